import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export interface LocalServer extends AsyncDisposable {
  /** `http://127.0.0.1:port` */
  readonly origin: string
  /** `127.0.0.1:port`, as the allow-list of the fetch guard wants it. */
  readonly endpoint: string
  readonly port: number
  /** Requests so far, in their order. */
  readonly requests: readonly IncomingMessage[]
  /** Connections so far, also those that sent no request. */
  connections(): number
}

/** A real HTTP server on a free loopback port, closed with all its connections at the end of the block. */
export async function openLocalServer(listener: RequestListener): Promise<LocalServer> {
  const requests: IncomingMessage[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    requests.push(request)
    listener(request, response)
  })
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    endpoint: `127.0.0.1:${port}`,
    port,
    requests,
    connections: () => sockets.size,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
