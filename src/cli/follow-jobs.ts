import { setTimeout as wait } from 'node:timers/promises'
import type { ErrorCode } from '../errors.ts'
import type { Job, Queue } from '../queue/index.ts'

/** Why a page was not stored. */
export interface Outcome {
  readonly code: ErrorCode
  readonly message: string
}

export interface Outcomes {
  /** null: the page was stored. */
  of(job: Job): Outcome | null
  /** Pages that were followed to. */
  readonly cited: { readonly read: number; readonly failed: number }
}

interface Following {
  readonly stop: AbortSignal
  readonly onChange: (done: number, total: number) => void
}

const pollMs = 250
const pageSize = 200

/** Waits until these jobs and all that they led to have ended; answers how. */
export async function followJobs(queue: Queue, jobs: readonly Job[], { stop, onChange }: Following): Promise<Outcomes> {
  const roots = new Set(jobs.map(({ root }) => root))
  const oldest = jobs.reduce((least, { id }) => (least === '' || id < least ? id : least), '')
  for (;;) {
    const unfinished = await listOwn(queue, { roots, oldest, states: ['QUEUED', 'RUNNING'] })
    const { done, failed } = await queue.countJobs()
    onChange(done + failed, done + failed + unfinished.length)
    if (unfinished.length === 0) break
    await wait(pollMs, undefined, { signal: stop })
  }
  return toOutcomes(jobs, await listOwn(queue, { roots, oldest, states: ['DONE', 'FAILED'] }))
}

interface Wanted {
  readonly roots: ReadonlySet<string>
  readonly oldest: string
  readonly states: Parameters<Queue['listJobs']>[0]['states'] & {}
}

/** Ids sort by time, so that what is older than the oldest of ours need not be looked at. */
async function listOwn(queue: Queue, { roots, oldest, states }: Wanted): Promise<Job[]> {
  const own: Job[] = []
  for (let after: string | undefined; roots.size > 0; ) {
    const page = await queue.listJobs({ states, first: pageSize, ...(after === undefined ? {} : { after }) })
    own.push(...page.jobs.filter(({ root }) => roots.has(root)))
    const last = page.jobs.at(-1)
    if (!page.hasMore || !last || last.id < oldest) break
    after = last.id
  }
  return own
}

function toOutcomes(submitted: readonly Job[], jobs: readonly Job[]): Outcomes {
  const pages = jobs.filter(({ kind }) => kind === 'fetch-source' || kind === 'read-source')
  const key = ({ root, url }: Job): string => `${root} ${url}`
  const failures = new Map<string, Outcome>()
  for (const job of pages) {
    const { code, message } = job
    if (job.state !== 'FAILED') continue
    failures.set(key(job), { code: code ?? 'INTERNAL', message: message ?? 'no reason is known' })
  }
  const own = new Set(submitted.map(key))
  const cited = new Set(pages.map(key).filter((one) => !own.has(one)))
  const failed = [...cited].filter((one) => failures.has(one)).length
  return { of: (job) => failures.get(key(job)) ?? null, cited: { read: cited.size - failed, failed } }
}
