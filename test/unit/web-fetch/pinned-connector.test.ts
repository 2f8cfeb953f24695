import { type AddressInfo, createServer, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createPinnedConnector } from '../../../src/web-fetch/guarded-connector.ts'
import { answering } from '../../support/fetching.ts'
import { openLocalServer } from '../../support/local-server.ts'

function connect(pinned: string[], hostname: string, port: number): Promise<Socket> {
  const addresses = pinned.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  const connector = createPinnedConnector(addresses, 2000)
  return new Promise((resolve, reject) => {
    connector({ hostname, host: hostname, protocol: 'http:', port: String(port) }, (error, socket) => {
      if (error === null) resolve(socket)
      else reject(error)
    })
  })
}

describe('createPinnedConnector', () => {
  it('connects a name to the checked address, whatever the system says of the name', async () => {
    await using server = await openLocalServer(answering(''))
    const socket = await connect(['127.0.0.1'], 'no-such-name.example', server.port)
    expect(socket.remoteAddress).toBe('127.0.0.1')
    socket.destroy()
  })

  it('tries the next checked address when one refuses', async () => {
    await using server = await openLocalServer(answering(''))
    const socket = await connect(['127.0.0.2', '127.0.0.1'], 'no-such-name.example', server.port)
    expect(socket.remoteAddress).toBe('127.0.0.1')
    socket.destroy()
  })

  it('drops a connection whose far end was not checked, as for a literal host that no look-up is asked for', async () => {
    await using server = await openLocalServer(answering('secret'))
    await expect(connect(['93.184.216.34'], '127.0.0.1', server.port)).rejects.toMatchObject({ code: 'FETCH_BLOCKED' })
    expect(server.requests).toHaveLength(0)
  })

  it('asks for the name, not for the address, in the TLS greeting', async () => {
    const greeting = await new Promise<string>((resolve) => {
      const server = createServer((socket) => {
        socket.once('data', (bytes) => {
          resolve(bytes.toString('latin1'))
          socket.destroy()
          server.close()
        })
      })
      server.listen(0, '127.0.0.1', () => {
        const connector = createPinnedConnector([{ address: '127.0.0.1', family: 4 }], 2000)
        const { port } = server.address() as AddressInfo
        const to = { hostname: 'pinned.example', host: 'pinned.example', protocol: 'https:', port: String(port) }
        connector({ ...to, servername: 'pinned.example' }, () => {})
      })
    })
    expect(greeting).toContain('pinned.example')
  })
})
