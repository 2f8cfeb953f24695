import { defineTable } from './tables.ts'

/*
 * One claim's neighbourhood in a fixed number of queries, each answered in slices of columns: a row per edge costs three
 * times as much to decode, and one row of fifty thousand cells keeps everything else waiting while it is decoded. Every
 * query starts at the claims, so none waits for another's answer, but those of what lies outside of the members.
 *
 * Most facts stand, are sure, were seen as links and never were suggestions. So the large tables have no columns for
 * this: a second query finds the exceptions among them, with all columns (`$known` makes all of them exceptions, for
 * what this graph knew at an earlier time). The small tables have both in one: a slice is plain or odd, and only odd
 * ones have those columns. `collect` drops nulls, so what may be missing is collected with a stand-in: $noTime for
 * times, '' for texts. Nodes are named by the engine's own small integers, which hold within one answer.
 */

const members = 'UNWIND $claims AS claim MATCH (:Claim {id: claim})<-[:ASSERTS]-(a:Source) WITH DISTINCT a'
/** Their keys come as one text: a list of thousands of numbers keeps a driver busy for long. */
const others = "UNWIND split($others, ' ') AS part WITH toInteger(part) AS key MATCH (s:Source) WHERE id(s) = key"

const slice = (node: string): string => `id(${node}) % 64 AS slice`

const isOdd = `$known OR r.withdrawnAt IS NOT NULL OR coalesce(r.suggested, false) OR coalesce(r.confidence, 1) <> 1`

/** The dates of the exceptional facts `r`. */
const lifeOfExceptions = `collect(r.recordedAt) AS recordedAt, collect(coalesce(r.withdrawnAt, $noTime)) AS withdrawnAt,
  collect(r.supersededBy IS NOT NULL) AS superseded, collect(coalesce(r.suggested, false)) AS suggested,
  collect(coalesce(r.confidence, 1)) AS confidence`

/** The same of facts in slices, where they are odd. */
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

export const assertions = defineTable(
  'assertions',
  `UNWIND $claims AS claim MATCH (c:Claim {id: claim})<-[:ASSERTS]-(s:Source)
   RETURN ${slice('s')}, id(c) AS to, collect(id(s)) AS from`,
)

/** Statements that are more than plain ones, or all with `$statements`: which of them is which is known only of these. */
export const assertionExceptions = defineTable(
  'assertionExceptions',
  `UNWIND $claims AS claim MATCH (c:Claim {id: claim})<-[r:ASSERTS]-(s:Source)
   WHERE $statements OR r.stance <> 'ASSERTS' OR ${isOdd}
   RETURN ${slice('s')}, id(c) AS to, collect(id(s)) AS from, collect(r.id) AS statement, collect(r.stance) AS stance,
     ${lifeOfExceptions}`,
)

export const citations = defineTable(
  'citations',
  `${members} MATCH (a)-[r:CITES]->(b:Source)
   RETURN ${slice('a')}, collect(id(a)) AS from, collect(id(b)) AS to, collect(r.id) AS id`,
)

/** What is no plain fact of a member: credits, outlets, authors, shared artifacts. */
export const exceptions = defineTable(
  'exceptions',
  `${members} MATCH (a)-[r:CITES|PUBLISHED_BY|WRITTEN_BY|SAME_ARTIFACT]->(b)
   WHERE r.basis <> 'HYPERLINK' OR ${isOdd}
   RETURN ${slice('a')}, type(r) AS type, collect(id(a)) AS from, collect(id(b)) AS to, collect(r.id) AS id,
     collect(coalesce(r.basis, '')) AS basis, collect(coalesce(r.method, '')) AS method, ${lifeOfExceptions}`,
)

/** Of a version the first 32 hexadecimal digits are enough: it is looked up among those of one source. */
const version = 'left(r.versionHash, 32)'

