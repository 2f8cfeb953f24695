import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { HttpServerOptions, InstallRoutes } from '../../src/http/index.ts'
import { openTestServer, type TestHttpServer } from '../support/http-server.ts'
import { openLocalServer } from '../support/local-server.ts'

async function listening(
  options: Partial<HttpServerOptions> = {},
): Promise<{ test: TestHttpServer; address: URL } & AsyncDisposable> {
  const test = await openTestServer({ port: 0, ...options })
  const address = new URL(await test.server.listen())
  return { test, address, [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() }
}

/** What comes back for bytes sent as they are, until the server closes the connection. */
function sendBytes(address: URL, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = ''
    const socket = connect(Number(address.port), address.hostname, () => socket.write(text))
    socket.on('data', (chunk) => {
      received += chunk
    })
    socket.on('close', () => resolve(received))
    socket.on('error', reject)
  })
}

const subscribe = {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  body: JSON.stringify({ query: 'subscription { ticks }' }),
}

async function readUntil(
  body: ReadableStream<Uint8Array> | null,
  text: string,
): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  if (body === null) throw new Error('no body')
  const reader = body.getReader()
  let seen = ''
  while (!seen.includes(text)) {
    const { done, value } = await reader.read()
    if (done) throw new Error(`ended after ${JSON.stringify(seen)}`)
    seen += new TextDecoder().decode(value)
  }
  return reader
}

async function readToEnd(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<'ended'> {
  while (!(await reader.read()).done) {}
  return 'ended'
}

function promised<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((given) => {
    resolve = given
  })
  return { promise, resolve }
}

describe('a listening server', () => {
  it('takes the port it got for its own', async () => {
    await using server = await listening()
    const url = `${server.address.origin}/graphql?query={hello}`
    expect(await (await fetch(url)).json()).toEqual({ data: { hello: 'hello world' } })
    const answer = await sendBytes(
      server.address,
      `GET /graphql?query={hello} HTTP/1.1\r\nHost: localhost:4000\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 421 /)
  })

  it('refuses TRACE', async () => {
    await using server = await listening()
    const answer = await sendBytes(
      server.address,
      `TRACE / HTTP/1.1\r\nHost: ${server.address.host}\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 405 /)
  })

  it('answers what is no HTTP with a bare 400 that carries the security headers', async () => {
    await using server = await listening()
    const answer = await sendBytes(server.address, 'nonsense\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer.toLowerCase()).toContain("frame-ancestors 'none'")
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff')
  })

  it('says that a port is in use, and what to do', async () => {
    await using other = await openLocalServer((_request, response) => response.end())
    await using test = await openTestServer({ port: other.port })
    await expect(test.server.listen()).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringMatching(new RegExp(`port ${other.port} .*choose another port`)),
    })
  })

  it('says that an address is not of this machine', async () => {
    await using test = await openTestServer({ host: '192.0.2.1', port: 0 })
    await test.keys.createKey({ role: 'admin' })
    await expect(test.server.listen()).rejects.toMatchObject({
      code: 'INVALID_CONFIG',
      message: expect.stringContaining('192.0.2.1'),
    })
  })

  it('listens on an address that others can reach once there is a key', async () => {
    await using test = await openTestServer({ host: '0.0.0.0', port: 0 })
    const { secret } = await test.keys.createKey({ role: 'reader' })
    const { port } = new URL(await test.server.listen())
    const url = `http://127.0.0.1:${port}/graphql?query={whoAmI}`
    expect((await fetch(url)).status).toBe(401)
    expect((await fetch(url, { headers: { authorization: `Bearer ${secret}` } })).status).toBe(200)
  })

  it('streams a subscription as server-sent events, and ends it when the client goes', async () => {
    await using server = await listening()
    const answer = await fetch(`${server.address.origin}/graphql`, subscribe)
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const reader = await readUntil(answer.body, '{"data":{"ticks":2}}')
    await reader.cancel()
  })

  it('closes while a subscription is open, and finishes what is under way', async () => {
    const started = promised<void>()
    const finish = promised<string>()
    const slowRoute: InstallRoutes = (app) => {
      app.get('/slow', () => {
        started.resolve()
        return finish.promise
      })
    }
    await using server = await listening({ routes: [slowRoute] })
    const stream = await fetch(`${server.address.origin}/graphql`, subscribe)
    const reader = await readUntil(stream.body, '{"data":{"ticks":2}}')
    const slow = fetch(`${server.address.origin}/slow`)
    await started.promise
    const closed = server.test.server.close()
    finish.resolve('done')
    expect(await (await slow).text()).toBe('done')
    await closed
    await expect(readToEnd(reader)).resolves.toBe('ended')
  })
})
