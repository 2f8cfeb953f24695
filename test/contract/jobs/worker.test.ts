import { expect, it } from 'vitest'
import { z } from 'zod'
import { implementJob, startWorker } from '../../../jobs/worker.ts'
import { defineJob } from '../../../src/queue/index.ts'
import { matchPage, onEveryQueue, readPage } from '../queue/queue-suite.ts'

onEveryQueue(({ queue }) => {
  it('gives each job to the implementation of its kind, with its payload', async () => {
    const seen: string[] = []
    const implementations = [
      implementJob(readPage, async ({ page }, { kind }) => void seen.push(`${kind} ${page}`)),
      implementJob(matchPage, async ({ page }, { kind }) => void seen.push(`${kind} ${page}`)),
    ]
    const worker = await startWorker({ queue: queue(), implementations, concurrency: 1 })
    await queue().enqueue(readPage, { page: 'a' })
    await queue().enqueue(matchPage, { page: 'b' })
    await queue().waitUntilIdle()
    await worker.close()
    expect(seen).toEqual(['read-page a', 'match-page b'])
  })

  it('queues further jobs under the same root', async () => {
    const roots: string[] = []
    const implementations = [
      implementJob(readPage, async ({ page }, { enqueue }) => enqueue(matchPage, { page })),
      implementJob(matchPage, async (_, { root }) => void roots.push(root)),
    ]
    const worker = await startWorker({ queue: queue(), implementations, concurrency: 2 })
    const { id } = await queue().enqueue(readPage, { page: 'root' })
    await queue().waitUntilIdle()
    await worker.close()
    expect(roots).toEqual([id])
  })

  it('fails a job of a kind that it does not know, and one whose payload another version wrote', async () => {
    const older = defineJob({
      name: 'read-page',
      payload: z.strictObject({ address: z.string() }),
      key: ({ address }) => address,
      idempotence: 'It does nothing.',
    })
    const runs: unknown[] = []
    const worker = await startWorker({
      queue: queue(),
      implementations: [implementJob(readPage, async () => {})],
      concurrency: 1,
      onRun: ({ job, error }) => void runs.push([job.kind, (error as { code?: string } | null)?.code]),
    })
    const unknown = await queue().enqueue(matchPage, { page: 'unknown kind' })
    const misfit = await queue().enqueue(older, { address: 'a' })
    await queue().waitUntilIdle()
    await worker.close()
    expect(await queue().findJob(unknown.id)).toMatchObject({ state: 'FAILED', code: 'UNSUPPORTED', attempts: 1 })
    expect(await queue().findJob(misfit.id)).toMatchObject({ state: 'FAILED', code: 'INVALID_INPUT', attempts: 1 })
    expect(runs).toEqual([
      ['match-page', 'UNSUPPORTED'],
      ['read-page', 'INVALID_INPUT'],
    ])
  })

  it('refuses two implementations of one kind', async () => {
    const implementations = [implementJob(readPage, async () => {}), implementJob(readPage, async () => {})]
    const starting = startWorker({ queue: queue(), implementations, concurrency: 1 })
    await expect(starting).rejects.toMatchObject({ code: 'INTERNAL' })
  })
})
