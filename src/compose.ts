/**
 * The composition root: the only file that knows which engines there are, and picks by the configuration. Engines are
 * loaded when they are opened, so that a command waits for nothing that it does not use.
 */
import { accessSync, constants } from 'node:fs'
import { join, resolve } from 'node:path'
import { graphSchema } from '../schema/graph/schema.ts'
import type { Config } from './config.ts'
import { isWhenceError, WhenceError } from './errors.ts'
import { applySchema, type Graph } from './graph/index.ts'
import { findQueueClient, queueSocketPath, serveQueue } from './local-socket/index.ts'
import type { Queue } from './queue/index.ts'
import { makeFolder } from './shared/make-folder.ts'
import type { Transport } from './web-fetch/index.ts'

/** Where warnings of engines go. */
export interface EngineLog {
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface OpenGraph {
  readonly graph: Graph
  /** False when another process of this user holds the data and this one talks to it. */
  readonly holdsData: boolean
}

/** The folder of the embedded graph below a data folder. */
export function graphFolder(config: Pick<Config, 'dataFolder'>): string {
  return join(resolve(config.dataFolder), 'graph')
}

/** Others may pass through the data folder, as the user of the embedded queue must, but not look. */
function prepareDataFolder(config: Config): string {
  const folder = resolve(config.dataFolder)
  try {
    makeFolder(folder, 0o711)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return folder
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown reason'
    const message = `the data folder ${folder} cannot be used (${why}): give this user the right to write there, or name another with --data or WHENCE_DATA`
    throw new WhenceError('DATA_FOLDER', message, { cause })
  }
}

/**
 * Opens the graph with its schema in place: Neo4j when its URL is set, else the embedded one, and when another process
 * holds that, through its socket. With a log it waits for no Neo4j that is away: each call says so until it is back, and
 * the schema is applied then.
 * @throws WhenceError GRAPH_UNAVAILABLE (without a log), STORE_NEWER, DATA_FOLDER, DATA_IN_USE
 */
export async function openGraph(config: Config, log: EngineLog | null = null): Promise<OpenGraph> {
  if (config.neo4j === null) {
    prepareDataFolder(config)
    const { openSharedGraph } = await import('./graph/embedded/open-shared-graph.ts')
    const graph = await openSharedGraph({ folder: graphFolder(config), schema: graphSchema })
    return { graph, holdsData: graph.holdsData }
  }
  const { openNeo4jGraph } = await import('./graph/neo4j/open-neo4j-graph.ts')
  const graph = openNeo4jGraph({ ...config.neo4j, schema: graphSchema })
  try {
    await applySchema(graph)
    return { graph, holdsData: true }
  } catch (error) {
    if (log !== null && isWhenceError(error, 'GRAPH_UNAVAILABLE')) {
      log.warn({ err: error }, 'the graph is away; what needs it is refused until it is back')
      return { graph: applySchemaLater(graph, log), holdsData: true }
    }
    await graph.close()
    throw error
  }
}

const retryMs = 2_000

/** Applies the schema as soon as the graph can be reached, unless it is closed before. */
function applySchemaLater(graph: Graph, log: EngineLog): Graph {
  let timer: NodeJS.Timeout | undefined
  const again = (): void => {
    timer = setTimeout(async () => {
      try {
        await applySchema(graph)
        log.warn({}, 'the graph is back')
      } catch (err) {
        if (isWhenceError(err, 'GRAPH_UNAVAILABLE')) again()
        else log.error({ err }, 'the schema of the graph could not be applied: stop this process and look at the graph')
      }
    }, retryMs)
  }
  again()
  const close = (): Promise<void> => {
    clearTimeout(timer)
    return graph.close()
  }
  return { ...graph, close }
}

/**
 * Opens the queue: Redis when its URL is set, else the one on the embedded PostgreSQL, which is then shared with the
 * other commands of this user through a socket in the data folder.
 * @throws WhenceError QUEUE_UNAVAILABLE, INVALID_CONFIG, DATA_FOLDER, DATA_IN_USE
 */
export async function openQueue(config: Config, log: EngineLog): Promise<Queue> {
  if (config.redisUrl !== null) {
    const { openRedisQueue } = await import('./queue/redis/open-redis-queue.ts')
    return openRedisQueue({ url: config.redisUrl, log })
  }
  const dataFolder = prepareDataFolder(config)
  const client = await findQueueClient(dataFolder)
  if (client) return client
  const { openEmbeddedQueue } = await import('./queue/embedded/open-embedded-queue.ts')
  try {
    return await shareQueue(await openEmbeddedQueue({ dataFolder, log }), dataFolder)
  } catch (error) {
    // Another process may have opened it in the meantime.
    const other = isWhenceError(error, 'DATA_IN_USE') ? await findQueueClient(dataFolder) : null
    if (other) return other
    throw error
  }
}

async function shareQueue(queue: Queue, dataFolder: string): Promise<Queue> {
  try {
    const server = await serveQueue(queue, dataFolder)
    const close = async (): Promise<void> => {
      await server.close()
      await queue.close()
    }
    return { ...queue, close }
  } catch (cause) {
    await queue.close()
    if (isWhenceError(cause)) throw cause
    const message = `${queueSocketPath(dataFolder)} cannot be made: choose another folder with WHENCE_DATA`
    throw new WhenceError('DATA_FOLDER', message, { cause })
  }
}

/** What pages come in through: the web, or a folder that plays one. */
export async function openTransport(config: Config, webFolder: string | null): Promise<Transport> {
  const { createFolderTransport, openLiveTransport } = await import('./web-fetch/index.ts')
  if (webFolder !== null) return createFolderTransport(webFolder)
  const { fetchAllow, fetchDelayMs, publicUrl } = config
  return openLiveTransport({ allow: fetchAllow, delayMs: fetchDelayMs, contactUrl: publicUrl })
}

/** Where the queue's data are, in words. Asked of an open queue: the place is made when it is opened. */
export async function describeQueuePlace(config: Config): Promise<string> {
  if (config.redisUrl !== null) return `Redis at ${new URL(config.redisUrl).host}`
  const { placeServer } = await import('./queue/embedded/placement.ts')
  return `embedded PostgreSQL in ${placeServer(config.dataFolder).folder}`
}
