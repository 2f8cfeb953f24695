import { afterAll, beforeAll, expect, it } from 'vitest'
import { defineQuery, type GraphParams, type GraphRow } from '../../src/graph/index.ts'
import { forEachEngine, type TestGraph } from '../support/graphs.ts'

/*
 * The Cypher that both engines answer alike: the stores are written in these forms. What differs stands in
 * src/graph/README.md and is not used.
 */

const plain = (row: GraphRow): GraphRow => row
const toQuery = (cypher: string) => defineQuery({ name: 'test.cypher', cypher, parse: plain })

const story = [
  `UNWIND range(1, 5) AS i
    CREATE (s:Source {id: 's' + toString(i), n: i, title: 'Title ' + toString(i)})
    SET s.tens = CASE WHEN i % 2 = 0 THEN i * 10 END`,
  `CREATE (:Claim {id: 'c1'})<-[:PART_OF {id: 'p'}]-(:Claim {id: 'c2'})`,
  `CREATE (:Outlet {id: 'o1', domain: 'a.example'})-[:OWNED_BY {id: 'w'}]->(:Organization {id: 'g1', name: 'G'})`,
  `UNWIND [['s2', 's1', 0.9], ['s3', 's1', 0.8], ['s3', 's2', 1], ['s4', 's3', 0.5], ['s1', 's4', 1]] AS e
    MATCH (a:Source {id: e[0]}) MATCH (b:Source {id: e[1]})
    MERGE (a)-[r:CITES {id: e[0] + e[1]}]->(b) ON CREATE SET r.confidence = e[2]`,
  `MATCH (s:Source) WHERE s.n < 4 MATCH (c:Claim {id: 'c1'}) MERGE (s)-[r:ASSERTS {id: s.id}]->(c)`,
  `MATCH (s:Source) WHERE s.n IN [1, 2] MATCH (o:Outlet) MERGE (s)-[:PUBLISHED_BY {id: 'p'}]->(o)`,
]

const ids = (...values: string[]): GraphRow[] => values.map((id) => ({ id }))

