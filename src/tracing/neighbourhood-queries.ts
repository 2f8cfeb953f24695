import { defineQuery, type GraphRow, type Query } from '../graph/index.ts'

/*
 * One claim's neighbourhood in a fixed number of queries, each a row of columns (a row per edge costs three times as
 * much to decode). Every query starts at the claims, so none waits for another's answer. `collect` drops nulls, so what
 * may be missing is collected with a stand-in: noTime for times, '' for texts. Nodes are named by the engine's own
 * small integers, which hold within one answer.
 */

export type Columns = { readonly [column: string]: readonly (string | number | boolean)[] }

const members = 'UNWIND $claims AS claim MATCH (:Claim {id: claim})<-[:ASSERTS]-(a:Source) WITH DISTINCT a'

/** The dates of the facts `r`. */
const life = `collect(r.recordedAt) AS recordedAt, collect(coalesce(r.withdrawnAt, $noTime)) AS withdrawnAt,
  collect(r.supersededBy IS NOT NULL) AS superseded, collect(r.suggested) AS suggested,
  collect(r.confidence) AS confidence`

function columnsOf(name: string, cypher: string): Query<Columns> {
  return defineQuery({ name: `tracing.${name}`, cypher, parse: parseColumns })
}

/** All columns of a table have one length, or something was dropped and the rows would not fit together. */
function parseColumns(row: GraphRow): Columns {
  const columns = row as Columns
  const lengths = new Set(Object.values(columns).map((column) => column.length))
  if (lengths.size > 1) throw new TypeError('The columns of a table differ in length.')
  return columns
}

/** The claims asked about, their parts over all steps, and all that one of these is a part of. */
export const claimsAround = columnsOf(
  'claims',
  `UNWIND $roots AS root MATCH (:Claim {id: root})<-[:PART_OF*0..]-(part:Claim)
   WITH DISTINCT part
   MATCH (part)-[:PART_OF*0..]->(c:Claim)
   WITH DISTINCT c
   RETURN collect(id(c)) AS key, collect(c.id) AS id`,
)

export const partOfEdges = columnsOf(
  'partOf',
  `UNWIND $claims AS claim MATCH (p:Claim {id: claim})-[r:PART_OF]->(w:Claim)
   RETURN collect(id(p)) AS part, collect(id(w)) AS whole, ${life}`,
)

export const assertions = columnsOf(
  'assertions',
  `UNWIND $claims AS claim MATCH (c:Claim {id: claim})<-[r:ASSERTS]-(s:Source)
   RETURN collect(id(s)) AS source, collect(id(c)) AS claim, collect(r.id) AS id, collect(r.stance) AS stance, ${life}`,
)

export const citations = columnsOf(
  'citations',
  `${members} MATCH (a)-[r:CITES]->(b:Source)
   RETURN collect(id(a)) AS from, collect(id(b)) AS to, collect(r.id) AS id, collect(r.basis) AS basis,
     collect(coalesce(r.versionHash, '')) AS version, ${life}`,
)

/** Citations into the members: they count for what was published by a day, see the kernel's input. */
export const citationsInto = columnsOf(
  'citationsInto',
  `${members} MATCH (a)<-[r:CITES]-(b:Source)
   RETURN collect(id(b)) AS from, collect(id(a)) AS to, collect(r.id) AS id, collect(r.basis) AS basis,
     collect(coalesce(r.versionHash, '')) AS version, ${life}`,
)

const sourceColumns = `collect(id(s)) AS key, collect(s.id) AS id, collect(coalesce(s.url, '')) AS url,
  collect(coalesce(s.title, '')) AS title, collect(coalesce(s.kind, '')) AS kind,
  collect(coalesce(s.publishedFrom, $noTime)) AS publishedFrom, collect(coalesce(s.publishedTo, $noTime)) AS publishedTo,
  collect(coalesce(s.firstHand, false)) AS firstHand, collect(s.recordedAt) AS recordedAt`

export const memberSources = columnsOf('members', `${members} WITH a AS s RETURN ${sourceColumns}`)

/** What members cite. A source was read when something is known of what it says. */
export const citedSources = columnsOf(
  'cited',
  `${members} MATCH (a)-[:CITES]->(s:Source) WITH DISTINCT s
   RETURN ${sourceColumns},
     collect(EXISTS { (s)-[:HAS_VERSION]->() } OR EXISTS { (s)-[:ASSERTS]->() } OR EXISTS { (s)-[:CITES]->() }) AS read`,
)

export const citingSources = columnsOf(
  'citing',
  `${members} MATCH (a)<-[:CITES]-(s:Source) WITH DISTINCT s RETURN ${sourceColumns}`,
)

export const placements = columnsOf(
  'placements',
  `${members} MATCH (a)-[r:PUBLISHED_BY]->(o:Outlet)
   RETURN collect(id(a)) AS source, collect(id(o)) AS outlet, collect(o.id) AS outletId, collect(o.domain) AS domain,
     collect(coalesce(o.name, '')) AS name, collect(r.method) AS method, ${life}`,
)

