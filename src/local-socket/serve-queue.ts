import { rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { isWhenceError, WhenceError } from '../errors.ts'
import type { Queue } from '../queue/index.ts'
import { defined } from '../shared/defined.ts'
import { listenPrivately } from '../shared/private-socket.ts'
import { findContract, type QueueRequest, requestSchema } from './queue-messages.ts'
import { openSocketPath } from './socket-path.ts'

const maxBodyBytes = 1024 * 1024

/**
 * Lets the other commands of the same user reach an open queue: HTTP over a socket in the data folder. Whoever can open
 * the socket (mode 0600) can read the files beside it as well, so it asks for no key.
 */
export async function serveQueue(queue: Queue, dataFolder: string): Promise<{ close(): Promise<void> }> {
  const place = openSocketPath(dataFolder)
  // Only the owner of the queue gets here, so a socket that lies there was left by a process that was killed.
  rmSync(place.path, { force: true })
  const server = createServer((request, response) => void answer(queue, request, response))
  await listenPrivately(server, place.path)
  return {
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      rmSync(place.path, { force: true })
      place.release()
    },
  }
}

async function answer(queue: Queue, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body: object
  try {
    const parsed = requestSchema.parse(JSON.parse(await readBody(request)))
    body = { value: (await perform(queue, parsed)) ?? null }
  } catch (error) {
    const { code, message } = isWhenceError(error)
      ? error
      : new WhenceError('INTERNAL', 'the process that holds the queue failed at this request; its log says more')
    body = { refusal: { code, message } }
  }
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBodyBytes) throw new WhenceError('TOO_LARGE', 'a request over the socket has at most 1 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function perform(queue: Queue, request: QueueRequest): Promise<unknown> {
  switch (request.op) {
    case 'enqueue': {
      const contract = findContract(request.kind)
      if (contract) return queue.enqueue(contract, request.payload, defined(request))
      throw new WhenceError('UNSUPPORTED', `the process that holds the queue knows no job ${request.kind}: restart it`)
    }
    case 'find':
      return queue.findJob(request.id)
    case 'list': {
      const { op: _, ...filter } = request
      return queue.listJobs(defined(filter))
    }
    case 'count':
      return queue.countJobs()
    case 'ping':
      return queue.ping()
  }
}
