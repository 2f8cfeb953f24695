import { defineTable } from './tables.ts'

/*
 * One claim's neighbourhood in a fixed number of queries, each answered in slices of columns: a row per edge costs three
 * times as much to decode, and one row of fifty thousand cells keeps everything else waiting while it is decoded. Every
 * query starts at the claims, so none waits for another's answer, but those of what lies outside of the members.
 *
 * Most facts stand, are sure, were seen as links and never were suggestions, so nothing of this is sent for those: a
 * slice is plain or odd, and only odd ones have the columns that say how they differ (`$known` makes all odd, for what
 * this graph knew at an earlier time). `collect` drops nulls, so what may be missing is collected with a stand-in: $noTime for times, ''
 * for texts. Nodes are named by the engine's own small integers, which hold within one answer.
 */

const members = 'UNWIND $claims AS claim MATCH (:Claim {id: claim})<-[:ASSERTS]-(a:Source) WITH DISTINCT a'
const others = 'UNWIND $others AS key MATCH (s:Source) WHERE id(s) = key'

const slice = (node: string): string => `id(${node}) % 64 AS slice`

const isOdd = `$known OR r.withdrawnAt IS NOT NULL OR coalesce(r.suggested, false) OR coalesce(r.confidence, 1) <> 1`

/** The dates of the facts `r`, where they are odd. */
const life = `collect(CASE WHEN odd THEN r.recordedAt END) AS recordedAt,
  collect(CASE WHEN odd THEN coalesce(r.withdrawnAt, $noTime) END) AS withdrawnAt,
  collect(CASE WHEN odd THEN r.supersededBy IS NOT NULL END) AS superseded,
  collect(CASE WHEN odd THEN coalesce(r.suggested, false) END) AS suggested,
  collect(CASE WHEN odd THEN coalesce(r.confidence, 1) END) AS confidence`

/** The claims asked about, their parts over all steps, and all that one of these is a part of. */
export const claimsAround = defineTable(
  'claims',
  `UNWIND $roots AS root MATCH (:Claim {id: root})<-[:PART_OF*0..]-(part:Claim)
   WITH DISTINCT part
   MATCH (part)-[:PART_OF*0..]->(c:Claim)
   WITH DISTINCT c
   RETURN ${slice('c')}, collect(id(c)) AS key, collect(c.id) AS id`,
)

export const partOfEdges = defineTable(
  'partOf',
  `UNWIND $claims AS claim MATCH (p:Claim {id: claim})-[r:PART_OF]->(w:Claim)
   WITH p, w, r, ${isOdd} AS odd
   RETURN ${slice('p')}, odd, collect(id(p)) AS part, collect(id(w)) AS whole, ${life}`,
)

/** What a member, or whoever denies, states. A statement's id is sent of odd ones, and of all with `$statements`. */
export const assertions = defineTable(
  'assertions',
  `UNWIND $claims AS claim MATCH (c:Claim {id: claim})<-[r:ASSERTS]-(s:Source)
   WITH c, s, r, $statements OR r.stance <> 'ASSERTS' OR ${isOdd} AS odd
   RETURN ${slice('s')}, odd, id(c) AS claim, collect(id(s)) AS source,
     collect(CASE WHEN odd THEN r.id END) AS statement, collect(CASE WHEN odd THEN r.stance END) AS stance, ${life}`,
)

/** Of a version the first 32 hexadecimal digits are enough: it is looked up among those of one source. */
const citationColumns = `collect(id(a)) AS from, collect(id(b)) AS to, collect(r.id) AS id,
  collect(CASE WHEN odd THEN r.basis END) AS basis,
  collect(CASE WHEN versioned THEN left(r.versionHash, 32) END) AS version, ${life}`

const citationKinds = `r.basis <> 'HYPERLINK' OR ${isOdd} AS odd, r.versionHash IS NOT NULL AS versioned`

export const citations = defineTable(
  'citations',
  `${members} MATCH (a)-[r:CITES]->(b:Source)
   WITH a, b, r, ${citationKinds}
   RETURN ${slice('a')}, odd, versioned, ${citationColumns}`,
)

