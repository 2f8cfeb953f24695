import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openRedisQueue } from '../../../src/queue/redis/open-redis-queue.ts'
import { openBreakableLink } from '../../support/breakable-link.ts'
import { findRedisUrl, getRedisUrl, quickCrash } from '../../support/queues.ts'
import { createQuietLog } from '../../support/quiet-log.ts'
import { createGate, readPage } from './queue-suite.ts'

async function openOverLink() {
  const { hostname, port } = new URL(getRedisUrl())
  const link = await openBreakableLink({ host: hostname, port: Number(port) })
  const log = createQuietLog()
  const prefix = `whence-test-${randomBytes(6).toString('hex')}`
  const queue = await openRedisQueue({ url: `redis://127.0.0.1:${link.port}`, log, prefix, crash: quickCrash })
  return { link, log, queue }
}

describe.skipIf(findRedisUrl() === null && process.env['CI'] !== 'true')('the redis queue', () => {
  it('refuses each call of a producer while Redis is away, and serves again once it is back', async () => {
    const { link, queue } = await openOverLink()
    const before = await queue.enqueue(readPage, { page: 'before' })
    await link.cut()
    const refusal = { code: 'QUEUE_UNAVAILABLE', message: expect.stringContaining('Redis at 127.0.0.1') }
    await expect(queue.enqueue(readPage, { page: 'lost' })).rejects.toMatchObject(refusal)
    await expect(queue.findJob(before.id)).rejects.toMatchObject(refusal)
    await expect(queue.ping()).rejects.toMatchObject(refusal)
    await link.mend()
    await expect
      .poll(
        () =>
          queue.ping().then(
            () => 'up',
            () => 'down',
          ),
        { timeout: 10_000 },
      )
      .toBe('up')
    expect(await queue.findJob(before.id)).toMatchObject({ state: 'QUEUED' })
    expect((await queue.listJobs({ first: 10 })).total).toBe(1)
    await queue.close()
    await link.cut()
  })

  it('lets a worker wait out the time without Redis', async () => {
    const { link, queue } = await openOverLink()
    const ran = createGate()
    const worker = await queue.openWorker({ concurrency: 1, run: async () => ran.open() })
    await queue.ping()
    await link.cut()
    await link.mend()
    await expect
      .poll(
        () =>
          queue.ping().then(
            () => 'up',
            () => 'down',
          ),
        { timeout: 10_000 },
      )
      .toBe('up')
    await queue.enqueue(readPage, { page: 'after' })
    await ran.passed
    await worker.close()
    await queue.close()
    await link.cut()
  })

  it('opens although Redis cannot be reached, and says so', async () => {
    const link = await openBreakableLink({ host: '127.0.0.1', port: 1 })
    await link.cut()
    const log = createQuietLog()
    const queue = await openRedisQueue({ url: `redis://:secret@127.0.0.1:${link.port}`, log })
    await expect(queue.ping()).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' })
    expect(log.lines.join('\n')).toContain('cannot be reached yet')
    expect(log.lines.join('\n')).not.toContain('secret')
    await queue.close()
  })

  it('refuses a Redis that may evict jobs', async () => {
    const { hostname, port } = new URL(getRedisUrl())
    const evicting = (answer: string) => answer.replace('$10\r\nnoeviction', '$11\r\nallkeys-lru')
    const link = await openBreakableLink({ host: hostname, port: Number(port) }, evicting)
    const opening = openRedisQueue({ url: `redis://127.0.0.1:${link.port}`, log: createQuietLog() })
    await expect(opening).rejects.toMatchObject({
      code: 'INVALID_CONFIG',
      message: expect.stringMatching(/allkeys-lru.*noeviction/),
    })
    await link.cut()
  })
})
