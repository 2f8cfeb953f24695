// A spread from the store on both engines, in one run with its peers: one hand-written Cypher query that brings the same
// columns, the variable-length Cypher that a user would write for the tree, the same question asked again, and how long
// fifty questions at once keep the server's event loop busy at a time. Usage:
//   node bench/spread/store.js [--sources N] [--members M] [--citations C] [--engine embedded|neo4j] [--rounds R]
// By default a million sources with five citations each; one claim of ten thousand members, and fifty of 200 to 10,000.
// The filled graphs are kept in .cache/bench, so only the first run takes long. Needs `npm run build`; Neo4j is started
// from its jars as for the tests, with 2 GB of heap and 1.5 GB of page cache.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { graphSchema } from '../../dist/schema/graph/schema.js'
import { openEmbeddedGraph } from '../../dist/src/graph/embedded/open-embedded-graph.js'
import { applySchema } from '../../dist/src/graph/index.js'
import { openNeo4jGraph } from '../../dist/src/graph/neo4j/open-neo4j-graph.js'
import { computeSpread } from '../../dist/src/spread/index.js'
import { createTracingService } from '../../dist/src/tracing/index.js'
import { openOnHome } from '../../scripts/neo4j/from-maven.js'
import { fillEmbedded } from './store/fill-embedded.js'
import { fillNeo4j } from './store/fill-neo4j.js'
import { openServer } from './store/open-server.js'
import { narrow, reach, sameColumns, tree } from './store/peer-queries.js'
import { describeStoreGraph } from './store/store-graph.js'

const { values } = parseArgs({
  options: {
    sources: { type: 'string', default: '1000000' },
    members: { type: 'string', default: '10000' },
    citations: { type: 'string', default: '5' },
    engine: { type: 'string' },
    rounds: { type: 'string', default: '9' },
  },
})
const size = { sources: +values.sources, members: +values.members, citations: +values.citations }
const rounds = Number(values.rounds)
const described = describeStoreGraph(size)
const [claim, ...crowd] = described.claims.map(({ id }) => id)
const folder = join(import.meta.dirname, '../../.cache/bench', `store-${Object.values(size).join('-')}`)
const memory = { heap: '2g', pageCache: '1500m' }

const spread = `query ($claim: ID!) {
  spread(claim: $claim) {
    complete
    omitted { lowConfidence suggested surelyLater withdrawn membersSuggested membersLowConfidence afterAsOf }
    totals { sources outlets families origins }
    metrics { size depth maxBreadth structuralVirality outlets }
    independence { sources outlets families origins low high highWithOmitted exact standsOnExact }
    origins(first: 1) { totalCount }
    trees(first: 1) { totalCount }
    chokepoints(first: 1) { totalCount }
    hops(first: 200) {
      totalCount
      edges { node { source { id url title kind } parent { id } basis confidence depth publishedAt { text } } }
    }
  }
}`

const print = (label, text) => process.stdout.write(`${label.padEnd(58)} ${text}\n`)
const progress = (text) => process.stderr.write(`${text}\n`)

/** The median time of some runs in milliseconds; the first one, which warms up, does not count. */
async function median(label, work, times = rounds) {
  const samples = []
  for (let run = 0; run <= times; run++) {
    const start = performance.now()
    await work()
    if (run > 0) samples.push(performance.now() - start)
  }
  samples.sort((a, b) => a - b)
  const middle = samples[samples.length >> 1]
  print(label, `${middle.toFixed(1).padStart(8)} ms (min ${samples[0].toFixed(1)}, max ${samples.at(-1).toFixed(1)})`)
  return middle
}

async function measurePeers(graph) {
  const same = await median('one bare Cypher query of the same columns', () => graph.read(sameColumns, { claim }))
  const few = await median('one bare Cypher query of nine columns', () => graph.read(narrow, { claim }))
  const kernel = await measureKernel(graph)
  progress(`${graph.engine}: variable-length Cypher, given up after 30 s each`)
  await measurePattern('variable-length Cypher for reach and depth alone', graph, reach)
  return { same, few, kernel, tree: await measurePattern('variable-length Cypher for the tree', graph, tree) }
}