/** Citations into the members: they count for what was published by a day, see the kernel's input. */
export const citationsInto = defineTable(
  'citationsInto',
  `${members} MATCH (a)<-[r:CITES]-(b:Source)
   WITH b AS a, a AS b, r, ${citationKinds}
   RETURN ${slice('a')}, odd, versioned, ${citationColumns}`,
)

/** A source is plain when it is an article with an address and no first-hand mark. Its title names it without an address. */
const isOddSource = `s.url IS NULL OR coalesce(s.kind, '') <> 'ARTICLE' OR coalesce(s.firstHand, false) AS odd`

const sourceColumns = `collect(id(s)) AS key, collect(s.id) AS id, collect(coalesce(s.url, '')) AS url,
  collect(coalesce(s.publishedFrom, $noTime)) AS publishedFrom, collect(coalesce(s.publishedTo, $noTime)) AS publishedTo,
  collect(CASE WHEN odd AND s.url IS NULL THEN coalesce(s.title, '') WHEN odd THEN '' END) AS title,
  collect(CASE WHEN odd THEN coalesce(s.kind, '') END) AS kind,
  collect(CASE WHEN odd THEN coalesce(s.firstHand, false) END) AS firstHand,
  collect(CASE WHEN $dated THEN s.recordedAt END) AS recordedAt`

export const memberSources = defineTable(
  'members',
  `${members} WITH a AS s WITH s, ${isOddSource} RETURN ${slice('s')}, odd, ${sourceColumns}`,
)

/** What members cite, or with `$dated` what cites them. A source was read when something is known of what it says. */
export const otherSources = defineTable(
  'others',
  `${others} WITH s, ${isOddSource}
   RETURN ${slice('s')}, odd, ${sourceColumns}, collect(EXISTS { (s)-[:HAS_VERSION|ASSERTS|CITES]->() }) AS read`,
)

export const placements = defineTable(
  'placements',
  `${members} MATCH (a)-[r:PUBLISHED_BY]->(o:Outlet)
   WITH a, o, r, $placements OR ${isOdd} AS odd
   RETURN ${slice('a')}, odd, collect(id(a)) AS source, collect(id(o)) AS outlet,
     collect(CASE WHEN odd THEN r.method END) AS method, ${life}`,
)

export const outlets = defineTable(
  'outlets',
  `${members} MATCH (a)-[:PUBLISHED_BY]->(o:Outlet) WITH DISTINCT o
   RETURN ${slice('o')}, collect(id(o)) AS key, collect(o.domain) AS domain, collect(coalesce(o.name, '')) AS name`,
)

const ownerColumns = `collect(id(o)) AS outlet, collect(id(g)) AS organization, collect(g.id) AS organizationId,
  collect(coalesce(g.name, '')) AS name, ${life}`

/** Owners of the members' outlets. */
export const owners = defineTable(
  'owners',
  `${members} MATCH (a)-[:PUBLISHED_BY]->(o:Outlet) WITH DISTINCT o MATCH (o)-[r:OWNED_BY]->(g:Organization)
   WITH o, g, r, ${isOdd} AS odd
   RETURN ${slice('o')}, odd, ${ownerColumns}`,
)

/** Outlets that share an owner with these, and their owners: asked again until no outlet is new. */
export const outletsOf = defineTable(
  'outletsOf',
  `UNWIND $organizations AS organization MATCH (g:Organization {id: organization})<-[:OWNED_BY]-(o:Outlet)
   WITH DISTINCT o
   RETURN ${slice('o')}, collect(id(o)) AS key, collect(o.id) AS id, collect(o.domain) AS domain,
     collect(coalesce(o.name, '')) AS name`,
)

export const ownersOf = defineTable(
  'ownersOf',
  `UNWIND $outlets AS outlet MATCH (o:Outlet {id: outlet})-[r:OWNED_BY]->(g:Organization)
   WITH o, g, r, ${isOdd} AS odd
   RETURN ${slice('o')}, odd, ${ownerColumns}`,
)

