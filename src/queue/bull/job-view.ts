import { z } from 'zod'
import type { Job, JobState } from '../queue.ts'
import type { StoredJob } from './bull-engine.ts'
import { parseStoredReason } from './failure.ts'

/** BullMQ's names for the states of a job, each under ours. */
export const storedStates = {
  QUEUED: ['waiting', 'delayed', 'prioritized', 'waiting-children'],
  RUNNING: ['active'],
  DONE: ['completed'],
  FAILED: ['failed'],
} as const satisfies Record<JobState, readonly string[]>

/** The state that BullMQ calls `stored`; null for `unknown`, which it says of a job that is gone. */
export function findState(stored: string): JobState | null {
  for (const state of ['QUEUED', 'RUNNING', 'DONE', 'FAILED'] as const) {
    if (storedStates[state].some((name) => name === stored)) return state
  }
  return null
}

/** BullMQ has 0 for a job that said nothing. */
const progressSchema = z.object({ done: z.number(), total: z.number() })

export function toJob(stored: StoredJob, state: JobState): Job {
  const id = stored.id ?? ''
  const failure = stored.failedReason && state !== 'DONE' ? parseStoredReason(stored.failedReason) : null
  return {
    id,
    kind: stored.name,
    state,
    code: failure?.code ?? null,
    message: failure?.message ?? null,
    url: stored.data.url,
    attempts: stored.attemptsMade + (state === 'RUNNING' ? 1 : 0),
    createdAt: stored.timestamp,
    finishedAt: (state === 'DONE' || state === 'FAILED') && stored.finishedOn ? stored.finishedOn : null,
    root: stored.data.root,
    progress: progressSchema.safeParse(stored.progress).data ?? null,
  }
}
