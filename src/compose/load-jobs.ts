import { extname } from 'node:path'
import type { Graph, GraphSchema } from '../graph/index.ts'
import type { PageStore } from '../intake/index.ts'
import type { OpenWorker, Queue, RunningJob } from '../queue/index.ts'
import type { PageInput, ReadDocument } from '../reading/index.ts'
import type { SentenceScorer } from '../search/index.ts'
import type { Robots, Transport } from '../web-fetch/index.ts'

/** What the jobs work with. */
export interface WorkDeps {
  readonly graph: Graph
  readonly schema: GraphSchema
  readonly pages: PageStore
  readonly transport: Transport
  readonly robots: Robots | null
  readonly readPage: (input: PageInput) => Promise<ReadDocument>
  readonly finishImport: (importId: string, signal: AbortSignal) => Promise<void>
  /** A plug-in; null where texts are scored by words alone. */
  readonly scorer: SentenceScorer | null
}

export interface JobRun {
  readonly job: RunningJob
  readonly ms: number
  readonly error: unknown
}

interface StartOptions {
  readonly queue: Queue
  readonly implementations: readonly unknown[]
  readonly concurrency: number
  readonly onRun?: (run: JobRun) => void
}

/** The program of the worker as this side sees it. */
export interface JobsProgram {
  createJobs(deps: WorkDeps): readonly unknown[]
  startWorker(options: StartOptions): Promise<OpenWorker>
}

/**
 * Loads the jobs, which are built on `src` and so are no import of it: a process that only serves or asks never has
 * them in memory. The address is that of `jobs/index` beside this code, as written or as compiled.
 */
export async function loadJobs(): Promise<JobsProgram> {
  const address = new URL(`../../jobs/index${extname(import.meta.url)}`, import.meta.url)
  return (await import(/* @vite-ignore */ address.href)) as JobsProgram
}
