import { availableParallelism } from 'node:os'
import { WhenceError } from '../../errors.ts'
import type { PageInput, ReadDocument } from '../read-document.ts'
import { openReadingWorker, type ReadingWorker } from './reading-worker.ts'

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
  /** Milliseconds for one document, from when a worker begins it. */
  readonly deadline?: number
  /** Megabytes of heap for one worker. */
  readonly memory?: number
}

interface Waiting {
  readonly input: PageInput
  readonly settle: (result: Promise<ReadDocument>) => void
}

/** Opens a pool of reading threads. A worker that dies or overruns is replaced, and the other documents go on. */
export function openReadingPool(options: PoolOptions = {}): ReadingPool {
  const { workers = Math.min(4, availableParallelism()), deadline = 5_000, memory = 768 } = options
  const idle: ReadingWorker[] = []
  const busy = new Set<ReadingWorker>()
  const waiting: Waiting[] = []
  let closed = false

  function next(): void {
    if (waiting.length === 0 || closed) return
    const worker = idle.pop() ?? (busy.size < workers ? openReadingWorker({ deadline, memory }) : null)
    if (worker === null) return
    const job = waiting.shift()
    if (job === undefined) return
    busy.add(worker)
    const result = worker.read(job.input)
    job.settle(result)
    void result
      .catch(() => {})
      .then(() => {
        busy.delete(worker)
        if (worker.isAlive()) idle.push(worker)
        next()
      })
  }

  return {
    read: (input) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(closedPool(input))
          return
        }
        waiting.push({ input, settle: (result) => result.then(resolve, reject) })
        next()
      }),
    async close() {
      closed = true
      for (const { input, settle } of waiting.splice(0)) settle(Promise.reject(closedPool(input)))
      await Promise.all([...idle.splice(0), ...busy].map((worker) => worker.close()))
    },
  }
}

function closedPool({ url }: PageInput): WhenceError {
  return new WhenceError('TIMEOUT', `${url ?? 'The document'} was not read: the reading pool is closed.`)
}