export const authorships = columnsOf(
  'authors',
  `${members} MATCH (a)-[r:WRITTEN_BY]->(p:Person)
   RETURN collect(id(a)) AS source, collect(id(p)) AS person, collect(coalesce(p.name, '')) AS name,
     collect(coalesce(p.profileUrl, '')) AS profile, ${life}`,
)

export const nearDuplicates = columnsOf(
  'nearDuplicates',
  `${members} MATCH (a)-[r:NEAR_DUPLICATE]->(b:Source)
   RETURN collect(id(a)) AS a, collect(id(b)) AS b, collect(coalesce(r.score, 1)) AS score, ${life}`,
)

export const sameArtifacts = columnsOf(
  'sameArtifacts',
  `${members} MATCH (a)-[r:SAME_ARTIFACT]->(b:Source) RETURN collect(id(a)) AS a, collect(id(b)) AS b, ${life}`,
)

export const versions = columnsOf(
  'versions',
  `${members} MATCH (a)-[r:HAS_VERSION]->(v:Version)
   RETURN collect(id(a)) AS source, collect(v.hash) AS key, collect(coalesce(r.fetchedAt, r.recordedAt)) AS fetchedAt,
     collect(coalesce(r.datedAt, $noTime)) AS datedAt, collect(coalesce(r.acknowledges, false)) AS acknowledges, ${life}`,
)

export const corrections = columnsOf(
  'corrections',
  `${members} MATCH (a)<-[r:CORRECTS]-(k:Correction)
   RETURN collect(id(a)) AS source, collect(k.id) AS id, collect(coalesce(r.claim, '')) AS claim,
     collect(k.kind) AS kind, collect(coalesce(k.at, '')) AS at, ${life}`,
)

/** Versions that no longer hold the words by which their source stated a claim; asked only where there is a correction. */
export const goneQuotes = columnsOf(
  'goneQuotes',
  `UNWIND $claims AS claim MATCH (:Claim {id: claim})<-[r:ASSERTS]-(a:Source)-[:HAS_VERSION]->(v:Version)
   WHERE r.quote IS NOT NULL AND NOT v.text CONTAINS r.quote
   RETURN collect(id(a)) AS source, collect(v.hash) AS version, collect(r.id) AS assertion`,
)

/** Owners of outlets, one step: asked again for the outlets that turn up, until none is new. */
export const ownersOf = columnsOf(
  'owners',
  `UNWIND $outlets AS outlet MATCH (o:Outlet {id: outlet})-[r:OWNED_BY]->(g:Organization)
   RETURN collect(id(o)) AS outlet, collect(id(g)) AS organization, collect(g.id) AS organizationId,
     collect(coalesce(g.name, '')) AS name, ${life}`,
)

export const outletsOf = columnsOf(
  'outletsOf',
  `UNWIND $organizations AS organization MATCH (g:Organization {id: organization})<-[:OWNED_BY]-(o:Outlet)
   WITH DISTINCT o
   RETURN collect(id(o)) AS key, collect(o.id) AS id, collect(o.domain) AS domain, collect(coalesce(o.name, '')) AS name`,
)

/** Property facts of members and of what they cite, for what this graph knew at an earlier time. */
export const memberFacts = columnsOf(
  'memberFacts',
  `${members} MATCH (a)-[:HAS_FACT]->(r:Fact) WHERE r.property IN $properties
   RETURN collect(id(a)) AS source, collect(r.property) AS property, collect(r.value) AS value,
     collect(r.method) AS method, ${life}`,
)

export const citedFacts = columnsOf(
  'citedFacts',
  `${members} MATCH (a)-[:CITES]->(s:Source) WITH DISTINCT s
   MATCH (s)-[:HAS_FACT]->(r:Fact) WHERE r.property IN $properties
   RETURN collect(id(s)) AS source, collect(r.property) AS property, collect(r.value) AS value,
     collect(r.method) AS method, ${life}`,
)

export const citingFacts = columnsOf(
  'citingFacts',
  `${members} MATCH (a)<-[:CITES]-(s:Source) WITH DISTINCT s
   MATCH (s)-[:HAS_FACT]->(r:Fact) WHERE r.property IN $properties
   RETURN collect(id(s)) AS source, collect(r.property) AS property, collect(r.value) AS value,
     collect(r.method) AS method, ${life}`,
)

/** When the first thing was recorded of what a source says. */
const firstKnown = `MATCH (s)-[r:HAS_VERSION|ASSERTS|CITES]->() WITH s, min(r.recordedAt) AS at
   RETURN collect(id(s)) AS source, collect(at) AS at`

export const memberReadTimes = columnsOf('memberReadTimes', `${members} WITH a AS s ${firstKnown}`)

export const citedReadTimes = columnsOf(
  'citedReadTimes',
  `${members} MATCH (a)-[:CITES]->(s:Source) WITH DISTINCT s ${firstKnown}`,
)
