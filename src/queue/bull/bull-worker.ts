import { setTimeout as wait } from 'node:timers/promises'
import { type Job as BullJob, DelayedError, WaitingError } from 'bullmq'
import { isWhenceError } from '../../errors.ts'
import type { OpenWorker, RunningJob, WorkerOptions } from '../queue.ts'
import type { BullEngine, CrashRule, Envelope, Processor, QueueLog } from './bull-engine.ts'
import { toStoredError } from './failure.ts'

/** Thrown by `postpone` to leave the run; never seen outside this file. */
class Postponement extends Error {
  readonly ms: number
  constructor(ms: number) {
    super('this run ends here and the job is queued again')
    this.name = 'Postponement'
    this.ms = ms
  }
}

function postpone(ms: number): never {
  throw new Postponement(ms)
}

function toRunningJob(job: BullJob<Envelope>, signal: AbortSignal): RunningJob {
  const attempt = job.attemptsMade + 1
  return {
    id: job.id ?? '',
    kind: job.name,
    payload: job.data.payload,
    root: job.data.root,
    attempt,
    lastAttempt: attempt >= (job.opts.attempts ?? 1),
    signal,
    reportProgress: (progress) => job.updateProgress({ ...progress }).catch(() => undefined),
    postpone,
  }
}

type Runs = Readonly<{ running: Set<Promise<void>>; shutdown: AbortController }>

function createProcessor(options: WorkerOptions, { running, shutdown }: Runs, log: QueueLog): Processor {
  const run = async (job: BullJob<Envelope>, token: string): Promise<void> => {
    try {
      if (job.data.again) await job.removeDeduplicationKey()
      await options.run(toRunningJob(job, shutdown.signal))
    } catch (error) {
      if (error instanceof Postponement) {
        await job.moveToDelayed(Date.now() + error.ms, token)
        throw new DelayedError()
      }
      if (shutdown.signal.aborted) {
        await job.moveToWait(token)
        throw new WaitingError()
      }
      if (!isWhenceError(error)) log.error({ err: error, job: job.id }, 'a job met an error of the program itself')
      throw toStoredError(error)
    }
  }
  return async (job, token) => {
    const current = run(job, token)
    // A run that fails is BullMQ's to report; here it only matters that it ended.
    const ended = current.catch(() => undefined).then(() => void running.delete(ended))
    running.add(ended)
    await current
  }
}

const handBackMs = 3_000

/**
 * Takes jobs from an engine. On `close`: no new jobs, running ones may finish within the grace time, then their signal
 * aborts and they have three seconds to stop and be handed back. One that does not stop is left to the crash rule of
 * the next worker.
 */
export async function openBullWorker(
  engine: BullEngine,
  options: WorkerOptions,
  { crash, log }: { crash: CrashRule; log: QueueLog },
): Promise<OpenWorker> {
  const runs: Runs = { running: new Set(), shutdown: new AbortController() }
  const worker = engine.openWorker(createProcessor(options, runs, log), {
    concurrency: options.concurrency,
    lockDuration: crash.lockMs,
    stalledInterval: crash.checkMs,
    maxStalledCount: crash.maxCrashes,
  })
  worker.on('error', (err) => log.warn({ err }, 'the worker cannot reach the queue and waits for it'))
  const allEnded = () => Promise.all([...runs.running])
  const closeOnce = async () => {
    await worker.pause(true)
    await Promise.race([allEnded(), wait(options.graceMs ?? 10_000, undefined, { ref: false })])
    runs.shutdown.abort(new Error('this worker shuts down'))
    await Promise.race([allEnded(), wait(handBackMs, undefined, { ref: false })])
    await worker.close(runs.running.size > 0)
  }
  let closing: Promise<void> | null = null
  return {
    close: () => {
      closing ??= closeOnce()
      return closing
    },
  }
}
