import type { Job, JobEvent } from '../queue.ts'
import type { BullEngine, QueueLog } from './bull-engine.ts'

type Watch = Readonly<{
  listener: (event: JobEvent) => void
  findJob: (id: string) => Promise<Job | null>
  log: QueueLog
}>

/** Turns BullMQ's stream of events into ours, in its order. Answers how to stop. */
export async function watchJobs(engine: BullEngine, { listener, findJob, log }: Watch): Promise<() => Promise<void>> {
  const events = engine.openEvents()
  let isStopped = false
  let last = Promise.resolve()
  const tell = (type: JobEvent['type'], jobId: string) => {
    last = last.then(async () => {
      const job = isStopped ? null : await findJob(jobId)
      // A delay without a failed attempt is one that was asked for.
      if (job === null || isStopped || (type === 'retrying' && job.code === null)) return
      listener({ type, job })
    })
    last = last.catch((err) => log.warn({ err, job: jobId }, 'an event of this job was not told'))
  }
  events.on('active', ({ jobId }) => tell('started', jobId))
  events.on('delayed', ({ jobId }) => tell('retrying', jobId))
  events.on('completed', ({ jobId }) => tell('done', jobId))
  events.on('failed', ({ jobId }) => tell('failed', jobId))
  events.on('error', (err) => log.warn({ err }, 'the events of the queue do not come through'))
  await events.waitUntilReady()
  let stopping: Promise<void> | null = null
  return () => {
    isStopped = true
    stopping ??= events.close()
    return stopping
  }
}
