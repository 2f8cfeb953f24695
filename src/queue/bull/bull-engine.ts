import type { Job as BullJob, JobsOptions, JobType, WorkerOptions } from 'bullmq'

/** What is stored with a job. */
export type Envelope = Readonly<{ payload: unknown; root: string; url: string | null; again: boolean }>

export type StoredJob = Pick<
  BullJob<Envelope>,
  'id' | 'name' | 'data' | 'attemptsMade' | 'failedReason' | 'timestamp' | 'finishedOn' | 'progress'
> &
  Readonly<{ getState: () => Promise<string> }>

type ErrorSource = Readonly<{ on: (event: 'error', listener: (error: Error) => void) => unknown }>

/** The calls of BullMQ's classes that are the same over every backend (the classes themselves name theirs). */
export type ProducerQueue = ErrorSource &
  Readonly<{
    add: (name: string, data: Envelope, options: JobsOptions) => Promise<StoredJob>
    getJob: (id: string) => Promise<StoredJob | undefined>
    getRanges: (types: JobType[], start: number, end: number) => Promise<string[]>
    getJobCounts: (...types: JobType[]) => Promise<Record<string, number>>
    close: () => Promise<void>
  }>

export type EventStream = ErrorSource &
  Readonly<{
    on: (event: 'active' | 'delayed' | 'completed' | 'failed', listener: (event: { jobId: string }) => void) => unknown
    waitUntilReady: () => Promise<unknown>
    close: () => Promise<void>
  }>

export type BullWorker = ErrorSource &
  Readonly<{
    pause: (doNotWaitForRunning: boolean) => Promise<void>
    close: (force: boolean) => Promise<void>
  }>

export type BullWorkerOptions = Omit<WorkerOptions, 'connection' | 'prefix'>
export type Processor = (job: BullJob<Envelope>, token: string) => Promise<void>

export type QueueLog = Readonly<{
  warn: (fields: object, message: string) => void
  error: (fields: object, message: string) => void
}>

/** How soon a dead worker is noticed; the defaults are for real use, tests want it quicker. */
export type CrashRule = Readonly<{
  /** A running job is renewed twice in this time; one that is not has lost its worker. In ms. */
  lockMs: number
  checkMs: number
  /** Lost workers that a job may have before it ends in JOB_CRASHED. */
  maxCrashes: number
}>

export const defaultCrashRule: CrashRule = { lockMs: 15_000, checkMs: 5_000, maxCrashes: 2 }

/** One place where BullMQ keeps its jobs, opened. */
export type BullEngine = Readonly<{
  /** For messages: "Redis at 127.0.0.1:6379". */
  name: string
  producer: ProducerQueue
  openEvents: () => EventStream
  openWorker: (processor: Processor, options: BullWorkerOptions) => BullWorker
  /** Rejects when the server does not answer. */
  ping: () => Promise<void>
  /** Closes the connections, and the server if it is ours. */
  close: () => Promise<void>
}>
