import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { adminTool } from '../../../scripts/neo4j/from-maven.js'

const types = { number: 'long', boolean: 'boolean', string: 'string' }

/**
 * The home folder of a Neo4j server filled with the described graph, made by the first run and kept. It is filled by
 * the server's own offline import from CSV files. Null without Java or Maven.
 */
export async function fillNeo4j(folder, described, size) {
  const place = join(folder, 'neo4j')
  if (existsSync(place)) return place
  const fresh = join(folder, 'neo4j-unfinished')
  rmSync(fresh, { recursive: true, force: true })
  const csv = join(fresh, 'csv')
  mkdirSync(csv, { recursive: true })
  mkdirSync(join(fresh, 'conf'))
  const command = adminTool()
  if (command === null) return null
  const tables = await writeTables(csv, described, size)
  process.stderr.write('neo4j: import of the CSV files\n')
  const report = `--report-file=${join(fresh, 'import.report')}`
  const args = tables.map(({ option, name, file }) => `--${option}=${name}=${file}`)
  await run(command, ['database', 'import', 'full', 'neo4j', '--max-off-heap-memory=2g', report, ...args], {
    NEO4J_HOME: fresh,
    NEO4J_CONF: join(fresh, 'conf'),
  })
  rmSync(csv, { recursive: true, force: true })
  renameSync(fresh, place)
  return place
}

async function writeTables(csv, graph, { sources, citations }) {
  const write = (option, name, rows) => writeTable(csv, { option, name, rows })
  return [
    await write('nodes', 'Source', count(sources, graph.source)),
    await write(
      'nodes',
      'Claim',
      count(graph.claims.length, (i) => graph.claims[i]),
    ),
    await write('nodes', 'Outlet', count(graph.outlets, graph.outlet)),
    await write('nodes', 'Person', count(graph.people, graph.person)),
    await write('nodes', 'Organization', count(graph.owners, graph.owner)),
    await write('nodes', 'Version', versions(graph, sources)),
    await write('relationships', 'OWNED_BY', ownerships(graph)),
    await write('relationships', 'ASSERTS', assertions(graph)),
    await write(
      'relationships',
      'PUBLISHED_BY',
      count(sources, (i) => placement(graph, i)),
    ),
    await write('relationships', 'WRITTEN_BY', authorships(graph, sources)),
    await write('relationships', 'HAS_VERSION', versionEdges(graph, sources)),
    await write('relationships', 'CITES', citationEdges(graph, sources, citations)),
  ]
}

function* count(size, row) {
  for (let i = 0; i < size; i++) yield row(i)
}

function* versions(graph, sources) {
  for (let i = 0; i < sources; i++) if (graph.hasVersion(i)) yield graph.version(i)
}

function* ownerships(graph) {
  for (let i = 0; i < graph.outlets; i++) {
    if (graph.ownerOf(i) >= 0) yield edge(graph.outlet(i).id, graph.owner(graph.ownerOf(i)).id, graph.edge(i))
  }
}

function* assertions(graph) {
  for (const { id, start, size } of graph.claimRanges) {
    for (let i = start; i < start + size; i++) yield edge(graph.sourceId(i), id, graph.assertion(i))
  }
}

function placement(graph, i) {
  return edge(graph.sourceId(i), graph.outlet(graph.outletOf(i)).id, graph.edge(i))
}

function* authorships(graph, sources) {
  for (let i = 0; i < sources; i++) {
    if (graph.authorOf(i) >= 0) yield edge(graph.sourceId(i), graph.person(graph.authorOf(i)).id, graph.edge(i))
  }
}

function* versionEdges(graph, sources) {
  for (let i = 0; i < sources; i++) {
    if (graph.hasVersion(i)) yield edge(graph.sourceId(i), graph.version(i).id, graph.versionEdge(i))
  }
}

function* citationEdges(graph, sources, citations) {
  for (let i = 0; i < sources; i++) {
    for (let n = 0; n < citations; n++) {
      yield edge(graph.sourceId(i), graph.sourceId(graph.cited(i, n)), graph.citation(i, n))
    }
  }
}

const edge = (start, end, properties) => ({ ':START_ID': start, ':END_ID': end, ...properties })

/** One CSV file, its header from the first row. No value holds a comma, a quote or a line break. */
async function writeTable(folder, { option, name, rows }) {
  const file = join(folder, `${name}.csv`)
  const stream = createWriteStream(file)
  let lines = []
  let written = 0
  for (const row of rows) {
    if (written === 0) lines.push(headerOf(option, row))
    lines.push(Object.values(row).join(','))
    if (++written % 20_000 === 0) {
      if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain')
      lines = []
    }
  }
  stream.end(lines.length > 0 ? `${lines.join('\n')}\n` : '')
  await once(stream, 'finish')
  process.stderr.write(`neo4j: ${written} ${name} written\n`)
  return { option, name, file }
}

function headerOf(option, row) {
  const typed = (name, value) => {
    if (name.startsWith(':')) return name
    if (name === 'id' && option === 'nodes') return 'id:ID'
    return `${name}:${name === 'confidence' ? 'double' : types[typeof value]}`
  }
  return Object.entries(row)
    .map(([name, value]) => typed(name, value))
    .join(',')
}

async function run([command, ...before], args, env) {
  const child = spawn(command, [...before, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 2, 2] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`Neo4j's import ended with ${code}.`)
}
