import { Worker } from 'node:worker_threads'
import { within } from './deadline.ts'
import { findThreadTime } from './thread-time.ts'

/** A thread that answers one request at a time. */
export interface Thread<Request, Reply> {
  /** @throws ThreadFailure; the thread is over then. */
  ask(request: Request): Promise<Reply>
  isAlive(): boolean
  close(): Promise<void>
}

export interface ThreadOptions {
  /** The compiled file that calls `answerInThread`. */
  readonly entry: URL
  /** Megabytes of heap. */
  readonly memory: number
  /** Milliseconds of the thread's own time for one request, from when it begins it; null for as long as it takes. */
  readonly deadline: number | null
}

/** What comes from a thread: first that it is ready and which of the system's it is, then one reply for each request. */
export type ThreadMessage<Reply> =
  | { readonly kind: 'ready'; readonly thread: number | null }
  | { readonly kind: 'reply'; readonly reply: Reply }

/** Why a thread ended without a reply. */
export class ThreadFailure extends Error {
  readonly reason: 'late' | 'memory' | 'ended'

  constructor(reason: ThreadFailure['reason'], options: ErrorOptions = {}) {
    super(`the thread failed: ${reason}`, options)
    this.reason = reason
  }
}

/** Starts a thread. While nothing is asked of it, it does not keep the process alive. */
export function openThread<Request, Reply>({ entry, memory, deadline }: ThreadOptions): Thread<Request, Reply> {
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 } })
  let alive = true
  worker.once('exit', () => {
    alive = false
  })
  // Errors are answered by whoever waits; without a listener an error between requests would end the process.
  worker.on('error', () => {
    alive = false
  })
  const ready = nextMessage<Reply>(worker)
  ready.catch(() => {})
  worker.unref()
  return {
    isAlive: () => alive,
    async ask(request) {
      worker.ref()
      try {
        const first = await ready
        const thread = first.kind === 'ready' ? first.thread : null
        const limit = { deadline: deadline ?? Number.POSITIVE_INFINITY, worked: () => findThreadTime(thread) }
        const message = await within(
          limit,
          () => send<Reply>(worker, request),
          () => new ThreadFailure('late'),
        )
        if (message.kind === 'reply') return message.reply
        throw new Error('the thread answered out of turn')
      } catch (error) {
        alive = false
        await worker.terminate()
        throw asFailure(error)
      } finally {
        worker.unref()
      }
    },
    async close() {
      alive = false
      await worker.terminate()
    },
  }
}

function send<Reply>(worker: Worker, request: unknown): Promise<ThreadMessage<Reply>> {
  const reply = nextMessage<Reply>(worker)
  worker.postMessage(request)
  return reply
}

function nextMessage<Reply>(worker: Worker): Promise<ThreadMessage<Reply>> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
    }
    const onMessage = (message: ThreadMessage<Reply>) => {
      settle()
      resolve(message)
    }
    const onError = (error: unknown) => {
      settle()
      reject(error)
    }
    const onExit = () => onError(new Error('the thread ended'))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
  })
}

function asFailure(error: unknown): ThreadFailure {
  if (error instanceof ThreadFailure) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return new ThreadFailure(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'ended', { cause: error })
}
