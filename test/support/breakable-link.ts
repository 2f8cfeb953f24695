import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

type Target = Readonly<{ host: string; port: number }>

/** A way to a server that can be cut and mended, as a network does; `alter` changes what the server answers. */
export async function openBreakableLink(target: Target, alter: (answer: string) => string = (answer) => answer) {
  const sockets = new Set<Socket>()
  const server = createServer((inbound) => {
    const outbound = connect(target.port, target.host)
    inbound.pipe(outbound)
    outbound.on('data', (chunk) => inbound.write(Buffer.from(alter(chunk.toString('latin1')), 'latin1')))
    for (const [from, to] of [
      [inbound, outbound],
      [outbound, inbound],
    ] as const) {
      sockets.add(from)
      from.on('error', () => undefined)
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const port = await listen(0)
  const cut = async () => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return { port, cut, mend: () => listen(port) }
}
