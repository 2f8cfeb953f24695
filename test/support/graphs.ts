import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'
import { graphSchema } from '../../schema/graph/schema.ts'
import { openEmbeddedGraph } from '../../src/graph/embedded/open-embedded-graph.ts'
import { openSharedGraph } from '../../src/graph/embedded/open-shared-graph.ts'
import { applySchema, type Graph } from '../../src/graph/index.ts'
import { neo4jForTests, openEmptyNeo4j } from './neo4j.ts'

export type TestGraph = Graph & AsyncDisposable

export interface Engine {
  readonly name: Graph['engine']
  /** An empty graph with the schema in place; gone when disposed of. */
  open(): Promise<TestGraph>
}

const embedded: Engine = {
  name: 'embedded',
  async open() {
    const folder = await mkdtemp(join(tmpdir(), 'whence-graph-'))
    const graph = openEmbeddedGraph({ folder, schema: graphSchema })
    return disposable(graph, () => rm(folder, { recursive: true, force: true }))
  },
}

const throughSocket: Engine = {
  name: 'embedded',
  async open() {
    const folder = await mkdtemp(join(tmpdir(), 'whence-graph-'))
    const holder = await openSharedGraph({ folder, schema: graphSchema })
    const client = await openSharedGraph({ folder, schema: graphSchema })
    return disposable(client, async () => {
      await holder.close()
      await rm(folder, { recursive: true, force: true })
    })
  },
}

const neo4j: Engine = {
  name: 'neo4j',
  async open() {
    return disposable(await openEmptyNeo4j(), async () => {})
  },
}

async function disposable(graph: Graph, clear: () => Promise<void>): Promise<TestGraph> {
  await applySchema(graph)
  const end = async (): Promise<void> => {
    await graph.close()
    await clear()
  }
  return Object.assign({ ...graph }, { [Symbol.asyncDispose]: end })
}

/**
 * Runs the same tests on every engine. Neo4j's are skipped with one loud line on a machine without one, and fail there
 * when CI=true. A Neo4j server of the tests has one database: a file opens it, and with it empties it, for itself.
 */
export function forEachEngine(suite: (engine: Engine) => void): void {
  describe('on embedded', () => suite(embedded))
  describe.skipIf(neo4jForTests() === null)('on neo4j', () => suite(neo4j))
}

/** The same, and once more as a second process sees the embedded engine: for the contract of the port itself. */
export function forEachWayToAGraph(suite: (engine: Engine) => void): void {
  forEachEngine(suite)
  describe('on embedded, through the socket', () => suite(throughSocket))
}
