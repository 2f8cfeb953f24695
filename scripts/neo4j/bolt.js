import { connect, createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

// The handshake of the Bolt protocol: its magic number, then four versions that we would speak (5.x, 4.4, none, none).
const handshake = Buffer.from('6060b01700080805000004040000000000000000', 'hex')

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function speaksBolt(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(handshake))
    socket.setTimeout(1_000, () => socket.destroy())
    socket.on('data', () => socket.end(() => resolve(true)))
    socket.on('error', () => resolve(false))
    socket.on('close', () => resolve(false))
  })
}

/** Resolves once the server answers the handshake; an open port alone may be a proxy in front of one that starts. */
export async function waitForBolt(port, isGone) {
  for (const end = Date.now() + 90_000; Date.now() < end; await wait(100)) {
    if (isGone()) throw new Error('the server ended while it started')
    if (await speaksBolt(port)) return
  }
  throw new Error(`port ${port} did not answer within 90 s`)
}
