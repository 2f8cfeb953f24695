import type { z } from 'zod'

/** When a job that failed for want of something (network, store, queue) is tried again. */
export type RetryRule = Readonly<{
  /** Runs in all, the first one included. */
  attempts: number
  /** Wait before the second run, in ms; it doubles with each further one, less up to half of it at random. */
  firstDelayMs: number
}>

/**
 * What producers and workers agree on about one kind of job. The implementation lives in `jobs/`, so that a process
 * that only enqueues loads none of it.
 *
 * Delivery is at least once: a worker may die after the work and before the receipt. `idempotence` says, in words for
 * the next reader, why a second run changes nothing; a job for which that cannot be said must not be defined.
 */
export type JobContract<Payload> = Readonly<{
  /** `verb-noun`, also the file name of the implementation. */
  name: string
  /** Ids and URLs only: a payload is stored in clear, shown to operators, and must stay small. */
  payload: z.ZodType<Payload>
  /** Names the work: two jobs of one kind and key that are both unfinished are one. */
  key: (payload: Payload) => string
  /** The URL that the job is about, for people who look at the list of jobs. */
  url: (payload: Payload) => string | null
  /**
   * What an equal job means while this one is already running. `join`: the run under way answers it.
   * `again`: the run may have read what has changed since, so one more is queued.
   */
  whileRunning: 'join' | 'again'
  retry: RetryRule
  idempotence: string
}>

type JobDefinition<Payload> = Omit<JobContract<Payload>, 'url' | 'whileRunning' | 'retry'> &
  Partial<Pick<JobContract<Payload>, 'url' | 'whileRunning' | 'retry'>>

/** Defines a kind of job; by default it is about no URL, joins a running equal, and is tried five times from 1 s on. */
export function defineJob<Payload>(definition: JobDefinition<Payload>): JobContract<Payload> {
  return Object.freeze({
    url: () => null,
    whileRunning: 'join' as const,
    retry: { attempts: 5, firstDelayMs: 1_000 },
    ...definition,
  })
}
