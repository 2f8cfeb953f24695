/*
 * What a user would write instead. `sameColumns` brings all that a spread needs in one query, as lists; it is the best
 * form of those tried (chained WITH … collect over the members, and a CALL for each kind of edge, which is the fastest
 * on both engines, since no list is carried along). `narrow` brings only citations with a few columns of both ends.
 * `tree` is the variable-length pattern for who took it from whom.
 */
const query = (name, cypher) => ({ name: `bench.${name}`, cypher, parse: (row) => row })

const part = (name, match, columns) => `CALL (c) {
  MATCH (c)<-[:ASSERTS]-(a:Source)${match}
  RETURN ${columns.map(([as, value]) => `collect(${value}) AS ${name}_${as}`).join(', ')}
}`

const lifeOf = (edge) => [
  ['confidence', `${edge}.confidence`],
  ['suggested', `${edge}.suggested`],
  ['withdrawn', `coalesce(${edge}.withdrawnAt, -1)`],
]

const sourceColumns = (node) => [
  ['key', `id(${node})`],
  ['id', `${node}.id`],
  ['url', `coalesce(${node}.url, '')`],
  ['kind', `coalesce(${node}.kind, '')`],
  ['from', `coalesce(${node}.publishedFrom, -1)`],
  ['to', `coalesce(${node}.publishedTo, -1)`],
  ['firstHand', `coalesce(${node}.firstHand, false)`],
]

const parts = [
  part('member', '', sourceColumns('a')),
  `CALL (c) {
  MATCH (c)<-[r:ASSERTS]-(a:Source)
  RETURN collect(id(a)) AS stated_by, collect(r.stance) AS stated_stance, ${lifeOf('r')
    .map(([as, value]) => `collect(${value}) AS stated_${as}`)
    .join(', ')}
}`,
  part('cites', '-[r:CITES]->(b:Source)', [
    ['from', 'id(a)'],
    ['to', 'id(b)'],
    ['id', 'r.id'],
    ['basis', 'r.basis'],
    ...lifeOf('r'),
  ]),
  `CALL (c) {
  MATCH (c)<-[:ASSERTS]-(:Source)-[:CITES]->(b:Source) WITH DISTINCT b
  RETURN ${sourceColumns('b')
    .map(([as, value]) => `collect(${value}) AS cited_${as}`)
    .join(', ')},
    collect(EXISTS { (b)-[:HAS_VERSION]->() } OR EXISTS { (b)-[:ASSERTS]->() } OR EXISTS { (b)-[:CITES]->() }) AS cited_read
}`,
  part('placed', '-[r:PUBLISHED_BY]->(o:Outlet)', [
    ['source', 'id(a)'],
    ['outlet', 'id(o)'],
    ['domain', 'o.domain'],
    ...lifeOf('r'),
  ]),
  `CALL (c) {
  MATCH (c)<-[:ASSERTS]-(:Source)-[:PUBLISHED_BY]->(o:Outlet) WITH DISTINCT o MATCH (o)-[r:OWNED_BY]->(g:Organization)
  RETURN collect(id(o)) AS owned_outlet, collect(id(g)) AS owned_by, collect(g.name) AS owned_name
}`,
  part('written', '-[r:WRITTEN_BY]->(p:Person)', [
    ['source', 'id(a)'],
    ['person', 'id(p)'],
    ['name', 'p.name'],
    ...lifeOf('r'),
  ]),
  part('version', '-[r:HAS_VERSION]->(v:Version)', [
    ['source', 'id(a)'],
    ['hash', 'v.hash'],
    ['fetchedAt', 'r.fetchedAt'],
  ]),
  part('near', '-[r:NEAR_DUPLICATE]->(b:Source)', [
    ['a', 'id(a)'],
    ['b', 'id(b)'],
    ['score', 'r.score'],
  ]),
  part('same', '-[:SAME_ARTIFACT]->(b:Source)', [
    ['a', 'id(a)'],
    ['b', 'id(b)'],
  ]),
  part('corrected', '<-[:CORRECTS]-(k:Correction)', [
    ['source', 'id(a)'],
    ['id', 'k.id'],
  ]),
]

export const sameColumns = query('sameColumns', `MATCH (c:Claim {id: $claim})\n${parts.join('\n')}\nRETURN *`)

export const narrow = query(
  'narrow',
  `MATCH (c:Claim {id: $claim})<-[:ASSERTS]-(a:Source)-[r:CITES]->(b:Source)
   RETURN collect(id(a)) AS a, collect(id(b)) AS b, collect(r.confidence) AS confidence,
     collect(r.recordedAt) AS recordedAt, collect(a.publishedFrom) AS publishedFrom, collect(b.id) AS cited,
     collect(a.id) AS citing, collect(r.basis) AS basis, collect(r.id) AS id`,
)

/** The sources of the claim by the paths of citations that lead to its origins, and of each the earliest one. */
export const tree = query(
  'tree',
  `MATCH (c:Claim {id: $claim})<-[:ASSERTS]-(s:Source)
   MATCH path = (s)-[:CITES*0..]->(origin:Source)
   WHERE NOT EXISTS { (origin)-[:CITES]->(:Source)-[:ASSERTS]->(c) }
     AND ALL(step IN nodes(path) WHERE EXISTS { (step)-[:ASSERTS]->(c) })
   RETURN s.id AS source, min([step IN nodes(path) | [step.publishedFrom, step.id]]) AS path`,
)

/** Less than the tree: only how many sources the origins reach, and how far. */
export const reach = query(
  'reach',
  `MATCH (c:Claim {id: $claim})<-[:ASSERTS]-(root:Source)
   WHERE NOT EXISTS { (root)-[:CITES]->(:Source)-[:ASSERTS]->(c) }
   MATCH path = (root)<-[:CITES*1..]-(s:Source)
   WHERE ALL(step IN nodes(path) WHERE EXISTS { (step)-[:ASSERTS]->(c) })
   WITH s, min(length(path)) AS depth
   RETURN count(s) AS reached, max(depth) AS depth`,
)
