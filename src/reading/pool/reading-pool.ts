import { availableParallelism } from 'node:os'
import { WhenceError } from '../../errors.ts'
import { compiledEntry } from '../../shared/threads/compiled-entry.ts'
import { ThreadFailure } from '../../shared/threads/thread.ts'
import { openThreadPool } from '../../shared/threads/thread-pool.ts'
import type { PageInput, ReadDocument } from '../read-document.ts'
import type { ReadReply, ReadRequest } from './worker-messages.ts'

export interface ReadingPool {
  /**
   * Reads one document in a worker thread, bounded in time and memory. Documents wait for a free worker in their order.
   * @throws WhenceError TOO_LARGE, UNSUPPORTED, UNREADABLE, TIMEOUT.
   */
  read(input: PageInput): Promise<ReadDocument>
  /** Ends the workers; what still waits is refused. */
  close(): Promise<void>
}

export interface PoolOptions {
  /** Threads; by default one for each processor, at most four. */
  readonly workers?: number
  /** Milliseconds of a thread's own time for one document, from when it begins it, and four times that by the wall clock. */
  readonly deadline?: number
  /** Megabytes of heap for one worker. */
  readonly memory?: number
}

/** Opens a pool of reading threads. A worker that dies or overruns is replaced, and the other documents go on. */
export function openReadingPool(options: PoolOptions = {}): ReadingPool {
  // With the ending of a thread that overran, every page is done with within five seconds.
  const { workers = Math.min(4, availableParallelism()), deadline = 4_500, memory = 768 } = options
  const pool = openThreadPool<ReadRequest, ReadReply>({
    entry: compiledEntry(import.meta.url, 'read-worker'),
    threads: workers,
    mostWaiting: Number.POSITIVE_INFINITY,
    deadline,
    memory,
    refuse: ({ input }) => new WhenceError('TIMEOUT', `${nameOf(input)} was not read: the reading pool is closed.`),
  })
  return {
    async read(input) {
      const reply = await pool.ask({ input }).catch((error: unknown) => {
        throw error instanceof ThreadFailure ? asRefusal(error, input, deadline) : error
      })
      if (reply.kind === 'read') return reply.document
      throw new WhenceError(reply.code, reply.message)
    },
    close: () => pool.close(),
  }
}

function nameOf({ url }: PageInput): string {
  return url ?? 'The document'
}

function asRefusal(failure: ThreadFailure, input: PageInput, deadline: number): WhenceError {
  const name = nameOf(input)
  if (failure.reason === 'late') {
    return new WhenceError('TIMEOUT', `${name} took longer than ${deadline} ms to read; it was given up.`)
  }
  if (failure.reason === 'memory') {
    return new WhenceError('TOO_LARGE', `${name} needs more memory than a document may; it was given up.`)
  }
  return new WhenceError('UNREADABLE', `${name} ended the thread that read it.`, { cause: failure.cause })
}