async function measureKernel(graph) {
  const { input } = await createTracingService(graph).spread(claim, { circular: false })
  return median('the kernel alone, without circular reporting', async () => computeSpread(input, { circular: false }))
}

/** The engines give a query up after 30 s, or when it would take all their memory. */
async function measurePattern(label, graph, pattern) {
  const start = performance.now()
  let why = ''
  const reached = await graph.read(pattern, { claim }).catch((error) => {
    why = `, not finished: ${String(error.cause?.message ?? error.message)
      .split('\n')[0]
      .slice(0, 90)}`
    return null
  })
  const time = performance.now() - start
  print(label, `${time.toFixed(0).padStart(8)} ms${why}`)
  return { time, isDone: reached !== null }
}

async function measureServer(server, peers) {
  const ask = (id) => server.query(spread, { claim: id })
  const fresh = async () => {
    await server.forget()
    const { totals, hops } = (await ask(claim)).spread
    if (totals.sources !== size.members || hops.edges.length !== Math.min(200, size.members)) {
      throw new Error('The spread is not what it should be.')
    }
  }
  for (let run = 0; run < 3; run++) await fresh()
  const whole = await median('spread over GraphQL with 200 hops, nothing remembered', fresh)
  await median('spread over GraphQL, asked again', () => ask(claim), 30)
  await median(
    'all totals over GraphQL, asked again',
    () => server.query(spread.replace(/hops\(first: 200[\s\S]*?\n {4}\}/, ''), { claim }),
    30,
  )
  print('spread / bare query of the same columns', (whole / peers.same).toFixed(2).padStart(8))
  print('spread / bare query of nine columns', (whole / peers.few).toFixed(2).padStart(8))
  print('share of the kernel', `${((100 * peers.kernel) / whole).toFixed(1).padStart(8)} %`)
  const ratio = (peers.tree.time / whole).toFixed(0)
  print('variable-length Cypher / spread', `${peers.tree.isDone ? '' : 'more than '}${ratio}`.padStart(8))
  await measureCrowd(server, 'GraphQL', ask)
  await measureCrowd(server, 'spread.json', (id) => server.get(`/claims/${id}/spread.json`))
}

async function measureCrowd(server, name, ask) {
  const delays = []
  for (let run = 0; run < 3; run++) {
    await server.forget()
    await server.delay()
    const start = performance.now()
    await Promise.all(crowd.map(ask))
    const time = performance.now() - start
    delays.push(await server.delay())
    progress(`${name}: ${crowd.length} questions in ${time.toFixed(0)} ms`)
  }
  const text = delays.map((most) => most.toFixed(0)).join(', ')
  print(`${crowd.length} at once by ${name}: longest delay of the event loop`, `${text} ms in three runs`)
}

function describe(engine) {
  process.stdout.write(
    `${engine}: ${size.sources} sources, ${size.citations} citations each, a claim of ${size.members} members\n`,
  )
}

async function measureEmbedded() {
  const place = await fillEmbedded(folder, described, size)
  describe('embedded')
  const graph = openEmbeddedGraph({ folder: place, schema: graphSchema })
  const peers = await measurePeers(graph)
  await graph.close()
  const server = await openServer('embedded', place)
  await measureServer(server, peers)
  await server.close()
}

async function measureNeo4j() {
  const home = await fillNeo4j(folder, described, size)
  const neo4j = home && (await openOnHome(home, memory))
  if (!neo4j) {
    process.stdout.write('neo4j: SKIPPED, it needs Java 17 and Maven\n')
    return
  }
  try {
    describe('neo4j')
    const graph = openNeo4jGraph({ url: neo4j.url, user: 'neo4j', password: '', database: null, schema: graphSchema })
    progress('neo4j: indexes')
    await applySchema(graph)
    const peers = await measurePeers(graph)
    await graph.close()
    const server = await openServer('neo4j', neo4j.url)
    await measureServer(server, peers)
    await server.close()
  } finally {
    await neo4j.kill('SIGTERM')
  }
}

mkdirSync(folder, { recursive: true })
if (values.engine !== 'neo4j') await measureEmbedded()
if (values.engine !== 'embedded') await measureNeo4j()
