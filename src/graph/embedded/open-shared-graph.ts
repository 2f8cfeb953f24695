import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isWhenceError } from '../../errors.ts'
import { applySchema } from '../apply-schema.ts'
import type { Graph } from '../graph.ts'
import { type EmbeddedGraphOptions, openEmbeddedGraph } from './open-embedded-graph.ts'
import { findGraphClient } from './socket/open-graph-client.ts'
import { serveGraph } from './socket/serve-graph.ts'

export interface SharedGraph extends Graph {
  /** True in the one process that holds the data; false in those that talk to it. */
  readonly holdsData: boolean
}

/** A process that starts holds the data before it serves them, and one that ends stops serving before it lets go. */
const patienceMs = 5_000

/**
 * Opens the embedded graph for one of several processes of a user. The first one holds the data, applies the schema
 * and serves the graph to the others through a socket; the others get the same port through it.
 * @throws WhenceError DATA_IN_USE when the process that holds the data does not answer, STORE_NEWER, DATA_FOLDER.
 */
export async function openSharedGraph(options: EmbeddedGraphOptions): Promise<SharedGraph> {
  const folder = resolve(options.folder)
  const end = performance.now() + patienceMs
  for (;;) {
    try {
      return await openAndServe({ ...options, folder })
    } catch (error) {
      if (!isWhenceError(error, 'DATA_IN_USE')) throw error
      const client = await findGraphClient({ folder, schemaVersion: options.schema.version })
      if (client) return { ...client, holdsData: false }
      if (performance.now() > end) throw error
      await pause(50)
    }
  }
}

async function openAndServe(options: EmbeddedGraphOptions): Promise<SharedGraph> {
  const graph = openEmbeddedGraph(options)
  try {
    await applySchema(graph)
    const server = await serveGraph({ graph, folder: options.folder, schemaVersion: options.schema.version })
    let closed: Promise<void> | null = null
    const close = (): Promise<void> => {
      closed ??= server.close().then(graph.close)
      return closed
    }
    return { ...graph, close, holdsData: true }
  } catch (error) {
    await graph.close()
    throw error
  }
}
