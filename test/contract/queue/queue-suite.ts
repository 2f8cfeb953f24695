import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { z } from 'zod'
import { defineJob, type OpenWorker, type Queue, type RunningJob } from '../../../src/queue/index.ts'
import { type OpenedQueue, queueEngines } from '../../support/queues.ts'

const payload = z.strictObject({ page: z.string().max(20_000) })
const definition = { payload, idempotence: 'It only remembers that it ran.', retry: { attempts: 3, firstDelayMs: 1 } }

export const readPage = defineJob({
  ...definition,
  name: 'read-page',
  key: ({ page }) => page,
  url: ({ page }) => page,
})
export const matchPage = defineJob({
  ...definition,
  name: 'match-page',
  key: ({ page }) => page,
  whileRunning: 'again',
})

/** A promise to be settled by hand. */
export function createGate() {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open }
}

type Setting = Readonly<{
  queue: () => Queue
  /** What the queue said in its log. */
  lines: () => readonly string[]
  work: (run: (job: RunningJob) => Promise<void>) => Promise<OpenWorker>
}>

/** Runs the same tests on every engine, each with a queue of its own that is idle before each test. */
export function onEveryQueue(tests: (setting: Setting) => void): void {
  describe.each(queueEngines.map((engine) => [engine.name, engine] as const))('the %s queue', (_, { isHere, open }) => {
    describe.skipIf(!isHere)('keeps the contract', () => {
      let opened: OpenedQueue
      beforeAll(async () => {
        opened = await open()
      })
      afterAll(async () => opened?.[Symbol.asyncDispose]())
      beforeEach(() => opened.queue.waitUntilIdle({ signal: AbortSignal.timeout(10_000) }))
      tests({
        queue: () => opened.queue,
        lines: () => opened.lines,
        work: (run) => opened.queue.openWorker({ run, concurrency: 1, graceMs: 5_000 }),
      })
    })
  })
}
