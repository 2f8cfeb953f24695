import { Worker } from 'node:worker_threads'
import { WhenceError } from '../../errors.ts'
import type { PageInput, ReadDocument } from '../read-document.ts'
import type { ReadRequest, WorkerMessage } from './worker-messages.ts'

/** One thread that reads one document at a time. */
export interface ReadingWorker {
  read(input: PageInput): Promise<ReadDocument>
  isAlive(): boolean
  close(): Promise<void>
}

interface Limits {
  readonly deadline: number
  readonly memory: number
}

/** Node cannot start a thread from TypeScript, so a run from source uses the file that was compiled from it. */
function entry(): URL {
  const here = import.meta.url
  return here.endsWith('.ts')
    ? new URL('../../../dist/src/reading/pool/read-worker.js', here)
    : new URL('./read-worker.js', here)
}

export function openReadingWorker({ deadline, memory }: Limits): ReadingWorker {
  const worker = new Worker(entry(), {
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
  })
  let alive = true
  worker.once('exit', () => {
    alive = false
  })
  // Errors are answered by whoever waits; without a listener an error between documents would end the process.
  worker.on('error', () => {
    alive = false
  })
  const ready = nextMessage(worker)
  ready.catch(() => {})

  return {
    isAlive: () => alive,
    async read(input) {
      worker.ref()
      try {
        await ready
        const message = await within(deadline, input, () => ask(worker, input))
        if (message.kind === 'read') return message.document
        if (message.kind === 'refused') throw new WhenceError(message.code, message.message)
        throw new WhenceError('INTERNAL', 'The reading thread answered out of turn.')
      } catch (error) {
        if (error instanceof WhenceError && error.code !== 'TIMEOUT') throw error
        alive = false
        await worker.terminate()
        throw asRefusal(error, input)
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

function ask(worker: Worker, input: PageInput): Promise<WorkerMessage> {
  const answer = nextMessage(worker)
  worker.postMessage({ input } satisfies ReadRequest)
  return answer
}

function nextMessage(worker: Worker): Promise<WorkerMessage> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
    }
    const onMessage = (message: WorkerMessage) => {
      settle()
      resolve(message)
    }
    const onError = (error: unknown) => {
      settle()
      reject(error)
    }
    const onExit = () => onError(new Error('the reading thread ended'))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
  })
}

async function within<T>(deadline: number, { url }: PageInput, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new WhenceError(
          'TIMEOUT',
          `${url ?? 'The document'} took longer than ${deadline} ms to read; it was given up.`,
        ),
      )
    }, deadline)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}

function asRefusal(error: unknown, { url }: PageInput): WhenceError {
  if (error instanceof WhenceError) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new WhenceError('TOO_LARGE', `${url ?? 'The document'} needs more memory than a document may; it was given up.`)
    : new WhenceError('UNREADABLE', `${url ?? 'The document'} ended the thread that read it.`, { cause: error })
}
