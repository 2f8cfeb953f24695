import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CrashRule } from '../../src/queue/bull/bull-engine.ts'
import { openEmbeddedQueue } from '../../src/queue/embedded/open-embedded-queue.ts'
import type { Queue } from '../../src/queue/index.ts'
import { openRedisQueue } from '../../src/queue/redis/open-redis-queue.ts'
import { createQuietLog } from './quiet-log.ts'

/** Dead workers are noticed within a second, so that tests of crashes need not wait for long. */
export const quickCrash: CrashRule = { lockMs: 600, checkMs: 200, maxCrashes: 1 }

export type OpenedQueue = Readonly<{ queue: Queue; lines: string[]; [Symbol.asyncDispose]: () => Promise<void> }>

async function openEmbedded(crash = quickCrash): Promise<OpenedQueue> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'whence-queue-'))
  const log = createQuietLog()
  // PostgreSQL runs as another user when the tests run as root.
  await chmod(dataFolder, 0o755)
  const queue = await openEmbeddedQueue({ dataFolder, log, crash })
  const close = async () => {
    await queue.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
  return { queue, lines: log.lines, [Symbol.asyncDispose]: close }
}

async function openRedis(crash = quickCrash): Promise<OpenedQueue> {
  const log = createQuietLog()
  const prefix = `whence-test-${randomBytes(6).toString('hex')}`
  const queue = await openRedisQueue({ url: getRedisUrl(), log, prefix, crash })
  return { queue, lines: log.lines, [Symbol.asyncDispose]: queue.close }
}

export function findRedisUrl(): string | null {
  return process.env['REDIS_URL'] || null
}

export function getRedisUrl(): string {
  const url = findRedisUrl()
  if (url === null) throw new Error('REDIS_URL is not set: run these tests by npm test, which starts a Redis')
  return url
}

/** Every engine of the queue; each call of `open` gives one that is empty and nobody else's. */
export const queueEngines = [
  { name: 'embedded', isHere: true, open: openEmbedded },
  { name: 'redis', isHere: findRedisUrl() !== null || process.env['CI'] === 'true', open: openRedis },
]

for (const { name, isHere } of queueEngines) {
  if (!isHere) console.warn(`!!! The ${name} queue is not tested: REDIS_URL is not set`)
}