export const authorships = defineTable(
  'authors',
  `${members} MATCH (a)-[r:WRITTEN_BY]->(p:Person)
   WITH a, p, r, ${isOdd} AS odd
   RETURN ${slice('a')}, odd, collect(id(a)) AS source, collect(id(p)) AS person, collect(coalesce(p.name, '')) AS name,
     collect(coalesce(p.profileUrl, '')) AS profile, ${life}`,
)

export const nearDuplicates = defineTable(
  'nearDuplicates',
  `${members} MATCH (a)-[r:NEAR_DUPLICATE]->(b:Source)
   WITH a, b, r, ${isOdd} AS odd
   RETURN ${slice('a')}, odd, collect(id(a)) AS a, collect(id(b)) AS b, collect(coalesce(r.score, 1)) AS score, ${life}`,
)

export const sameArtifacts = defineTable(
  'sameArtifacts',
  `${members} MATCH (a)-[r:SAME_ARTIFACT]->(b:Source)
   WITH a, b, r, ${isOdd} AS odd
   RETURN ${slice('a')}, odd, collect(id(a)) AS a, collect(id(b)) AS b, ${life}`,
)

export const versions = defineTable(
  'versions',
  `${members} MATCH (a)-[r:HAS_VERSION]->(v:Version)
   WITH a, v, r, r.datedAt IS NOT NULL OR coalesce(r.acknowledges, false) OR ${isOdd} AS odd
   RETURN ${slice('a')}, odd, collect(id(a)) AS source, collect(left(v.hash, 32)) AS key,
     collect(coalesce(r.fetchedAt, r.recordedAt)) AS fetchedAt,
     collect(CASE WHEN odd THEN coalesce(r.datedAt, $noTime) END) AS datedAt,
     collect(CASE WHEN odd THEN coalesce(r.acknowledges, false) END) AS acknowledges, ${life}`,
)

export const corrections = defineTable(
  'corrections',
  `${members} MATCH (a)<-[r:CORRECTS]-(k:Correction)
   WITH a, k, r, ${isOdd} AS odd
   RETURN ${slice('a')}, odd, collect(id(a)) AS source, collect(k.id) AS id, collect(coalesce(r.claim, '')) AS claim,
     collect(k.kind) AS kind, collect(coalesce(k.at, '')) AS at, ${life}`,
)

/** Versions that no longer hold the words by which their source stated a claim; asked only where there is a correction. */
export const goneQuotes = defineTable(
  'goneQuotes',
  `UNWIND $claims AS claim MATCH (:Claim {id: claim})<-[r:ASSERTS]-(a:Source)-[:HAS_VERSION]->(v:Version)
   WHERE r.quote IS NOT NULL AND NOT v.text CONTAINS r.quote
   RETURN ${slice('a')}, collect(id(a)) AS source, collect(left(v.hash, 32)) AS version, collect(r.id) AS assertion`,
)

const factColumns = `MATCH (s)-[:HAS_FACT]->(r:Fact) WHERE r.property IN $properties
   WITH s, r, ${isOdd} AS odd
   RETURN ${slice('s')}, odd, collect(id(s)) AS source, collect(r.property) AS property, collect(r.value) AS value,
     collect(coalesce(r.method, '')) AS method, ${life}`

/** Property facts of members and of others, for what this graph knew at an earlier time. */
export const memberFacts = defineTable('memberFacts', `${members} WITH a AS s ${factColumns}`)
export const otherFacts = defineTable('otherFacts', `${others} WITH s ${factColumns}`)

/** When the first thing was recorded of what a source says. */
const firstKnown = `MATCH (s)-[r:HAS_VERSION|ASSERTS|CITES]->() WITH s, min(r.recordedAt) AS at
   RETURN ${slice('s')}, collect(id(s)) AS source, collect(at) AS at`

export const memberReadTimes = defineTable('memberReadTimes', `${members} WITH a AS s ${firstKnown}`)
export const otherReadTimes = defineTable('otherReadTimes', `${others} WITH s ${firstKnown}`)
