import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import { graphSchema } from '../../../dist/schema/graph/schema.js'
import { openEmbeddedGraph } from '../../../dist/src/graph/embedded/open-embedded-graph.js'
import { applySchema } from '../../../dist/src/graph/index.js'

const reportEvery = 200_000

/**
 * The folder of an embedded graph that is filled with the described one, made by the first run and kept. It is filled through
 * the engine's own calls for single nodes and edges, which look nothing up; the schema is applied afterwards.
 */
export async function fillEmbedded(folder, described, size) {
  const place = join(folder, 'embedded')
  if (existsSync(place)) return join(place, 'graph')
  const fresh = join(folder, 'embedded-unfinished')
  rmSync(fresh, { recursive: true, force: true })
  const graphFolder = join(fresh, 'graph')
  mkdirSync(graphFolder, { recursive: true })
  const file = join(graphFolder, 'graph.grafeo')
  const database = grafeo.GrafeoDB.create(file)
  database.close()
  createAll(file, described, size)
  process.stderr.write('embedded: indexes\n')
  const graph = openEmbeddedGraph({ folder: graphFolder, schema: graphSchema })
  await applySchema(graph)
  await graph.close()
  renameSync(fresh, place)
  return join(place, 'graph')
}

/** The engine holds what was created since it was opened in a form that takes many times the memory. */
const elementsPerOpening = 500_000

function openInParts(file) {
  let database = grafeo.GrafeoDB.open(file)
  let created = 0
  return {
    current() {
      if (++created % elementsPerOpening === 0) {
        database.close()
        database = grafeo.GrafeoDB.open(file)
      }
      return database
    },
    close: () => database.close(),
  }
}

function createAll(file, graph, { sources, citations }) {
  const store = openInParts(file)
  const progress = createProgress(sources * (2 + citations))
  const nodes = (count, label, row) =>
    Int32Array.from({ length: count }, (_, i) => store.current().createNode([label], row(i)).id)
  const outlets = nodes(graph.outlets, 'Outlet', graph.outlet)
  const people = nodes(graph.people, 'Person', graph.person)
  const owners = nodes(graph.owners, 'Organization', graph.owner)
  const claims = nodes(graph.claims.length, 'Claim', (i) => graph.claims[i])
  const rows = new Int32Array(sources)
  for (let i = 0; i < sources; i++) {
    rows[i] = store.current().createNode(['Source'], graph.source(i)).id
    progress(1)
  }
  const connect = (from, to, type, row) => void store.current().createEdge(from, to, type, row)
  for (let i = 0; i < outlets.length; i++) {
    if (graph.ownerOf(i) >= 0) connect(outlets[i], owners[graph.ownerOf(i)], 'OWNED_BY', graph.edge(i))
  }
  graph.claimRanges.forEach(({ start, size }, claim) => {
    for (let i = start; i < start + size; i++) connect(rows[i], claims[claim], 'ASSERTS', graph.assertion(i))
  })
  for (let i = 0; i < sources; i++) {
    connect(rows[i], outlets[graph.outletOf(i)], 'PUBLISHED_BY', graph.edge(i))
    if (graph.authorOf(i) >= 0) connect(rows[i], people[graph.authorOf(i)], 'WRITTEN_BY', graph.edge(i))
    if (graph.hasVersion(i)) {
      const version = store.current().createNode(['Version'], graph.version(i)).id
      connect(rows[i], version, 'HAS_VERSION', graph.versionEdge(i))
    }
    for (let n = 0; n < citations; n++) connect(rows[i], rows[graph.cited(i, n)], 'CITES', graph.citation(i, n))
    progress(1 + citations)
  }
  store.close()
}

function createProgress(total) {
  let done = 0
  return (count) => {
    const before = Math.floor(done / reportEvery)
    done += count
    if (Math.floor(done / reportEvery) > before) {
      process.stderr.write(`embedded: ${Math.floor((100 * done) / total)} % filled\n`)
    }
  }
}
