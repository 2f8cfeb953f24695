import { request as sendRequest } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { isWhenceError, WhenceError } from '../errors.ts'
import type { Queue } from '../queue/index.ts'
import { jobSchema, type QueueRequest, refusalSchema } from './queue-messages.ts'
import { openSocketPath } from './socket-path.ts'

const answerSchema = z.union([z.object({ refusal: refusalSchema }), z.object({ value: z.unknown() })])
const countsSchema = z.object({ queued: z.number(), running: z.number(), done: z.number(), failed: z.number() })
const pageSchema = z.object({ jobs: z.array(jobSchema), total: z.number(), hasMore: z.boolean() })
const timeoutMs = 5_000
const pollMs = 200

/** The queue that another process of this user holds, through the socket in its data folder; null when none answers. */
export async function findQueueClient(dataFolder: string): Promise<Queue | null> {
  const client = createClient(dataFolder)
  try {
    await client.ping()
    return client
  } catch (error) {
    if (isWhenceError(error, 'QUEUE_UNAVAILABLE')) return null
    throw error
  }
}

function createClient(dataFolder: string): Queue {
  const ask = async <Value>(request: QueueRequest, schema: z.ZodType<Value>): Promise<Value> => {
    const answer = answerSchema.parse(JSON.parse(await send(dataFolder, JSON.stringify(request))))
    if ('refusal' in answer) throw new WhenceError(answer.refusal.code, answer.refusal.message)
    return schema.parse(answer.value)
  }
  const countJobs = () => ask({ op: 'count' }, countsSchema)
  return {
    enqueue: (contract, payload, options = {}) =>
      ask({ op: 'enqueue', kind: contract.name, payload, ...options }, jobSchema),
    findJob: (id) => ask({ op: 'find', id }, jobSchema.nullable()),
    listJobs: ({ states, kinds, ...rest }) =>
      ask(
        {
          op: 'list',
          ...(states === undefined ? {} : { states: [...states] }),
          ...(kinds === undefined ? {} : { kinds: [...kinds] }),
          ...rest,
        },
        pageSchema,
      ),
    countJobs,
    watchJobs: async () => {
      throw new WhenceError('UNSUPPORTED', 'jobs can be watched only by the process that holds the queue')
    },
    async waitUntilIdle({ signal } = {}) {
      for (;;) {
        const { queued, running } = await countJobs()
        if (queued + running === 0) return
        await wait(pollMs, undefined, signal === undefined ? {} : { signal })
      }
    },
    openWorker: async () => {
      throw new WhenceError(
        'DATA_IN_USE',
        'another process works on this queue already: stop it, or let it do the work',
      )
    },
    ping: async () => void (await ask({ op: 'ping' }, z.null())),
    close: async () => {},
  }
}

function send(dataFolder: string, body: string): Promise<string> {
  const place = openSocketPath(dataFolder)
  const work = new Promise<string>((resolve, reject) => {
    const request = sendRequest(
      { socketPath: place.path, method: 'POST', path: '/', timeout: timeoutMs, agent: false },
      async (response) => {
        try {
          const chunks: Buffer[] = []
          for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
          resolve(Buffer.concat(chunks).toString('utf8'))
        } catch (error) {
          reject(error)
        }
      },
    )
    request.on('timeout', () => request.destroy(new Error('no answer in time')))
    request.on('error', reject)
    request.end(body)
  })
  const unavailable = (cause: unknown): WhenceError =>
    new WhenceError('QUEUE_UNAVAILABLE', 'the process that holds the queue does not answer: start it again', { cause })
  return work
    .catch((error: unknown) => {
      throw unavailable(error)
    })
    .finally(() => place.release())
}
