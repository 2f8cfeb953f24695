import { setTimeout as wait } from 'node:timers/promises'
import { Queue as BullQueue, QueueEvents, Worker } from 'bullmq'
import { Redis, type RedisOptions } from 'ioredis'
import { WhenceError } from '../../errors.ts'
import type { BullEngine, CrashRule, Envelope, QueueLog } from '../bull/bull-engine.ts'
import { createBullQueue } from '../bull/bull-queue.ts'
import type { Queue } from '../queue.ts'

type RedisQueueOptions = Readonly<{
  /** `redis://` or `rediss://`, with the password if there is one. */
  url: string
  log: QueueLog
  /** Keeps several installations apart in one Redis. */
  prefix?: string
  crash?: CrashRule
}>

const queueName = 'whence'
const openMs = 2_000
const reconnect: RedisOptions = { retryStrategy: (times) => Math.min(100 * times, 2_000), connectTimeout: 1_500 }
/** Producers answer people: a command that cannot be sent now fails now. */
const producing: RedisOptions = {
  ...reconnect,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  commandTimeout: 1_800,
}
/** Workers wait for as long as it takes. */
const consuming: RedisOptions = { ...reconnect, maxRetriesPerRequest: null }

/** Host and port without the password. */
function describe(url: string): string {
  const { hostname, port } = new URL(url)
  return `Redis at ${hostname}:${port || '6379'}`
}

/** Waits a little for the first connection. A Redis that is down is no reason not to start: each call says so. */
async function isReachable(client: Redis): Promise<boolean> {
  if (client.status === 'ready') return true
  const ready = new Promise<boolean>((resolve) => client.once('ready', () => resolve(true)))
  return Promise.race([ready, wait(openMs, false, { ref: false })])
}

/**
 * A Redis that may evict keys loses jobs without a word.
 * @throws WhenceError INVALID_CONFIG
 */
async function checkEviction(client: Redis, name: string, log: QueueLog): Promise<void> {
  const answer = await client.config('GET', 'maxmemory-policy').catch((err: unknown) => {
    log.warn({ err }, `${name} does not tell its maxmemory-policy; make sure that it is noeviction`)
    return null
  })
  const policy = Array.isArray(answer) ? answer[1] : null
  if (typeof policy !== 'string' || policy === 'noeviction') return
  throw new WhenceError(
    'INVALID_CONFIG',
    `${name} has maxmemory-policy ${policy} and could drop jobs: set it to noeviction (CONFIG SET maxmemory-policy noeviction)`,
  )
}

/** Connections are made and closed here, because BullMQ leaves those that it was given alone. */
function createRedisEngine(client: Redis, { url, prefix, log }: RedisQueueOptions): BullEngine {
  const shared = { prefix: prefix ?? 'whence' }
  const consumers: Redis[] = []
  const openConsumer = () => {
    const consumer = new Redis(url, consuming)
    consumer.on('error', (err) => log.warn({ err }, `${describe(url)} does not answer`))
    consumers.push(consumer)
    return consumer
  }
  return {
    name: describe(url),
    producer: new BullQueue<Envelope>(queueName, { ...shared, connection: client, skipWaitingForReady: true }),
    openEvents: () => new QueueEvents(queueName, { ...shared, connection: openConsumer() }),
    openWorker: (processor, options) =>
      new Worker<Envelope>(queueName, (job, token) => processor(job, token ?? ''), {
        ...options,
        ...shared,
        connection: openConsumer(),
      }),
    ping: async () => void (await client.ping()),
    close: async () => {
      for (const connection of [...consumers, client]) connection.disconnect()
    },
  }
}

/**
 * Opens the queue on a Redis server.
 * @throws WhenceError INVALID_CONFIG when the server may evict keys
 */
export async function openRedisQueue(options: RedisQueueOptions): Promise<Queue> {
  const name = describe(options.url)
  const client = new Redis(options.url, producing)
  client.on('error', (err) => options.log.warn({ err }, `${name} does not answer`))
  if (await isReachable(client)) {
    await checkEviction(client, name, options.log).catch((error: unknown) => {
      client.disconnect()
      throw error
    })
  } else {
    options.log.warn({}, `${name} cannot be reached yet; jobs are refused until it can`)
  }
  return createBullQueue(createRedisEngine(client, options), options)
}
