import { rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { WhenceError } from '../../../errors.ts'
import { listenPrivately, openSocketPlace } from '../../../shared/private-socket.ts'
import { defineQuery, type Graph, type GraphRow, type Query } from '../../graph.ts'
import { maxFrameBytes, readFrames, toFrame } from './frames.ts'
import { protocolVersion, type Request, requestSchema, socketName, toRefusal } from './messages.ts'
import { type ServedTransactions, serveTransactions } from './served-transactions.ts'

const maxClients = 64

export interface GraphServer {
  close(): Promise<void>
}

export interface ServedGraph {
  readonly graph: Graph
  readonly folder: string
  readonly schemaVersion: number
}

/**
 * Serves an open graph to the other commands of the same user through a socket in its data folder. Whoever can reach
 * the socket (mode 0600) could read the files beside it as well, so it asks for no key.
 */
export async function serveGraph(served: ServedGraph): Promise<GraphServer> {
  const place = openSocketPlace(served.folder, socketName)
  // Only the holder of the store gets here, so a socket that lies there was left by a process that was killed.
  rmSync(place.path, { force: true })
  const clients = new Set<Socket>()
  const server = createServer((socket) => {
    clients.add(socket)
    socket.on('close', () => clients.delete(socket))
    serveClient(socket, served)
  })
  server.maxConnections = maxClients
  await listen(server, place.path)
  return {
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const client of clients) client.destroy()
      await closed
      place.release()
    },
  }
}

async function listen(server: Server, path: string): Promise<void> {
  try {
    await listenPrivately(server, path)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code
    throw new WhenceError('DATA_FOLDER', `No socket can be made in the data folder (${why}); name another folder.`, {
      cause: error,
    })
  }
}

function serveClient(socket: Socket, served: ServedGraph): void {
  const transactions = serveTransactions(served.graph)
  socket.on('error', () => {})
  socket.on('close', () => transactions.abandon())
  const onMessage = async (message: unknown): Promise<void> => {
    const request = requestSchema.safeParse(message)
    if (!request.success) return void socket.destroy()
    socket.write(await answer(request.data, served, transactions))
  }
  readFrames(socket, { onMessage: (message) => void onMessage(message), onBroken: () => socket.destroy() })
}

async function answer(request: Request, served: ServedGraph, transactions: ServedTransactions): Promise<string> {
  const { id } = request
  try {
    const frame = toFrame({ id, value: (await perform(request, served, transactions)) ?? null })
    if (Buffer.byteLength(frame) <= maxFrameBytes) return frame
    throw new WhenceError('TOO_LARGE', 'The answer is too long for the socket; stop the other process and ask again.')
  } catch (error) {
    return toFrame({ id, refusal: toRefusal(error) })
  }
}

function perform(request: Request, served: ServedGraph, transactions: ServedTransactions): Promise<unknown> | unknown {
  const { graph } = served
  switch (request.op) {
    case 'hello':
      return greet(request, served)
    case 'read':
      return (request.tx === null ? graph : transactions.writerOf(request.tx)).read(toQuery(request), request.params)
    case 'write':
      return (request.tx === null ? graph : transactions.writerOf(request.tx)).write(toQuery(request), request.params)
    case 'begin':
      return transactions.begin(request.id)
    case 'commit':
      return transactions.commit(request.tx)
    case 'rollback':
      return transactions.rollback(request.tx)
    case 'propose':
      return graph.proposeByText(request.index, request.words, request.limit)
    case 'describe':
      return graph.describe()
    case 'ping':
      return graph.ping()
  }
}

function greet(request: Extract<Request, { op: 'hello' }>, served: ServedGraph): true {
  if (request.protocol === protocolVersion && request.schema === served.schemaVersion) return true
  throw new WhenceError('DATA_IN_USE', 'Another version of Whence holds this data; stop it, then run this again.')
}

/** Rows go over the socket as they are; the client, which has the query, parses them. */
function toQuery({ name, cypher }: { name: string; cypher: string }): Query<GraphRow> {
  return defineQuery({ name, cypher, parse: (row) => row })
}
