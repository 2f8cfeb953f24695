import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findQueueClient, queueSocketPath, serveQueue } from '../../../src/local-socket/index.ts'
import { defineJob, fetchSource, matchClaims, type Queue } from '../../../src/queue/index.ts'
import { type OpenedQueue, queueEngines } from '../../support/queues.ts'

const budget = { hops: 0, pages: 1, requestedBy: 'test' }

describe('a queue that another process holds', () => {
  let folder: string
  let held: OpenedQueue
  let server: { close(): Promise<void> }
  let client: Queue

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whence-socket-'))
    expect(await findQueueClient(folder)).toBeNull()
    const [embedded] = queueEngines
    held = await (embedded as (typeof queueEngines)[number]).open()
    server = await serveQueue(held.queue, folder)
    const found = await findQueueClient(folder)
    if (found === null) throw new Error('no client')
    client = found
  })
  afterAll(async () => {
    await server.close()
    await held[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is reached by this user alone', () => {
    expect(statSync(queueSocketPath(folder)).mode & 0o777).toBe(0o600)
  })

  it('takes jobs, finds, lists and counts them as it does itself', async () => {
    const job = await client.enqueue(fetchSource, { url: 'https://a.example/', ...budget }, { delayMs: 60_000 })
    expect(await client.findJob(job.id)).toEqual(await held.queue.findJob(job.id))
    expect(await client.findJob('job_none')).toBeNull()
    const asked = { states: ['QUEUED'], kinds: ['fetch-source'], first: 10 } as const
    expect(await client.listJobs(asked)).toEqual(await held.queue.listJobs(asked))
    expect((await client.listJobs(asked)).jobs.map(({ id }) => id)).toEqual([job.id])
    expect(await client.countJobs()).toEqual(await held.queue.countJobs())
    const joined = await client.enqueue(fetchSource, { url: 'https://a.example/', ...budget }, { root: 'job_other' })
    expect([joined.id, joined.root]).toEqual([job.id, job.root])
  })

  it('refuses in its own words what it would refuse itself', async () => {
    const wrong = { sourceId: '', versionHash: '' }
    await expect(client.enqueue(matchClaims, wrong)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    const { payload } = matchClaims
    const unknown = defineJob({ name: 'wash-dishes', payload, key: () => 'k', idempotence: 'They stay clean.' })
    await expect(client.enqueue(unknown, wrong)).rejects.toMatchObject({ code: 'UNSUPPORTED' })
    const work = client.openWorker({ run: async () => {}, concurrency: 1 })
    await expect(work).rejects.toMatchObject({ code: 'DATA_IN_USE' })
  })

  it('outlives nonsense', async () => {
    for (const body of ['', '{', '{"op":"drop"}', '{"op":"list","first":-1}', `{"op":"${'x'.repeat(2 ** 21)}"}`]) {
      const answered = new Promise<void>((resolve) => {
        const sent = request({ socketPath: queueSocketPath(folder), method: 'POST' }, (response) => {
          response.resume().on('close', () => resolve())
        })
        sent.on('error', () => resolve())
        sent.end(body)
      })
      await answered
    }
    await client.ping()
  })

  it('says that it is gone once it is', async () => {
    await server.close()
    await expect(client.ping()).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' })
    expect(await findQueueClient(folder)).toBeNull()
  })
})
