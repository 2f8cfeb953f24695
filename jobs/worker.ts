import { WhenceError } from '../src/errors.ts'
import type { JobContract, OpenWorker, Queue, RunningJob } from '../src/queue/index.ts'

/** What an implementation may know and do beside its payload. */
export type JobContext = Omit<RunningJob, 'payload'> &
  Readonly<{
    /** Queues a further job as part of the same work. */
    enqueue: <Payload>(contract: JobContract<Payload>, payload: Payload) => Promise<void>
  }>

/** A contract with what fulfils it. Made by `implementJob`, which checks that the two fit. */
export type JobImplementation = Readonly<{
  kind: string
  run: (job: RunningJob, queue: Queue) => Promise<void>
}>

function createContext(job: RunningJob, queue: Queue): JobContext {
  const { payload: _, ...rest } = job
  return {
    ...rest,
    enqueue: async (contract, payload) => void (await queue.enqueue(contract, payload, { root: job.root })),
  }
}

/**
 * Binds an implementation to its contract. `run` gets a payload that has passed the contract's schema; it throws a
 * `WhenceError` to fail, and is run again only if that is of kind `unavailable`. It may be run twice for one job.
 */
export function implementJob<Payload>(
  contract: JobContract<Payload>,
  run: (payload: Payload, context: JobContext) => Promise<void>,
): JobImplementation {
  return Object.freeze({
    kind: contract.name,
    run: async (job: RunningJob, queue: Queue) => {
      const parsed = contract.payload.safeParse(job.payload)
      if (!parsed.success) {
        // Written by another version, whose contract was another.
        throw new WhenceError('INVALID_INPUT', `the payload of ${job.id} does not fit the contract of this version`)
      }
      await run(parsed.data, createContext(job, queue))
    },
  })
}

type StartOptions = Readonly<{
  queue: Queue
  implementations: readonly JobImplementation[]
  concurrency: number
  graceMs?: number
  /** Called after each run, for logs and metrics: how long it took in ms, and what it threw, if it threw. */
  onRun?: (run: Readonly<{ job: RunningJob; ms: number; error: unknown }>) => void
}>

function indexByKind(implementations: readonly JobImplementation[]): ReadonlyMap<string, JobImplementation> {
  const byKind = new Map(implementations.map((implementation) => [implementation.kind, implementation]))
  if (byKind.size === implementations.length) return byKind
  throw new WhenceError('INTERNAL', 'two implementations were given for one kind of job')
}

/**
 * Starts to work on the queue's jobs with the given implementations. A job of a kind that none of them fulfils fails
 * with UNSUPPORTED: it was queued by another version.
 */
export async function startWorker(options: StartOptions): Promise<OpenWorker> {
  const { queue, concurrency, graceMs, onRun } = options
  const byKind = indexByKind(options.implementations)
  const dispatch = async (job: RunningJob): Promise<void> => {
    const implementation = byKind.get(job.kind)
    if (implementation) return implementation.run(job, queue)
    throw new WhenceError(
      'UNSUPPORTED',
      `no implementation of ${job.kind} here: run a worker of the version that queued it`,
    )
  }
  return queue.openWorker({
    concurrency,
    ...(graceMs === undefined ? {} : { graceMs }),
    run: async (job) => {
      const startedAt = performance.now()
      let error: unknown = null
      try {
        await dispatch(job)
      } catch (thrown) {
        error = thrown
        throw thrown
      } finally {
        onRun?.({ job, ms: performance.now() - startedAt, error })
      }
    },
  })
}
