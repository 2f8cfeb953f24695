// How fast an interchange file is imported, imported again (which changes nothing) and exported, beside the bare Cypher
// that merges nodes and edges of the same number and properties, in one run. Prints lines a second and the resident
// memory of the process. Usage:
//   node bench/import/import.js [--sources N] [--citations C]
// Needs `npm run build`. With NEO4J_URL it is measured on that server too (which must be empty, and is left filled).
import { closeSync, openSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { graphSchema } from '../../dist/schema/graph/schema.js'
import { exportGraph, importFile } from '../../dist/src/exchange/index.js'
import { openEmbeddedGraph } from '../../dist/src/graph/embedded/open-embedded-graph.js'
import { applySchema } from '../../dist/src/graph/index.js'
import { openNeo4jGraph } from '../../dist/src/graph/neo4j/open-neo4j-graph.js'
import { generateLines } from './generate.js'

const { values } = parseArgs({
  options: { sources: { type: 'string', default: '50000' }, citations: { type: 'string', default: '5' } },
})
const sources = Number(values.sources)
const citations = Number(values.citations)

function writeFile(path) {
  const file = openSync(path, 'w')
  let lines = 0
  let waiting = ''
  for (const line of generateLines({ sources, citations })) {
    waiting += `${JSON.stringify(line)}\n`
    lines += 1
    if (waiting.length < 1 << 20) continue
    writeSync(file, waiting)
    waiting = ''
  }
  writeSync(file, waiting)
  closeSync(file)
  return lines
}

async function measure(name, count, work) {
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  const rate = Math.round(count / seconds).toLocaleString('en')
  console.log(`${name.padEnd(46)} ${seconds.toFixed(1).padStart(7)} s ${rate.padStart(9)} lines/s ${memory} MiB`)
}

const bareNodes = {
  name: 'bench.bareNodes',
  cypher: `UNWIND $rows AS row MERGE (n:Source {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n`,
  parse: (row) => row,
}
const bareEdges = {
  name: 'bench.bareEdges',
  cypher: `UNWIND $rows AS row MATCH (a:Source {id: row.from}) MATCH (b:Source {id: row.to})
    MERGE (a)-[r:CITES {id: row.id}]->(b) ON CREATE SET r += row.props RETURN count(r) AS n`,
  parse: (row) => row,
}
const life = { recordedAt: 1, recordedBy: 'bench', recordedIn: 'b', method: 'IMPORT', confidence: 1, suggested: false }

/** The same things without facts, checks, journal or keys: one node a source, one edge a citation. */
async function mergeBare(graph) {
  const flush = async (query, rows) => {
    for (let from = 0; from < rows.length; from += 5_000) {
      await graph.write(query, { rows: rows.slice(from, from + 5_000) })
    }
  }
  const id = (key) => `source_bare_${key}`
  const nodes = []
  const edges = []
  for (const { type, key, from, to, basis, quote, ...props } of generateLines({ sources, citations })) {
    if (type === 'source') nodes.push({ id: id(key), props: { ...props, url: `bare ${props.url}`, recordedAt: 1 } })
    if (type !== 'citation') continue
    edges.push({ from: id(from), to: id(to), id: `${edges.length}`, props: { ...life, basis, quote } })
  }
  await flush(bareNodes, nodes)
  await flush(bareEdges, edges)
}

async function run(graph, folder, path, lines) {
  await applySchema(graph)
  const importing = () => importFile({ graph, journalFolder: join(folder, 'imports'), path, options: { by: 'bench' } })
  await measure(`${graph.engine}: import`, lines, importing)
  await measure(`${graph.engine}: import again`, lines, importing)
  let exported = 0
  await measure(`${graph.engine}: export`, lines, async () => {
    exported = await exportGraph({ graph, write: () => {} })
  })
  console.log(`${graph.engine}: exported ${exported.toLocaleString('en')} lines`)
  await measure(`${graph.engine}: bare merges of the same number`, lines, () => mergeBare(graph))
  await graph.close()
}

const folder = await mkdtemp(join(tmpdir(), 'whence-bench-'))
const path = join(folder, 'file.jsonl')
const lines = writeFile(path)
console.log(`${sources.toLocaleString('en')} sources, ${citations} citations each: ${lines.toLocaleString('en')} lines`)
await run(openEmbeddedGraph({ folder, schema: graphSchema }), folder, path, lines)
const { NEO4J_URL: url, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env
if (url) await run(openNeo4jGraph({ url, user, password, database: null, schema: graphSchema }), folder, path, lines)
else console.log('neo4j: not measured, NEO4J_URL is not set')
await rm(folder, { recursive: true })
