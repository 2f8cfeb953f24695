// A nested page over GraphQL (50 sources with their outlets, 5 citations each, the cited sources and their outlets),
// beside one hand-written Cypher query that returns the same from the same Neo4j, and beside @neo4j/graphql serving the
// same fields of the same data. Usage:
//   node bench/api/nested-page.js [--sources N] [--rounds N]
// Needs `npm run build` and an empty Neo4j at NEO4J_URL. The peer is installed below the temporary folder.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { graphSchema } from '../../dist/schema/graph/schema.js'
import { createResolvers, createServices } from '../../dist/src/compose/create-services.js'
import { importFile } from '../../dist/src/exchange/index.js'
import { applySchema } from '../../dist/src/graph/index.js'
import { openNeo4jGraph } from '../../dist/src/graph/neo4j/open-neo4j-graph.js'
import { createSchema } from '../../dist/src/http/create-schema.js'
import { createHttpServer } from '../../dist/src/http/index.js'
import { generateLines } from '../import/generate.js'

const { values } = parseArgs({
  options: { sources: { type: 'string', default: '5000' }, rounds: { type: 'string', default: '60' } },
})
const rounds = Number(values.rounds)
const { NEO4J_URL: url, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env

const page = `{ sources(first: 50) { edges { node { id title url outlet { domain name }
  citations(first: 5) { edges { node { basis to { id title url outlet { domain name } } } } } } } } }`

const handWritten = {
  name: 'bench.page',
  cypher: `MATCH (s:Source) WITH s ORDER BY s.sortKey LIMIT 50
    CALL (s) {
      MATCH (s)-[r:CITES]->(t:Source) WHERE r.withdrawnAt IS NULL AND NOT r.suggested
      WITH r, t ORDER BY t.sortKey, r.id LIMIT 5
      OPTIONAL MATCH (t)-[:PUBLISHED_BY]->(o:Outlet)
      RETURN collect({basis: r.basis, id: t.id, title: t.title, url: t.url, domain: o.domain, name: o.name}) AS citations
    }
    OPTIONAL MATCH (s)-[:PUBLISHED_BY]->(o:Outlet)
    RETURN s.id AS id, s.title AS title, s.url AS url, o.domain AS domain, o.name AS name, citations`,
  parse: (row) => row,
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]

/** Until the server has compiled what it runs, its compiler takes the processors from all of them. */
const warmRounds = 150

/** The contenders take turns, so that whatever else the machine does slows all of them. */
async function race(contenders) {
  const times = new Map(contenders.map(({ name }) => [name, []]))
  for (let round = -warmRounds; round < rounds; round += 1) {
    for (const { name, run } of contenders) {
      const start = performance.now()
      const answer = await run()
      if (round >= 0) times.get(name).push(performance.now() - start)
      if (answer !== 50) throw new Error(`${name} answered ${answer} sources`)
    }
  }
  return times
}

async function fill(graph) {
  const folder = await mkdtemp(join(tmpdir(), 'whence-bench-'))
  const path = join(folder, 'lines.jsonl')
  const lines = [...generateLines({ sources: Number(values.sources), citations: 5 })]
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  await importFile({ graph, path, journalFolder: join(folder, 'journal'), options: { by: 'bench' } })
  await rm(folder, { recursive: true })
}

async function openServer(graph) {
  const services = createServices(graph)
  const never = new Proxy({}, { get: () => async () => null })
  const intake = { queue: never, submit: never, log: pino({ level: 'silent' }) }
  const schema = createSchema(join(import.meta.dirname, '../../schema/graphql'), createResolvers(services, intake))
  return createHttpServer({
    host: '127.0.0.1',
    port: 4000,
    publicUrl: null,
    anonymousRead: false,
    production: true,
    schema,
    keys: services.keys,
    readiness: {},
    logger: pino({ level: 'silent' }),
  })
}

/** Installed in a folder of its own: it is only measured against. */
async function openPeer() {
  const folder = join(tmpdir(), 'whence-bench-peer')
  const manifest = join(folder, 'node_modules/@neo4j/graphql/package.json')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(manifest)) {
    const peers = ['@neo4j/graphql@7', 'graphql@16', 'neo4j-driver@5']
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, ...peers])
  }
  const script = join(folder, 'serve-neo4j-graphql.js')
  cpSync(join(import.meta.dirname, 'serve-neo4j-graphql.js'), script)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const { openNeo4jGraphql } = await import(pathToFileURL(script).href)
  return {
    version: JSON.parse(readFileSync(manifest, 'utf8')).version,
    ...(await openNeo4jGraphql({ url, user, password })),
  }
}

if (!url) throw new Error('Set NEO4J_URL to an empty Neo4j, such as one of `node scripts/neo4j.js`.')
const graph = openNeo4jGraph({ url, user, password, database: null, schema: graphSchema })
await applySchema(graph)
await fill(graph)
const server = await openServer(graph)
const peer = await openPeer().catch((error) => {
  process.stdout.write(`@neo4j/graphql is not measured: ${error.message.split('\n')[0]}\n`)
  return null
})
const ask = async () => {
  const headers = { host: 'localhost:4000', 'content-type': 'application/json' }
  const answer = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: JSON.stringify({ query: page }),
  })
  return answer.json().data.sources.edges.length
}
const times = await race([
  { name: 'whence', run: ask },
  { name: 'cypher', run: async () => (await graph.read(handWritten)).length },
  ...(peer ? [{ name: 'peer', run: peer.ask }] : []),
])
const { version } = await graph.describe()
const ms = (name) => `${median(times.get(name)).toFixed(1)} ms`
const ratio = (a, b) => (median(times.get(a)) / median(times.get(b))).toFixed(2)
process.stdout.write(
  `${values.sources} sources, 5 citations each, ${version}, medians of ${rounds} rounds, one process, warm\n`,
)
process.stdout.write(`Whence over GraphQL           ${ms('whence')}\n`)
process.stdout.write(
  `one hand-written Cypher query ${ms('cypher')}   Whence takes ${ratio('whence', 'cypher')} times as long\n`,
)
if (peer) {
  process.stdout.write(
    `@neo4j/graphql ${peer.version}          ${ms('peer')}   which is ${ratio('peer', 'whence')} times what Whence takes\n`,
  )
  await peer.close()
}
await server.close()
await graph.close()
