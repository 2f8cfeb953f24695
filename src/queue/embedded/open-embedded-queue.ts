import { setTimeout as wait } from 'node:timers/promises'
import {
  Queue as BullQueue,
  createPostgresBackend,
  type PgPool,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  QueueEvents,
  runMigrations,
  Worker,
} from 'bullmq'

import pg from 'pg'
import { isWhenceError, WhenceError } from '../../errors.ts'
import type { BullEngine, CrashRule, Envelope, QueueLog } from '../bull/bull-engine.ts'
import { createBullQueue } from '../bull/bull-queue.ts'
import type { Queue } from '../queue.ts'
import { placeServer } from './placement.ts'
import { openPostgresServer, type PostgresServer } from './postgres-server.ts'

type EmbeddedQueueOptions = Readonly<{
  /** The installation's data folder; the queue makes its own folder inside. */
  dataFolder: string
  log: QueueLog
  crash?: CrashRule
}>

const PostgresQueue = BullQueue<
  Envelope,
  void,
  string,
  Envelope,
  void,
  string,
  PostgresQueueBackend,
  PostgresConnectionOptions
>
const queueName = 'whence'
const schema = 'bullmq'
const ownerLock = 5_744_636
const ownerMs = 2_000

function connect({ port, user, password }: PostgresServer): pg.PoolConfig {
  return { host: '127.0.0.1', port, user, password, database: 'postgres', keepAlive: true }
}

/**
 * One process at a time owns the queue: it holds a lock that ends with its connection, however the process ends.
 * @throws WhenceError DATA_IN_USE
 */
async function takeOwnership(client: pg.Client, folder: string): Promise<void> {
  // The connections of a process that was just killed may still be closing.
  for (const end = Date.now() + ownerMs; Date.now() < end; await wait(50)) {
    const { rows } = await client.query<{ owned: boolean }>('SELECT pg_try_advisory_lock($1) AS owned', [ownerLock])
    if (rows[0]?.owned) return
  }
  throw new WhenceError(
    'DATA_IN_USE',
    `another process works with the queue in ${folder}: stop it, or choose another folder with WHENCE_DATA`,
  )
}

/**
 * Whoever owns the queue knows that no worker of another process is left, so that jobs still marked as running were
 * lost with theirs. Ending their locks now spares the wait for them to run out; BullMQ's own check does the rest, and
 * counts the loss.
 */
async function releaseLostJobs(client: pg.Client): Promise<void> {
  await client.query(`UPDATE ${schema}.job SET locked_until_ms = 1, stalled_marked = true WHERE state = 'active'`)
  await client.query(`DELETE FROM ${schema}.meta WHERE field = 'stalled-check'`)
}

async function openOwner(server: PostgresServer, folder: string, log: QueueLog): Promise<pg.Client> {
  const client = new pg.Client(connect(server))
  client.on('error', (err) => log.error({ err }, 'the embedded queue lost its database'))
  await client.connect()
  try {
    await takeOwnership(client, folder)
    await runMigrations(client, schema)
    await releaseLostJobs(client)
    return client
  } catch (error) {
    await client.end()
    throw error
  }
}

function createEmbeddedEngine(server: PostgresServer, owner: pg.Client, log: QueueLog): BullEngine {
  const pool = new pg.Pool({ ...connect(server), max: 20, options: `-c search_path=${schema}` })
  pool.on('error', (err) => log.warn({ err }, 'a connection to the embedded queue broke'))
  // Every queue, worker and stream of events listens on the pool for errors.
  pool.setMaxListeners(50)
  // BullMQ declares what it needs of a pool by itself, with an optional property that pg's own types spell otherwise.
  const connection = pool as unknown as PgPool
  return {
    name: 'embedded PostgreSQL',
    producer: new PostgresQueue(queueName, { connection }, createPostgresBackend),
    openEvents: () => new QueueEvents(queueName, { connection }, createPostgresBackend),
    openWorker: (processor, options) =>
      new Worker(
        queueName,
        (job, token) => processor(job, token ?? ''),
        { ...options, connection },
        createPostgresBackend,
      ),
    ping: async () => void (await pool.query('SELECT 1')),
    close: async () => {
      await pool.end()
      await owner.end()
      await server.close()
    },
  }
}

/**
 * Opens the queue on a PostgreSQL that belongs to this installation, and starts that.
 * @throws WhenceError DATA_FOLDER, DATA_IN_USE, QUEUE_UNAVAILABLE
 */
export async function openEmbeddedQueue(options: EmbeddedQueueOptions): Promise<Queue> {
  const placement = placeServer(options.dataFolder)
  const server = await openPostgresServer(placement)
  try {
    const owner = await openOwner(server, placement.folder, options.log)
    return createBullQueue(createEmbeddedEngine(server, owner, options.log), options)
  } catch (error) {
    // Another process's server is not ours to stop.
    if (isWhenceError(error, 'DATA_IN_USE')) server.leave()
    else await server.close()
    throw error
  }
}
