import { join, resolve } from 'node:path'
import type { Logger } from 'pino'
import { graphSchema } from '../../schema/graph/schema.ts'
import { openQueue, openTransport } from '../compose.ts'
import type { Config } from '../config.ts'
import { isWhenceError, WhenceError } from '../errors.ts'
import { type ImportProgress, resumeImports } from '../exchange/index.ts'
import type { HttpServer } from '../http/index.ts'
import {
  createPageStore,
  createSubmitService,
  needsBackfill,
  type PageStore,
  type SubmitService,
} from '../intake/index.ts'
import { backfillMatches, type Queue } from '../queue/index.ts'
import { projectPath } from '../shared/project-path.ts'
import { untilStopped } from '../shared/until-stopped.ts'
import { streamSpreadJson } from '../tracing/index.ts'
import type { Transport } from '../web-fetch/index.ts'
import { type Closers, createClosers } from './closers.ts'
import { createResolvers, type Services } from './create-services.ts'
import { type JobRun, loadJobs } from './load-jobs.ts'
import { journalFolder, openData } from './open-data.ts'
import { openReader } from './open-reader.ts'

export interface AppOptions {
  readonly config: Config
  readonly log: Logger
  /** Serve the API, work on jobs, or both. */
  readonly parts: { readonly api: boolean; readonly worker: boolean }
  /** A folder that plays the web, or null for the web itself. */
  readonly webFolder?: string | null
  readonly onProgress?: (progress: ImportProgress) => void
  /** Gives up opening when it aborts. */
  readonly stop: AbortSignal
}

/** A running Whence. */
export interface App {
  readonly services: Services
  readonly queue: Queue
  readonly submit: SubmitService
  readonly pages: PageStore
  /** Where the API listens; null for one that only works. */
  readonly address: string | null
  /** Stops accepting, finishes or hands back what is under way, then closes the queue and at last the graph. */
  close(): Promise<void>
}

type Stand = Pick<App, 'services' | 'queue' | 'submit' | 'pages'>

const concurrency = 4

/**
 * Opens everything that the asked parts need and starts them.
 * @throws WhenceError with nothing left open: DATA_IN_USE, DATA_FOLDER, PORT_IN_USE, STORE_NEWER, GRAPH_UNAVAILABLE, …
 */
export async function openApp(options: AppOptions): Promise<App> {
  const closers = createClosers()
  try {
    return await untilStopped(options.stop, openParts(options, closers))
  } catch (error) {
    await closers.closeAll().catch((err: unknown) => options.log.warn({ err }, 'not everything could be closed'))
    throw error
  }
}

async function openParts(options: AppOptions, closers: Closers): Promise<App> {
  const stand = await openStand(options, closers)
  const address = options.parts.api ? await startServer(options, stand, closers) : null
  if (options.parts.worker) await startWork(options, stand, closers)
  return { ...stand, address, close: closers.closeAll }
}

async function openStand({ config, log, parts, onProgress }: AppOptions, closers: Closers): Promise<Stand> {
  const { services, holdsData } = await openData(config, closers, { onProgress, log })
  if (parts.worker && !holdsData) {
    const folder = resolve(config.dataFolder)
    const message = `another Whence holds the data in ${folder}: stop it, or choose another folder with --data or WHENCE_DATA`
    throw new WhenceError('DATA_IN_USE', message)
  }
  const queue = await openQueue(config, log)
  closers.add(() => queue.close())
  const pages = createPageStore(join(resolve(config.dataFolder), 'pages'))
  const submit = createSubmitService({ queue, pages, allow: new Set(config.fetchAllow) })
  return { services, queue, submit, pages }
}

async function startServer({ config, log }: AppOptions, stand: Stand, closers: Closers): Promise<string> {
  const { createHttpServer, createSchema, createSpreadRoute } = await import('../http/index.ts')
  const { services, queue } = stand
  const { graph, keys, tracing } = services
  const { host, port, publicUrl, anonymousRead, production } = config
  const server: HttpServer = await createHttpServer({
    host,
    port,
    publicUrl,
    anonymousRead,
    production,
    keys,
    schema: createSchema(projectPath('schema', 'graphql'), createResolvers(services, { ...stand, log })),
    readiness: { graph: () => graph.ping(), queue: () => queue.ping() },
    logger: log,
    routes: [createSpreadRoute((claim, asked) => streamSpreadJson({ reader: graph, tracing }, claim, asked))],
  })
  closers.add(() => server.close())
  return server.listen()
}

async function startWork(options: AppOptions, stand: Stand, closers: Closers): Promise<void> {
  const { config, log, webFolder = null } = options
  const { createJobs, startWorker } = await loadJobs()
  const { createRobots } = await import('../web-fetch/index.ts')
  const { graph } = stand.services
  const transport: Transport = await openTransport(config, webFolder)
  closers.add(() => transport.close())
  const reader = await openReader()
  closers.add(() => reader.close())
  const implementations = createJobs({
    graph,
    schema: graphSchema,
    pages: stand.pages,
    transport,
    robots: webFolder === null ? createRobots(transport) : null,
    readPage: reader.readPage,
    scorer: stand.services.scorer,
    finishImport: async () => void (await resumeImports({ graph, journalFolder: journalFolder(config) })),
  })
  const worker = await startWorker({
    queue: stand.queue,
    implementations,
    concurrency,
    onRun: (run) => logRun(log, run),
  })
  closers.add(() => worker.close())
  await queueBackfill(options, stand)
}

/** What came in while nobody worked (by an import, say) is compared with what was read before. */
async function queueBackfill({ log }: AppOptions, { services, queue }: Stand): Promise<void> {
  try {
    if (await needsBackfill(services.graph)) await queue.enqueue(backfillMatches, {})
  } catch (err) {
    log.warn({ err }, 'whether claims wait to be looked for could not be found out; the next start tries again')
  }
}

/** A page that cannot be had is daily business; a fault of ours is what a person must see, with its stack. */
function logRun(log: Logger, { job, ms, error }: JobRun): void {
  const fields = { job: job.id, kind: job.kind, attempt: job.attempt, ms: Math.round(ms) }
  if (error === null) log.debug(fields, 'a job is done')
  else if (isWhenceError(error) && error.kind !== 'bug') {
    log.info({ ...fields, code: error.code, reason: error.message }, 'a job did not end well')
  } else if (job.signal.aborted) log.info(fields, 'a job was handed back')
  else log.error({ ...fields, err: error }, 'a job failed unexpectedly')
}
