import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { implementJob, startWorker } from '../../jobs/worker.ts'
import { openEmbeddedQueue } from '../../src/queue/embedded/open-embedded-queue.ts'
import { fetchSource, type Queue } from '../../src/queue/index.ts'
import { openRedisQueue } from '../../src/queue/redis/open-redis-queue.ts'
import { findRedisUrl, getRedisUrl, quickCrash } from '../support/queues.ts'
import { createQuietLog } from '../support/quiet-log.ts'

const script = fileURLToPath(new URL('../support/queue-process.js', import.meta.url))
const log = createQuietLog()

function run(options: object, mode: string): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [script, JSON.stringify(options), mode], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += String(chunk)
  })
  return { child, output: () => output.trim() }
}

/** Runs to the end; answers what it printed and the signal that killed it. */
async function runToEnd(options: object, mode: string) {
  const { child, output } = run(options, mode)
  const [code, signal] = await once(child, 'close')
  return { output: output(), code, signal }
}

async function runUntilOpen(options: object, mode: string) {
  const running = run(options, mode)
  if (running.child.stdout) await once(running.child.stdout, 'data')
  expect(running.output()).toBe('open')
  return running
}

async function work(queue: Queue): Promise<string[]> {
  const seen: string[] = []
  const implementation = implementJob(fetchSource, async ({ url }) => void seen.push(url))
  const worker = await startWorker({ queue, implementations: [implementation], concurrency: 1 })
  await queue.waitUntilIdle({ signal: AbortSignal.timeout(20_000) })
  await worker.close()
  return seen
}

async function killTwice(options: object): Promise<void> {
  for (const _ of [1, 2]) expect(await runToEnd(options, 'die')).toMatchObject({ signal: 'SIGKILL' })
}

describe('the embedded queue', () => {
  let dataFolder: string
  const pidPath = () => join(dataFolder, 'queue/cluster/postmaster.pid')
  const serverPid = () => Number(readFileSync(pidPath(), 'utf8').split('\n')[0])
  const options = () => ({ engine: 'embedded', dataFolder, crash: quickCrash })
  const open = () => openEmbeddedQueue({ dataFolder, log, crash: quickCrash })

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'whence-crash-'))
    await chmod(dataFolder, 0o755)
  })
  afterAll(() => rm(dataFolder, { recursive: true, force: true }))

  it('takes over the server that a killed process left behind, with its jobs', async () => {
    const { output: id, signal } = await runToEnd(options(), 'enqueue')
    expect(signal).toBe('SIGKILL')
    const left = serverPid()
    const queue = await open()
    expect(serverPid()).toBe(left)
    expect(await work(queue)).toEqual(['https://poison.example/'])
    expect(await queue.findJob(id)).toMatchObject({ state: 'DONE' })
    await queue.close()
    expect(existsSync(pidPath())).toBe(false)
  })

  it('refuses a second process while the first one lives, and leaves that alone', async () => {
    const first = await open()
    const { output, code } = await runToEnd(options(), 'hold')
    expect([output, code]).toEqual(['DATA_IN_USE', 1])
    await first.ping()
    await first.close()
  })

  it('keeps its server out of reach of Ctrl-C until the process has closed it', async () => {
    const { child, output } = await runUntilOpen(options(), 'hold')
    // As a terminal does: to every process of the group.
    process.kill(-(child.pid ?? 0), 'SIGINT')
    await once(child, 'close')
    expect(output()).toBe('open\nclosed')
    expect(existsSync(pidPath())).toBe(false)
  })

  it('stops its server when the process exits without closing it', async () => {
    await runToEnd(options(), 'forget')
    const queue = await open()
    await queue.ping()
    await queue.close()
    expect(existsSync(pidPath())).toBe(false)
  })

  it('starts although the number of its last server now belongs to another process', async () => {
    await (await open()).close()
    const cluster = join(dataFolder, 'queue/cluster')
    writeFileSync(pidPath(), [process.pid, cluster, 1, 1, '', '127.0.0.1', '', 'ready', ''].join('\n'))
    const queue = await open()
    await queue.ping()
    await queue.close()
  })

  it('ends a job that kills its worker each time, and frees its place', async () => {
    await runToEnd(options(), 'enqueue')
    await killTwice(options())
    const queue = await open()
    expect(await work(queue)).toEqual([])
    const [job] = (await queue.listJobs({ first: 1 })).jobs
    expect(job).toMatchObject({ state: 'FAILED', code: 'JOB_CRASHED' })
    const payload = { url: 'https://poison.example/', hops: 0, pages: 1, requestedBy: 'test' }
    expect((await queue.enqueue(fetchSource, payload)).id).not.toBe(job?.id)
    await queue.close()
  })
})

describe.skipIf(findRedisUrl() === null && process.env['CI'] !== 'true')('the redis queue', () => {
  it('ends a job that kills its worker each time, and frees its place', async () => {
    const prefix = `whence-crash-${randomBytes(6).toString('hex')}`
    const options = { engine: 'redis', url: getRedisUrl(), prefix, crash: quickCrash }
    await runToEnd(options, 'enqueue')
    await killTwice(options)
    const queue = await openRedisQueue({ ...options, log })
    expect(await work(queue)).toEqual([])
    const [job] = (await queue.listJobs({ first: 1 })).jobs
    expect(job).toMatchObject({ state: 'FAILED', code: 'JOB_CRASHED' })
    const payload = { url: 'https://poison.example/', hops: 0, pages: 1, requestedBy: 'test' }
    expect((await queue.enqueue(fetchSource, payload)).id).not.toBe(job?.id)
    await queue.close()
  })
})