const reads: [string, string, GraphParams, GraphRow[]][] = [
  ['label alternatives in WHERE', 'MATCH (n) WHERE n:Claim OR n:Outlet RETURN count(n) AS n', {}, [{ n: 3 }]],
  ['a map projection', "MATCH (s:Source {id: 's1'}) RETURN s{.id, .nope} AS m", {}, [{ m: { id: 's1', nope: null } }]],
  [
    'nulls last going up',
    'MATCH (s:Source) RETURN s.id AS id ORDER BY s.tens, s.id LIMIT 3',
    {},
    ids('s2', 's4', 's1'),
  ],
  ['nulls first going down', 'MATCH (s:Source) RETURN s.id AS id ORDER BY s.tens DESC, s.id LIMIT 1', {}, ids('s1')],
  [
    'a page by parameters',
    'MATCH (s:Source) RETURN s.id AS id ORDER BY id SKIP $s LIMIT $l',
    { s: 1, l: 2 },
    ids('s2', 's3'),
  ],
  ['a null that is neither equal nor unequal', 'MATCH (s:Source) WHERE s.tens <> 20 RETURN s.id AS id', {}, ids('s4')],
  [
    'an optional filter',
    'MATCH (s:Source) WHERE $k IS NULL OR s.id IN $k RETURN count(s) AS n',
    { k: null },
    [{ n: 5 }],
  ],
  [
    'texts in the order of their code points',
    "UNWIND ['é', 'z', 'B', '\u{1F600}', '\uFFFD', '10', '9'] AS id RETURN id ORDER BY id",
    {},
    ids('10', '9', 'B', 'z', 'é', '\uFFFD', '\u{1F600}'),
  ],
  [
    'ids in a batch, the unknown ones left out',
    'UNWIND $ids AS id MATCH (s:Source {id: id}) RETURN s.id AS id ORDER BY id',
    { ids: ['s3', 'nope', 's1'] },
    ids('s1', 's3'),
  ],
  [
    'nodes by the numbers that the engine gave them, which come as one text',
    `MATCH (s:Source) WHERE s.n IN [2, 4] WITH collect(toString(id(s))) AS keys
      WITH keys[0] + ' ' + keys[1] AS text
      UNWIND split(text, ' ') AS part WITH toInteger(part) AS key MATCH (s:Source) WHERE id(s) = key
      RETURN s.id AS id ORDER BY id`,
    {},
    ids('s2', 's4'),
  ],
  [
    'edges of several types, and which type each is of',
    `MATCH (s:Source {id: 's1'})-[r:CITES|PUBLISHED_BY]->(n) WHERE r.confidence = 1 OR r.confidence IS NULL
      RETURN type(r) AS type, collect(n.id) AS id ORDER BY type`,
    {},
    [
      { type: 'CITES', id: ['s4'] },
      { type: 'PUBLISHED_BY', id: ['o1'] },
    ],
  ],
  [
    'columns in slices, with cells that only some slices have',
    `MATCH (a:Source)-[r:CITES]->(b:Source) WITH a, r, r.confidence < 1 AS odd
      RETURN a.n % 2 AS slice, odd, count(r) AS n, collect(CASE WHEN odd THEN a.n * 10 END) AS cells ORDER BY slice, odd`,
    {},
    [
      { slice: 0, odd: true, n: 2, cells: [20, 40] },
      { slice: 1, odd: false, n: 2, cells: [] },
      { slice: 1, odd: true, n: 1, cells: [30] },
    ],
  ],
  [
    'an optional step from a known node',
    `UNWIND $ids AS id MATCH (s:Source {id: id}) OPTIONAL MATCH (s)-[:PUBLISHED_BY]->(o:Outlet)
      RETURN s.id AS id, collect(o.domain) AS domains ORDER BY id`,
    { ids: ['s1', 's5'] },
    [
      { id: 's1', domains: ['a.example'] },
      { id: 's5', domains: [] },
    ],
  ],
  [
    'a subquery for each row',
    `MATCH (s:Source) WHERE s.n < 4
      CALL (s) { MATCH (s)<-[r:CITES]-(v:Source) RETURN v.id AS v ORDER BY v LIMIT 1 }
      RETURN s.id AS id, v ORDER BY id`,
    {},
    [
      { id: 's1', v: 's2' },
      { id: 's2', v: 's3' },
      { id: 's3', v: 's4' },
    ],
  ],
  [
    'a union in a subquery',
    `MATCH (s:Source {id: 's1'})
      CALL (s) { MATCH (s)-[:CITES]->(x:Source) RETURN x UNION MATCH (s)<-[:CITES]-(x:Source) RETURN x }
      RETURN x.id AS id ORDER BY id`,
    {},
    ids('s2', 's3', 's4'),
  ],
  [
    'a count of what matches',
    'MATCH (s:Source) RETURN s.id AS id, COUNT { (s)<-[:CITES]-() } AS n ORDER BY n DESC, id LIMIT 1',
    {},
    [{ id: 's1', n: 2 }],
  ],
  [
    'a condition that something exists',
    `MATCH (s:Source) WHERE EXISTS { MATCH (s)-[r:CITES]->(:Source) WHERE r.confidence > 0.85 }
      RETURN s.id AS id ORDER BY id`,
    {},
    ids('s1', 's2', 's3'),
  ],
  [
    'a list of what a pattern finds',
    "MATCH (s:Source {id: 's3'}) WITH [(s)-[:CITES]->(u:Source) | u.id] AS us UNWIND us AS id RETURN id ORDER BY id",
    {},
    ids('s1', 's2'),
  ],
  [
    'a path of any length',
    "MATCH (c:Claim {id: 'c1'})<-[:PART_OF*0..20]-(part:Claim) RETURN part.id AS id ORDER BY id",
    {},
    ids('c1', 'c2'),
  ],
  [
    'a shortest path',
    `MATCH (a:Source {id: 's4'}), (b:Source {id: 's1'}) MATCH p = shortestPath((a)-[:CITES*..10]->(b))
      RETURN [n IN nodes(p) | n.id] AS nodes, [r IN relationships(p) | r.id] AS edges`,
    {},
    [{ nodes: ['s4', 's3', 's1'], edges: ['s4s3', 's3s1'] }],
  ],
  [
    'several kinds of edge',
    "MATCH (s:Source {id: 's2'})-[r:CITES|ASSERTS]->() RETURN type(r) AS type ORDER BY type",
    {},
    [{ type: 'ASSERTS' }, { type: 'CITES' }],
  ],
  [
    'groups, counted and collected in an order',
    `MATCH (s:Source) WITH s ORDER BY s.n DESC
      WITH s.n % 2 AS odd, collect(s.id) AS ids RETURN odd, size(ids) AS n, ids[0] AS first ORDER BY odd`,
    {},
    [
      { odd: 0, n: 2, first: 's4' },
      { odd: 1, n: 3, first: 's5' },
    ],
  ],
  [
    'aggregates that pass over nulls',
    'UNWIND [3, null, 1, 1] AS x RETURN count(x) AS n, count(*) AS all, count(DISTINCT x) AS kinds, sum(x) AS sum, min(x) AS min, max(x) AS max, collect(x) AS list',
    {},
    [{ n: 3, all: 4, kinds: 2, sum: 5, min: 1, max: 3, list: [3, 1, 1] }],
  ],
  [
    'one row when nothing is counted',
    'MATCH (x:Nope) RETURN count(x) AS n, collect(x.id) AS ids',
    {},
    [{ n: 0, ids: [] }],
  ],
  [
    'lists',
    'WITH [3, 1, 2] AS l RETURN [x IN l WHERE x > 1 | x * 2] AS some, l[0..2] AS cut, l[-1] AS last, l[9] AS none, l + [4] AS more, any(x IN l WHERE x = 2) AS any, reduce(a = 0, x IN l | a + x) AS sum',
    {},
    [{ some: [6, 4], cut: [3, 1], last: 2, none: null, more: [3, 1, 2, 4], any: true, sum: 6 }],
  ],
  [
    'numbers',
    'RETURN 7 / 2 AS whole, toFloat(7) / 2 AS half, 7 % 3 AS rest, 1 = 1.0 AS same, toString(5) AS text',
    {},
    [{ whole: 3, half: 3.5, rest: 1, same: true, text: '5' }],
  ],
  [
    'texts',
    "RETURN toLower('ÄB') AS low, split('a,b', ',') AS parts, substring('hello', 1, 3) AS mid, 'abc' STARTS WITH 'a' AND 'abc' ENDS WITH 'c' AND 'abc' CONTAINS 'b' AS has",
    {},
    [{ low: 'äb', parts: ['a', 'b'], mid: 'ell', has: true }],
  ],
  [
    'rows that are maps',
    "UNWIND $rows AS row RETURN row.a AS a, row.b.c AS c, row['a'] AS again ORDER BY a",
    { rows: [{ a: 2 }, { a: 1, b: { c: 9 } }] },
    [
      { a: 1, c: 9, again: 1 },
      { a: 2, c: null, again: 2 },
    ],
  ],
  [
    'where an edge begins and ends',
    "MATCH (s:Source {id: 's2'})-[r:CITES]-(x:Source) RETURN x.id AS id, startNode(r).id = s.id AS out ORDER BY id",
    {},
    [
      { id: 's1', out: true },
      { id: 's3', out: false },
    ],
  ],
  ['the labels of a node', "MATCH (c:Claim {id: 'c1'}) RETURN labels(c) AS labels", {}, [{ labels: ['Claim'] }]],
]

