import { setTimeout as wait } from 'node:timers/promises'
import { isWhenceError, WhenceError } from '../../errors.ts'
import type { JobContract } from '../job-contract.ts'
import type { EnqueueOptions, Job, JobCounts, OpenWorker, Queue, WorkerOptions } from '../queue.ts'
import { type BullEngine, type CrashRule, defaultCrashRule, type QueueLog } from './bull-engine.ts'
import { openBullWorker } from './bull-worker.ts'
import { createDedupId, createJobId } from './job-id.ts'
import { findState, storedStates, toJob } from './job-view.ts'
import { listJobs } from './list-jobs.ts'
import { watchJobs } from './watch-jobs.ts'

const maxPayloadBytes = 16_384
const failFastMs = 2_000
const idlePollMs = 50
const kept = { age: 7 * 24 * 60 * 60, count: 10_000 }

/** A producer's call: answers in time or says that the queue is down. */
async function failFast<Value>(engine: BullEngine, call: () => Promise<Value>): Promise<Value> {
  const clock = new AbortController()
  const tooLate = wait(failFastMs, undefined, { signal: clock.signal }).then(() => {
    throw new Error(`no answer within ${failFastMs} ms`)
  })
  try {
    return await Promise.race([call(), tooLate])
  } catch (cause) {
    if (isWhenceError(cause)) throw cause
    throw new WhenceError('QUEUE_UNAVAILABLE', `the queue (${engine.name}) does not answer: check that it runs`, {
      cause,
    })
  } finally {
    clock.abort()
    tooLate.catch(() => undefined)
  }
}

function parsePayload<Payload>(contract: JobContract<Payload>, payload: Payload): Payload {
  const parsed = contract.payload.safeParse(payload)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const where = issue?.path.join('.') || 'payload'
    throw new WhenceError('INVALID_INPUT', `${contract.name}: ${where}: ${issue?.message ?? 'does not fit'}`)
  }
  if (Buffer.byteLength(JSON.stringify(parsed.data)) > maxPayloadBytes) {
    throw new WhenceError('INVALID_INPUT', `${contract.name}: the payload is over ${maxPayloadBytes} bytes`)
  }
  return parsed.data
}

async function enqueue<Payload>(
  engine: BullEngine,
  contract: JobContract<Payload>,
  { payload, root, delayMs = 0 }: EnqueueOptions & { payload: Payload },
): Promise<Job> {
  const parsed = parsePayload(contract, payload)
  const id = createJobId(contract.name, Date.now())
  const again = contract.whileRunning === 'again'
  const envelope = { payload: parsed, root: root ?? id, url: contract.url(parsed), again }
  const added = await engine.producer.add(contract.name, envelope, {
    jobId: id,
    deduplication: { id: createDedupId(contract.name, contract.key(parsed)) },
    attempts: contract.retry.attempts,
    backoff: { type: 'exponential', delay: contract.retry.firstDelayMs, jitter: 0.5 },
    delay: delayMs,
    removeOnComplete: kept,
    removeOnFail: kept,
    stackTraceLimit: 1,
  })
  if (added.id === id) return toJob(added, 'QUEUED')
  const joined = added.id ? await findJob(engine, added.id) : null
  // It was finished and forgotten between the two calls, so the work asked for is done with.
  return joined ?? toJob(added, 'DONE')
}

async function findJob(engine: BullEngine, id: string): Promise<Job | null> {
  const stored = await engine.producer.getJob(id)
  if (!stored) return null
  const state = findState(await stored.getState())
  return state && toJob(stored, state)
}

async function countJobs(engine: BullEngine): Promise<JobCounts> {
  const { QUEUED, RUNNING, DONE, FAILED } = storedStates
  const counts = await engine.producer.getJobCounts(...QUEUED, ...RUNNING, ...DONE, ...FAILED)
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + (counts[name] ?? 0), 0)
  return { queued: sum(QUEUED), running: sum(RUNNING), done: sum(DONE), failed: sum(FAILED) }
}

async function waitUntilIdle(engine: BullEngine, signal: AbortSignal | undefined): Promise<void> {
  for (;;) {
    signal?.throwIfAborted()
    const { queued, running } = await failFast(engine, () => countJobs(engine))
    if (queued + running === 0) return
    await wait(idlePollMs, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted())
  }
}

/** The queue port over any engine of BullMQ. Takes the engine over: closing the queue closes it. */
export function createBullQueue(
  engine: BullEngine,
  { log, crash = defaultCrashRule }: { log: QueueLog; crash?: CrashRule },
): Queue {
  const workers = new Set<OpenWorker>()
  const watchers = new Set<() => Promise<void>>()
  engine.producer.on('error', (err) => log.warn({ err }, 'the queue does not answer'))
  const openWorker = async (options: WorkerOptions) => {
    const worker = await openBullWorker(engine, options, { crash, log })
    workers.add(worker)
    return worker
  }
  const closeOnce = async () => {
    await Promise.all([...workers].map((worker) => worker.close()))
    await Promise.all([...watchers].map((stop) => stop()))
    await engine.producer.close()
    await engine.close()
  }
  let closing: Promise<void> | null = null
  return Object.freeze<Queue>({
    enqueue: (contract, payload, options = {}) =>
      failFast(engine, () => enqueue(engine, contract, { ...options, payload })),
    findJob: (id) => failFast(engine, () => findJob(engine, id)),
    listJobs: (filter) => failFast(engine, () => listJobs(engine.producer, filter)),
    countJobs: () => failFast(engine, () => countJobs(engine)),
    watchJobs: async (listener) => {
      const stop = await watchJobs(engine, { listener, log, findJob: (id) => findJob(engine, id) })
      watchers.add(stop)
      return () => void stop()
    },
    waitUntilIdle: ({ signal } = {}) => waitUntilIdle(engine, signal),
    openWorker,
    ping: () => failFast(engine, engine.ping),
    close: () => {
      closing ??= closeOnce()
      return closing
    },
  })
}
