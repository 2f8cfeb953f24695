import { openThread, type Thread, ThreadFailure, type ThreadOptions } from './thread.ts'

export interface ThreadPool<Request, Reply> {
  /**
   * Has a thread answer; requests wait for a free one in their order.
   * @throws ThreadFailure when the thread ended without a reply, whatever the pool's `refuse` makes of one that came too late.
   */
  ask(request: Request): Promise<Reply>
  /** Ends the threads; what still waits is refused. */
  close(): Promise<void>
}

export interface ThreadPoolOptions<Request> extends ThreadOptions {
  /** Threads, each started when it is first needed. */
  readonly threads: number
  /** Requests that may wait for a thread. */
  readonly mostWaiting: number
  /** The error of a request that is not taken any more. */
  refuse(request: Request, because: 'closed' | 'full'): Error
}

interface Waiting<Request, Reply> {
  readonly request: Request
  readonly settle: (result: Promise<Reply>) => void
}

/** Opens a pool of threads. One that dies or overruns is replaced, and the other requests go on. */
export function openThreadPool<Request, Reply>(options: ThreadPoolOptions<Request>): ThreadPool<Request, Reply> {
  const idle: Thread<Request, Reply>[] = []
  const busy = new Set<Thread<Request, Reply>>()
  const waiting: Waiting<Request, Reply>[] = []
  let closed = false

  function next(): void {
    if (waiting.length === 0 || closed) return
    const thread = findThread()
    const job = thread && waiting.shift()
    if (!thread || !job) return
    busy.add(thread)
    const result = thread.ask(job.request)
    job.settle(result.catch((error) => Promise.reject(closed && isFailure(error) ? refused(job) : error)))
    void result
      .catch(() => {})
      .then(() => {
        busy.delete(thread)
        if (thread.isAlive()) idle.push(thread)
        next()
      })
  }

  /** One that rests, unless it died meanwhile, or a new one where there is room. */
  function findThread(): Thread<Request, Reply> | null {
    for (let thread = idle.pop(); thread; thread = idle.pop()) if (thread.isAlive()) return thread
    return busy.size < options.threads ? openThread(options) : null
  }

  function refused({ request }: Pick<Waiting<Request, Reply>, 'request'>): Error {
    return options.refuse(request, closed ? 'closed' : 'full')
  }

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (closed || waiting.length >= options.mostWaiting) {
          reject(refused({ request }))
          return
        }
        waiting.push({ request, settle: (result) => result.then(resolve, reject) })
        next()
      }),
    async close() {
      closed = true
      for (const job of waiting.splice(0)) job.settle(Promise.reject(refused(job)))
      await Promise.all([...idle.splice(0), ...busy].map((thread) => thread.close()))
    },
  }
}

function isFailure(error: unknown): boolean {
  return error instanceof ThreadFailure
}
