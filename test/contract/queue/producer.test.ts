import { expect, it } from 'vitest'
import { WhenceError } from '../../../src/errors.ts'
import type { RunningJob } from '../../../src/queue/index.ts'
import { createGate, matchPage, onEveryQueue, readPage } from './queue-suite.ts'

onEveryQueue(({ queue, work }) => {
  it('hands a job to a worker as it was given', async () => {
    const seen: RunningJob[] = []
    const job = await queue().enqueue(readPage, { page: 'https://a.example/1' })
    const worker = await work(async (running) => void seen.push(running))
    await queue().waitUntilIdle()
    await worker.close()
    expect(seen).toMatchObject([
      { id: job.id, kind: 'read-page', payload: { page: 'https://a.example/1' }, root: job.id, attempt: 1 },
    ])
  })

  it('shows a job as it goes from queued over running to done', async () => {
    const started = createGate()
    const mayEnd = createGate()
    const { id } = await queue().enqueue(readPage, { page: 'https://a.example/2' })
    expect(await queue().findJob(id)).toMatchObject({ state: 'QUEUED', attempts: 0, finishedAt: null, code: null })
    const worker = await work(async () => {
      started.open()
      await mayEnd.passed
    })
    await started.passed
    expect(await queue().findJob(id)).toMatchObject({ state: 'RUNNING', attempts: 1, url: 'https://a.example/2' })
    mayEnd.open()
    await queue().waitUntilIdle()
    await worker.close()
    const done = await queue().findJob(id)
    expect(done).toMatchObject({ state: 'DONE', attempts: 1, kind: 'read-page', code: null })
    expect(done?.finishedAt).toBeGreaterThanOrEqual(done?.createdAt ?? Number.NaN)
  })

  it('joins an equal job that is queued, and runs it once', async () => {
    const [first, second] = await Promise.all([
      queue().enqueue(readPage, { page: 'joined' }),
      queue().enqueue(readPage, { page: 'joined' }),
    ])
    expect(second.id).toBe(first.id)
    let runs = 0
    const worker = await work(async () => {
      runs += 1
    })
    await queue().waitUntilIdle()
    await worker.close()
    expect(runs).toBe(1)
  })

  it('keeps apart jobs of two kinds with one key', async () => {
    const first = await queue().enqueue(readPage, { page: 'two kinds' })
    const second = await queue().enqueue(matchPage, { page: 'two kinds' })
    expect(second.id).not.toBe(first.id)
    const worker = await work(async () => {})
    await queue().waitUntilIdle()
    await worker.close()
  })

  it('runs an equal job anew once the first has ended, well or not', async () => {
    const worker = await work(async () => {
      throw new WhenceError('UNREADABLE', 'no text in it')
    })
    const first = await queue().enqueue(readPage, { page: 'anew' })
    await queue().waitUntilIdle()
    const second = await queue().enqueue(readPage, { page: 'anew' })
    await queue().waitUntilIdle()
    await worker.close()
    expect(second.id).not.toBe(first.id)
  })

  it.each([
    ['joins', readPage, 1],
    ['queues once more', matchPage, 2],
  ] as const)('%s an equal job that comes while one runs, as its contract says', async (_, contract, runs) => {
    const started = createGate()
    const mayEnd = createGate()
    let count = 0
    const worker = await work(async () => {
      count += 1
      started.open()
      await mayEnd.passed
    })
    await queue().enqueue(contract, { page: 'while running' })
    await started.passed
    const later = [await queue().enqueue(contract, { page: 'while running' })]
    later.push(await queue().enqueue(contract, { page: 'while running' }))
    expect(later[1]?.id).toBe(later[0]?.id)
    mayEnd.open()
    await queue().waitUntilIdle()
    await worker.close()
    expect(count).toBe(runs)
  })

  it('refuses a payload that does not fit its contract, by the field', async () => {
    const wrong = { page: 7 } as unknown as { page: string }
    await expect(queue().enqueue(readPage, wrong)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('read-page: page'),
    })
  })

  it('refuses a body where an id or a URL belongs', async () => {
    const body = { page: 'x'.repeat(17_000) }
    await expect(queue().enqueue(readPage, body)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('pages through jobs newest first, by state and kind, however many come in between', async () => {
    const before = await queue().listJobs({ kinds: ['match-page'], first: 0 })
    const ids: string[] = []
    for (let n = 0; n < 7; n += 1) ids.unshift((await queue().enqueue(matchPage, { page: `list ${n}` })).id)
    const filter = { states: ['QUEUED'], kinds: ['match-page'] } as const
    const first = await queue().listJobs({ ...filter, first: 3 })
    await queue().enqueue(matchPage, { page: 'list, one more' })
    const second = await queue().listJobs({ ...filter, first: 10, after: first.jobs[2]?.id ?? '' })
    expect([...first.jobs, ...second.jobs].map(({ id }) => id)).toEqual(ids)
    expect([first.hasMore, second.hasMore, first.total, second.total]).toEqual([true, false, 7, 8])
    expect((await queue().listJobs({ kinds: ['match-page'], first: 1 })).total).toBe(before.total + 8)
    expect((await queue().listJobs({ ...filter, states: ['FAILED'], first: 5 })).jobs).toEqual([])
    expect(await queue().countJobs()).toMatchObject({ queued: 8, running: 0 })
    const worker = await work(async () => {})
    await queue().waitUntilIdle()
    await worker.close()
  })

  it('finds no job by an id that it never gave', async () => {
    expect(await queue().findJob('job_0000000000000000000000000_read-page')).toBeNull()
  })

  it('answers a ping', async () => {
    await expect(queue().ping()).resolves.toBeUndefined()
  })
})
