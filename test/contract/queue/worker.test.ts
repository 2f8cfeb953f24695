import { expect, it } from 'vitest'
import { WhenceError } from '../../../src/errors.ts'
import type { JobEvent } from '../../../src/queue/index.ts'
import { createGate, matchPage, onEveryQueue, readPage } from './queue-suite.ts'

onEveryQueue(({ queue, lines, work }) => {
  it('tries again what was unavailable, and keeps no failure once it worked', async () => {
    const attempts: [number, boolean][] = []
    const worker = await work(async ({ attempt, lastAttempt }) => {
      attempts.push([attempt, lastAttempt])
      if (attempt < 3) throw new WhenceError('FETCH_FAILED', 'a.example: connection refused')
    })
    const { id } = await queue().enqueue(readPage, { page: 'flaky' })
    await queue().waitUntilIdle()
    await worker.close()
    expect(attempts).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ])
    expect(await queue().findJob(id)).toMatchObject({ state: 'DONE', attempts: 3, code: null, message: null })
  })

  it('fails with the code and the words of the last attempt when all are spent', async () => {
    const worker = await work(async () => {
      throw new WhenceError('TIMEOUT', 'a.example: no answer within 5 s')
    })
    const { id } = await queue().enqueue(readPage, { page: 'always down' })
    await queue().waitUntilIdle()
    await worker.close()
    const message = 'a.example: no answer within 5 s'
    expect(await queue().findJob(id)).toMatchObject({ state: 'FAILED', attempts: 3, code: 'TIMEOUT', message })
  })

  it('fails at once what will never work', async () => {
    const worker = await work(async () => {
      throw new WhenceError('FETCH_BLOCKED', '10.0.0.1 is a private address')
    })
    const { id } = await queue().enqueue(readPage, { page: 'blocked' })
    await queue().waitUntilIdle()
    await worker.close()
    expect(await queue().findJob(id)).toMatchObject({ state: 'FAILED', attempts: 1, code: 'FETCH_BLOCKED' })
  })

  it('stores no word of an error from outside the catalogue', async () => {
    const worker = await work(async () => {
      throw new TypeError('password hunter2 is not a function')
    })
    const { id } = await queue().enqueue(readPage, { page: 'bug' })
    await queue().waitUntilIdle()
    await worker.close()
    const job = await queue().findJob(id)
    expect(job).toMatchObject({ state: 'FAILED', attempts: 1, code: 'INTERNAL' })
    expect(job?.message).not.toContain('hunter2')
    expect(lines()).toContain('a job met an error of the program itself')
  })

  it('shows how far a job has come', async () => {
    const seen: unknown[] = []
    const worker = await work(async ({ id, reportProgress }) => {
      seen.push((await queue().findJob(id))?.progress)
      await reportProgress({ done: 3, total: 7 })
      seen.push((await queue().findJob(id))?.progress)
    })
    const { id } = await queue().enqueue(readPage, { page: 'a long one' })
    await queue().waitUntilIdle()
    await worker.close()
    expect(seen).toEqual([null, { done: 3, total: 7 }])
    expect(await queue().findJob(id)).toMatchObject({ state: 'DONE', progress: { done: 3, total: 7 } })
  })

  it('spends no attempt on a postponed run', async () => {
    let runs = 0
    const worker = await work(async (job) => {
      runs += 1
      if (runs < 6) job.postpone(1)
    })
    const { id } = await queue().enqueue(readPage, { page: 'not yet' })
    await queue().waitUntilIdle()
    await worker.close()
    expect(runs).toBe(6)
    expect(await queue().findJob(id)).toMatchObject({ state: 'DONE', attempts: 1 })
  })

  it('carries the root of the work on to the jobs that it leads to', async () => {
    const roots: string[] = []
    const worker = await work(async (job) => {
      roots.push(job.root)
      if (job.kind === 'read-page') await queue().enqueue(matchPage, { page: 'child' }, { root: job.root })
    })
    const { id } = await queue().enqueue(readPage, { page: 'parent' })
    await queue().waitUntilIdle()
    await worker.close()
    expect(roots).toEqual([id, id])
  })

  it('is idle only when the jobs that jobs lead to are done too', async () => {
    let runs = 0
    const worker = await work(async () => {
      runs += 1
      if (runs < 10) await queue().enqueue(readPage, { page: `chain ${runs}` })
    })
    await queue().enqueue(readPage, { page: 'chain 0' })
    await queue().waitUntilIdle()
    await worker.close()
    expect(runs).toBe(10)
  })

  it('stops waiting for idleness when told to', async () => {
    await queue().enqueue(readPage, { page: 'nobody works' })
    const reason = new Error('enough')
    const stop = new AbortController()
    const waiting = queue().waitUntilIdle({ signal: stop.signal })
    stop.abort(reason)
    await expect(waiting).rejects.toBe(reason)
    const worker = await work(async () => {})
    await queue().waitUntilIdle()
    await worker.close()
  })

  it('tells whoever watches what becomes of a job', async () => {
    const events: JobEvent[] = []
    const finished = createGate()
    const stop = await queue().watchJobs((event) => {
      events.push(event)
      if (event.type === 'done') finished.open()
    })
    const worker = await work(async ({ attempt }) => {
      if (attempt === 1) throw new WhenceError('TIMEOUT', 'slow')
    })
    const { id } = await queue().enqueue(readPage, { page: 'watched' })
    await finished.passed
    stop()
    await worker.close()
    const own = events.filter(({ job }) => job.id === id)
    expect(own.at(-1)).toMatchObject({ type: 'done', job: { state: 'DONE', attempts: 2 } })
    expect(own.map(({ type }) => type)).toContain('started')
  })

  it('lets a running job finish when its worker closes', async () => {
    const started = createGate()
    const mayEnd = createGate()
    const worker = await work(async () => {
      started.open()
      await mayEnd.passed
    })
    const { id } = await queue().enqueue(readPage, { page: 'finishes' })
    await started.passed
    const closing = worker.close()
    mayEnd.open()
    await closing
    expect(await queue().findJob(id)).toMatchObject({ state: 'DONE', attempts: 1 })
  })

  it('hands back a job that outlasts the grace time, whole', async () => {
    const started = createGate()
    const worker = await queue().openWorker({
      concurrency: 1,
      graceMs: 1,
      run: async ({ signal }) => {
        started.open()
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      },
    })
    const { id } = await queue().enqueue(readPage, { page: 'handed back' })
    await started.passed
    await worker.close()
    expect(await queue().findJob(id)).toMatchObject({ state: 'QUEUED', attempts: 0, code: null })
    const next = await work(async () => {})
    await queue().waitUntilIdle()
    await next.close()
    expect(await queue().findJob(id)).toMatchObject({ state: 'DONE', attempts: 1 })
  })
})
