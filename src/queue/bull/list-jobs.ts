import type { Job, JobFilter, JobPage, JobState } from '../queue.ts'
import type { ProducerQueue } from './bull-engine.ts'
import { findKind } from './job-id.ts'
import { storedStates, toJob } from './job-view.ts'

const allStates: readonly JobState[] = ['QUEUED', 'RUNNING', 'DONE', 'FAILED']

/** The state of each job there is. A job that moves on while the lists are read counts under its later state. */
async function readStates(queue: ProducerQueue, states: readonly JobState[]): Promise<Map<string, JobState>> {
  const lists = await Promise.all(
    states.map(async (state) => ({ state, ids: await queue.getRanges([...storedStates[state]], 0, -1) })),
  )
  return new Map(lists.flatMap(({ state, ids }) => ids.map((id) => [id, state] as const)))
}

/**
 * BullMQ lists each state apart and in its own order. Ids are cheap to read whole and sort by time of creation, so the
 * page is cut from them and only its own jobs are loaded.
 */
export async function listJobs(queue: ProducerQueue, filter: JobFilter): Promise<JobPage> {
  const states = allStates.filter((state) => filter.states?.includes(state) ?? true)
  const stateOf = await readStates(queue, states)
  const ids = [...stateOf.keys()]
    .filter((id) => filter.kinds?.includes(findKind(id) ?? '') ?? true)
    .sort()
    .reverse()
  const { after } = filter
  const older = after === undefined ? ids : ids.filter((id) => id < after)
  const page = older.slice(0, filter.first)
  const stored = await Promise.all(page.map((id) => queue.getJob(id)))
  const jobs = stored.flatMap((job, index): Job[] => {
    const state = stateOf.get(page[index] ?? '')
    return job && state ? [toJob(job, state)] : []
  })
  return { jobs, total: ids.length, hasMore: older.length > page.length }
}
