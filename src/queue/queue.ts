import type { ErrorCode } from '../errors.ts'
import type { JobContract } from './job-contract.ts'

/** How far a job has come, in whatever it counts. */
export type JobProgress = Readonly<{ done: number; total: number }>

export type JobState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED'

/** A job as people see it. Times are integer milliseconds UTC. */
export type Job = Readonly<{
  /** URL-safe; ids sort by the time of creation. */
  id: string
  /** The name of its contract. */
  kind: string
  state: JobState
  /** Of a failed job, or of the last failed attempt of one that will be tried again. */
  code: ErrorCode | null
  /** The words that go with `code`. */
  message: string | null
  url: string | null
  /** Runs that ended, well or not, plus the one under way. */
  attempts: number
  createdAt: number
  finishedAt: number | null
  /** The job that began the work this one is part of; itself when nobody else did. */
  root: string
  /** Null for a job that has not said how far it is. */
  progress: JobProgress | null
}>

export type EnqueueOptions = Readonly<{
  /** The `root` of the job that asks for this one. */
  root?: string
  /** Not before this many ms from now. */
  delayMs?: number
}>

export type JobFilter = Readonly<{
  states?: readonly JobState[]
  kinds?: readonly string[]
  /** Jobs older than the one with this id (a cursor). */
  after?: string
  first: number
}>

export type JobPage = Readonly<{
  /** Newest first. */
  jobs: readonly Job[]
  /** How many the filter matches in all, `after` and `first` apart. */
  total: number
  hasMore: boolean
}>

export type JobCounts = Readonly<{ queued: number; running: number; done: number; failed: number }>

export type JobEvent = Readonly<{
  type: 'started' | 'retrying' | 'done' | 'failed'
  job: Job
}>

/** A job in the hands of a worker. */
export type RunningJob = Readonly<{
  id: string
  kind: string
  /** As it came from the queue; the runner parses it with the contract. */
  payload: unknown
  root: string
  /** 1 for the first run. Postponed runs and runs handed back at a shutdown do not count. */
  attempt: number
  /** True when a failure now is final. */
  lastAttempt: boolean
  /** Aborts when the worker shuts down and the grace time is over: stop soon; the job is handed back, not failed. */
  signal: AbortSignal
  /** Says how far the job has come. It is no part of the work: where it cannot be said, the work goes on. */
  reportProgress: (progress: JobProgress) => Promise<void>
  /** Ends this run by its result `never` and queues the job again after `ms`, without spending an attempt. */
  postpone: (ms: number) => never
}>

export type WorkerOptions = Readonly<{
  /** Resolves when the work is done; throws to fail it. Only a `WhenceError` of kind `unavailable` is tried again. */
  run: (job: RunningJob) => Promise<void>
  concurrency: number
  /** How long `close` lets running jobs finish before it aborts them, in ms (default 10,000). */
  graceMs?: number
}>

export type OpenWorker = Readonly<{
  /** Takes no more jobs, lets running ones finish within the grace time, hands back the rest. */
  close: () => Promise<void>
}>

/**
 * The queue port. Two engines stand behind it, `redis/` and `embedded/`, and one contract suite runs on both.
 *
 * Every call of a producer fails within 2 s with `QUEUE_UNAVAILABLE` when the queue is down; a worker waits until it is
 * back. A job whose worker died is run again, and ends FAILED with `JOB_CRASHED` when that happens repeatedly.
 * Finished jobs are kept for a while (7 days, at most 10,000 done and 10,000 failed), then forgotten.
 */
export type Queue = Readonly<{
  /**
   * Queues a job, or finds the unfinished one with the same kind and key.
   * @throws WhenceError INVALID_INPUT when the payload does not fit the contract; QUEUE_UNAVAILABLE
   */
  enqueue: <Payload>(contract: JobContract<Payload>, payload: Payload, options?: EnqueueOptions) => Promise<Job>
  findJob: (id: string) => Promise<Job | null>
  listJobs: (filter: JobFilter) => Promise<JobPage>
  countJobs: () => Promise<JobCounts>
  /** Calls back for each change of a job, whichever process works on it. Answers how to stop. */
  watchJobs: (listener: (event: JobEvent) => void) => Promise<() => void>
  /** Resolves once nothing is queued or running; rejects with the signal's reason when it aborts first. */
  waitUntilIdle: (options?: { signal?: AbortSignal }) => Promise<void>
  openWorker: (options: WorkerOptions) => Promise<OpenWorker>
  /** @throws WhenceError QUEUE_UNAVAILABLE */
  ping: () => Promise<void>
  /** Closes workers first, then the connections, then (embedded) the database. Safe to call twice. */
  close: () => Promise<void>
}>