/** In which version citations were seen, of members that have several: with one alone it makes no difference. */
export const citedIn = defineTable(
  'citedIn',
  `${members} MATCH (a)-[:HAS_VERSION]->(v:Version) WITH a, count(v) AS versions WHERE versions > 1
   MATCH (a)-[r:CITES]->(b:Source) WHERE r.versionHash IS NOT NULL
   RETURN ${slice('a')}, collect(r.id) AS id, collect(${version}) AS version`,
)

/** Citations into the members: they count for what was published by a day, see the kernel's input. */
export const citationsInto = defineTable(
  'citationsInto',
  `${members} MATCH (a)<-[r:CITES]-(b:Source)
   WITH a, b, r, r.basis <> 'HYPERLINK' OR ${isOdd} AS odd
   RETURN ${slice('b')}, odd, collect(id(b)) AS from, collect(id(a)) AS to, collect(r.id) AS id,
     collect(CASE WHEN odd THEN r.basis END) AS basis, ${life}`,
)

const sourceColumns = `collect(id(s)) AS key, collect(s.id) AS id, collect(coalesce(s.url, '')) AS url,
  collect(coalesce(s.publishedFrom, $noTime)) AS publishedFrom, collect(coalesce(s.publishedTo, $noTime)) AS publishedTo`

/** Sources that are no articles, have no address or a first-hand mark; all with `$dated`. */
const sourceExceptions = `WHERE $dated OR s.url IS NULL OR coalesce(s.kind, '') <> 'ARTICLE' OR s.firstHand
   RETURN ${slice('s')}, collect(id(s)) AS key, collect(coalesce(s.kind, '')) AS kind,
     collect(CASE WHEN s.url IS NULL THEN coalesce(s.title, '') ELSE '' END) AS title,
     collect(coalesce(s.firstHand, false)) AS firstHand, collect(s.recordedAt) AS recordedAt`

export const memberSources = defineTable('members', `${members} WITH a AS s RETURN ${slice('s')}, ${sourceColumns}`)
export const memberExceptions = defineTable('memberExceptions', `${members} WITH a AS s ${sourceExceptions}`)

/** What members cite, or with `$dated` what cites them. A source was read when something is known of what it says. */
export const otherSources = defineTable(
  'others',
  `${others}
   RETURN ${slice('s')}, ${sourceColumns}, collect(EXISTS { (s)-[:HAS_VERSION|ASSERTS|CITES]->() }) AS read`,
)
export const otherExceptions = defineTable('otherExceptions', `${others} WITH s ${sourceExceptions}`)

export const placements = defineTable(
  'placements',
  `${members} MATCH (a)-[:PUBLISHED_BY]->(o:Outlet) RETURN ${slice('a')}, collect(id(a)) AS from, collect(id(o)) AS to`,
)

/** How to choose among the placements of one source; asked where one has several. */
export const placementChoices = defineTable(
  'placementChoices',
  `${members} MATCH (a)-[r:PUBLISHED_BY]->(o:Outlet)
   RETURN ${slice('a')}, collect(id(a)) AS from, collect(id(o)) AS to, collect(coalesce(r.method, '')) AS method,
     ${lifeOfExceptions}`,
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
  `${members} MATCH (a)-[:WRITTEN_BY]->(p:Person)
   RETURN ${slice('a')}, collect(id(a)) AS from, collect(id(p)) AS to, collect(coalesce(p.name, '')) AS name,
     collect(coalesce(p.profileUrl, '')) AS profile`,
)

export const nearDuplicates = defineTable(
  'nearDuplicates',
  `${members} MATCH (a)-[r:NEAR_DUPLICATE]->(b:Source)
   WITH a, b, r, ${isOdd} AS odd
   RETURN ${slice('a')}, odd, collect(id(a)) AS from, collect(id(b)) AS to, collect(coalesce(r.score, 1)) AS score,
     ${life}`,
)

export const sameArtifacts = defineTable(
  'sameArtifacts',
  `${members} MATCH (a)-[r:SAME_ARTIFACT]->(b:Source) RETURN ${slice('a')}, collect(id(a)) AS from, collect(id(b)) AS to`,
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
