import { resolve } from 'node:path'
import { openQueue } from '../compose.ts'
import type { Config } from '../config.ts'
import { isWhenceError } from '../errors.ts'
import { findQueueClient } from '../local-socket/index.ts'
import { backfillMatches, type Queue } from '../queue/index.ts'

const quiet = { warn: () => {}, error: () => {} }

/**
 * Has what a command stored compared with what was read before, by whoever works on the queue now. Where nobody does, the
 * next start of a worker sees to it, so that it cannot be asked is no failure.
 */
export async function queueBackfill(config: Config): Promise<void> {
  try {
    const queue = await findQueue(config)
    if (queue === null) return
    try {
      await queue.enqueue(backfillMatches, {})
    } finally {
      await queue.close()
    }
  } catch (error) {
    if (!isWhenceError(error, 'QUEUE_UNAVAILABLE')) throw error
  }
}

function findQueue(config: Config): Promise<Queue | null> {
  return config.redisUrl === null ? findQueueClient(resolve(config.dataFolder)) : openQueue(config, quiet)
}
