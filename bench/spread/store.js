// How long a spread takes from the store, beside fetching the same columns with one bare query, and beside the
// variable-length Cypher that a user would write for the tree. Usage:
//   node bench/spread/store.js [--sources N] [--members M] [--citations C]
// Needs `npm run build`. With NEO4J_URL the graph is written to and measured on that server too (which is emptied).
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { graphSchema } from '../../dist/schema/graph/schema.js'
import { openEmbeddedGraph } from '../../dist/src/graph/embedded/open-embedded-graph.js'
import { applySchema } from '../../dist/src/graph/index.js'
import { createTracingService, readSpreadOptions } from '../../dist/src/tracing/index.js'

const { values } = parseArgs({
  options: {
    sources: { type: 'string', default: '100000' },
    members: { type: 'string', default: '10000' },
    citations: { type: 'string', default: '5' },
  },
})
const sources = Number(values.sources)
const members = Number(values.members)
const perSource = Number(values.citations)

function randomNumbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const query = (name, cypher) => ({ name, cypher, parse: (row) => row })
const life = { recordedAt: 1, recordedBy: 'bench', method: 'ANALYST', confidence: 1, suggested: false, recordedIn: 'b' }

async function fill(graph) {
  const random = randomNumbers(7)
  const batch = 5000
  await graph.write(
    query('bench.claim', "CREATE (c:Claim {id: 'claim_bench', text: 'bench', recordedAt: 1}) RETURN 1 AS n"),
  )
  for (let start = 0; start < sources; start += batch) {
    const rows = Array.from({ length: Math.min(batch, sources - start) }, (_, j) => {
      const i = start + j
      const from = Date.UTC(2014, 0, 1) + i * 1000
      return {
        id: `source_${i}`,
        props: {
          url: `https://o${i % 5000}.example/${i}`,
          recordedAt: 1,
          publishedFrom: from,
          publishedTo: from + 1,
          sortKey: String(i).padStart(9, '0'),
        },
        outlet: `outlet_${i % 5000}`,
        domain: `o${i % 5000}.example`,
      }
    })
    await graph.write(
      query(
        'bench.sources',
        'UNWIND $rows AS row MERGE (s:Source {id: row.id}) SET s += row.props WITH row, s MERGE (o:Outlet {id: row.outlet}) SET o.domain = row.domain WITH row, s, o CREATE (s)-[r:PUBLISHED_BY {id: row.id}]->(o) SET r += $life RETURN count(r) AS n',
      ),
      { rows, life },
    )
  }
  for (let start = 0; start < members; start += batch) {
    const rows = Array.from({ length: Math.min(batch, members - start) }, (_, j) => ({ id: `source_${start + j}` }))
    await graph.write(
      query(
        'bench.asserts',
        "UNWIND $rows AS row MATCH (s:Source {id: row.id}) MATCH (c:Claim {id: 'claim_bench'}) CREATE (s)-[r:ASSERTS {id: row.id, stance: 'ASSERTS'}]->(c) SET r += $life RETURN count(r) AS n",
      ),
      { rows, life },
    )
  }
  for (let start = 1; start < sources; start += batch) {
    const rows = []
    for (let i = start; i < Math.min(sources, start + batch); i += 1) {
      const inside = i < members
      for (let n = 0; n < perSource; n += 1)
        rows.push({
          from: `source_${i}`,
          to: `source_${Math.floor(random() * (inside ? i : sources))}`,
          id: `c${i}-${n}`,
        })
    }
    await graph.write(
      query(
        'bench.cites',
        "UNWIND $rows AS row MATCH (a:Source {id: row.from}) MATCH (b:Source {id: row.to}) CREATE (a)-[r:CITES {id: row.id, basis: 'HYPERLINK'}]->(b) SET r += $life RETURN count(r) AS n",
      ),
      { rows, life },
    )
    if (start % 200_000 < batch) process.stderr.write(`  ${start} sources have their citations\n`)
  }
}

const bare = query(
  'bench.bare',
  `MATCH (c:Claim {id: $claim})<-[t:ASSERTS]-(a:Source)-[r:CITES]->(b:Source)
   RETURN collect(id(a)) AS a, collect(id(b)) AS b, collect(r.confidence) AS c, collect(r.recordedAt) AS ra,
     collect(a.publishedFrom) AS f, collect(b.id) AS bid, collect(a.id) AS aid, collect(r.basis) AS basis, collect(r.id) AS rid`,
)
const naive = query(
  'bench.naive',
  `MATCH (c:Claim {id: $claim})<-[:ASSERTS]-(root:Source) WHERE NOT EXISTS { (root)-[:CITES]->(:Source)-[:ASSERTS]->(c) }
   MATCH (root)<-[:CITES*1..4]-(s:Source) RETURN count(DISTINCT s) AS n`,
)

async function median(label, times, work) {
  const samples = []
  for (let i = 0; i < times; i += 1) {
    const start = performance.now()
    await work(i)
    samples.push(performance.now() - start)
  }
  samples.sort((a, b) => a - b)
  const middle = samples[Math.floor(samples.length / 2)]
  process.stdout.write(
    `${label.padEnd(48)} ${middle.toFixed(1).padStart(9)} ms (min ${samples[0].toFixed(1)}, max ${samples.at(-1).toFixed(1)}, n ${times})\n`,
  )
  return middle
}

async function measure(graph) {
  process.stdout.write(
    `${graph.engine}: ${sources} sources, ${members} members, ${perSource} citations each, Node ${process.version}\n`,
  )
  const options = readSpreadOptions({})
  // A new service each time: nothing is remembered.
  const whole = await median('spread, nothing remembered', 7, () =>
    createTracingService(graph).spread('claim_bench', options),
  )
  const columns = await median('one bare query of the same columns', 7, () =>
    graph.read(bare, { claim: 'claim_bench' }),
  )
  const service = createTracingService(graph)
  await service.spread('claim_bench', options)
  await median('spread, asked again', 21, () => service.spread('claim_bench', options))
  process.stdout.write(`spread / bare query: ${(whole / columns).toFixed(2)}\n`)
  if (process.env.NAIVE)
    await median('variable-length Cypher for the tree', 1, () => graph.read(naive, { claim: 'claim_bench' }))
}

const folder = await mkdtemp(join(tmpdir(), 'whence-bench-'))
try {
  const graph = openEmbeddedGraph({ folder, schema: graphSchema })
  await applySchema(graph)
  const start = performance.now()
  await fill(graph)
  process.stderr.write(`filled in ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  await measure(graph)
  await graph.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}