forEachEngine((engine) => {
  let graph: TestGraph
  beforeAll(async () => {
    graph = await engine.open()
    for (const cypher of story) await graph.write(toQuery(cypher))
  })
  afterAll(() => graph[Symbol.asyncDispose]())

  for (const [what, cypher, params, rows] of reads) {
    it(`reads ${what}`, async () => {
      expect(await graph.read(toQuery(cypher), params)).toEqual(rows)
    })
  }

  it('writes a node, then an edge to it, in one statement', async () => {
    const cypher = `UNWIND $rows AS row
      MATCH (s:Source {id: row.source})
      MERGE (f:Fact {id: row.id})
      ON CREATE SET f += row.props
      WITH s, f
      MERGE (s)-[:HAS_FACT]->(f)
      RETURN count(f) AS n`
    const rows = ['f1', 'f2'].map((id) => ({ source: 's1', id, props: { value: id, nothing: null } }))
    expect(await graph.write(toQuery(cypher), { rows })).toEqual([{ n: 2 }])
    await graph.write(toQuery(cypher), { rows })
    const found = toQuery("MATCH (s:Source {id: 's1'})-[h:HAS_FACT]->(f:Fact) RETURN count(h) AS n")
    expect(await graph.read(found)).toEqual([{ n: 2 }])
  })

  it('writes in a subquery for each row', async () => {
    const cypher = `UNWIND $rows AS row
      CALL (row) { MATCH (s:Source {id: row.id}) SET s.mark = row.mark RETURN s.mark AS mark }
      RETURN row.id AS id, mark`
    const rows = [
      { id: 's1', mark: 7 },
      { id: 'nope', mark: 8 },
    ]
    expect(await graph.write(toQuery(cypher), { rows })).toEqual([{ id: 's1', mark: 7 }])
  })

  it('takes an edge away and puts its properties on another', async () => {
    const cypher = `MATCH (a:Source {id: 's4'})-[r:CITES {id: 's4s3'}]->(:Source)
      MATCH (b:Source {id: 's5'})
      MERGE (a)-[moved:CITES {id: 'moved'}]->(b)
      SET moved += $props, moved.confidence = r.confidence
      DELETE r
      RETURN moved.confidence AS confidence, moved.by AS by`
    expect(await graph.write(toQuery(cypher), { props: { by: 'test' } })).toEqual([{ confidence: 0.5, by: 'test' }])
    expect(await graph.read(toQuery("MATCH ()-[r:CITES {id: 's4s3'}]->() RETURN count(r) AS n"))).toEqual([{ n: 0 }])
  })
})
