import type { RequestListener, ServerResponse } from 'node:http'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openLiveTransport } from '../../../src/web-fetch/index.ts'
import { answering, openFor, refusal, text } from '../../support/fetching.ts'
import { openLocalServer } from '../../support/local-server.ts'

describe('the live transport', () => {
  it('brings the bytes, the status and the headers that a reader needs', async () => {
    await using server = await openLocalServer(answering('hello', { etag: '"e"', 'set-cookie': 'a=b', 'x-other': '1' }))
    const page = await openFor(server).fetchPage(`${server.origin}/a?b=c#d`)
    expect(text(page)).toBe('hello')
    expect(page).toMatchObject({
      finalUrl: `${server.origin}/a?b=c`,
      status: 200,
      redirects: [],
      truncated: false,
      fetchedAt: 1_400_000_000_000,
    })
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=latin1', etag: '"e"' })
    expect(Object.keys(page.headers)).not.toContain('set-cookie')
    expect(Object.keys(page.headers)).not.toContain('x-other')
  })

  it('says who it is and where to read more', async () => {
    await using server = await openLocalServer(answering(''))
    const transport = openFor(server, { contactUrl: 'https://whence.example' })
    await transport.fetchPage(server.origin, { ifNoneMatch: '"x"', forwardedFor: '192.0.2.7' })
    expect(server.requests[0]?.headers).toMatchObject({
      'user-agent': expect.stringMatching(/^Whence\/[0-9.]+ \(.*\+https:\/\/whence\.example\)$/),
      'accept-encoding': 'gzip, deflate, br',
      'if-none-match': '"x"',
      'x-pingback-forwarded-for': '192.0.2.7',
    })
  })

  it('answers with any final status', async () => {
    await using server = await openLocalServer((_request, response) => response.writeHead(410).end('gone'))
    expect(await openFor(server).fetchPage(server.origin)).toMatchObject({ status: 410 })
  })

  it.each([
    ['gzip', gzipSync('packed')],
    ['x-gzip', gzipSync('packed')],
    ['deflate', deflateSync('packed')],
    ['deflate', deflateRawSync('packed')],
    ['br', brotliCompressSync('packed')],
    ['deflate, gzip', gzipSync(deflateSync('packed'))],
    ['identity', Buffer.from('packed')],
  ])('undoes the content coding %s', async (coding, body) => {
    await using server = await openLocalServer(answering(body, { 'content-encoding': coding }))
    expect(text(await openFor(server).fetchPage(server.origin))).toBe('packed')
  })

  it.each([
    ['zstd', Buffer.from('x'), 'UNSUPPORTED'],
    ['constructor', Buffer.from('x'), 'UNSUPPORTED'],
    ['gzip, gzip, gzip, gzip', Buffer.from('x'), 'UNSUPPORTED'],
    ['gzip', Buffer.from('not packed at all'), 'FETCH_FAILED'],
    ['gzip', gzipSync('packed'.repeat(100)).subarray(0, 20), 'FETCH_FAILED'],
    ['br', Buffer.from('not packed at all'), 'FETCH_FAILED'],
  ])('refuses a body that %s does not unpack (%#)', async (coding, body, code) => {
    await using server = await openLocalServer(answering(body, { 'content-encoding': coding }))
    expect((await refusal(openFor(server).fetchPage(server.origin))).code).toBe(code)
  })

  it('counts the bytes after unpacking, so a small bomb is too large', async () => {
    const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(40_000)
    await using server = await openLocalServer(answering(bomb, { 'content-encoding': 'gzip' }))
    expect((await refusal(openFor(server).fetchPage(server.origin))).code).toBe('TOO_LARGE')
    const cut = await openFor(server).fetchPage(server.origin, { maxBytes: 1000, overLimit: 'cut' })
    expect(cut).toMatchObject({ truncated: true, bytes: { length: 1000 } })
  })

  it('takes a body of exactly the cap', async () => {
    await using server = await openLocalServer(answering('x'.repeat(1000)))
    const page = await openFor(server).fetchPage(server.origin, { maxBytes: 1000, overLimit: 'cut' })
    expect(page).toMatchObject({ truncated: false, bytes: { length: 1000 } })
    expect((await refusal(openFor(server).fetchPage(server.origin, { maxBytes: 999 }))).code).toBe('TOO_LARGE')
  })

  it('stops an endless body at the cap', async () => {
    await using server = await openLocalServer((_request, response) => {
      const pour = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65536))) {}
        response.once('drain', pour)
      }
      pour()
    })
    expect((await refusal(openFor(server).fetchPage(server.origin))).code).toBe('TOO_LARGE')
  })
})

describe('time limits of the live transport', () => {
  const drip =
    (write: (response: ServerResponse) => void): RequestListener =>
    (_request, response) => {
      const timer = setInterval(() => write(response), 20)
      response.on('close', () => clearInterval(timer))
    }

  it('gives up on a host that accepts and says nothing', async () => {
    await using server = await openLocalServer(() => {})
    const transport = openFor(server, { timeouts: { headersMs: 100 } })
    expect((await refusal(transport.fetchPage(server.origin))).code).toBe('TIMEOUT')
  })

  it('gives up on a body that stops in the middle', async () => {
    await using server = await openLocalServer((_request, response) => response.write('half'))
    const transport = openFor(server, { timeouts: { bodyIdleMs: 100 } })
    expect((await refusal(transport.fetchPage(server.origin))).code).toBe('TIMEOUT')
  })

  it('gives up on an endless slow drip of a body', async () => {
    await using server = await openLocalServer(drip((response) => response.write('x')))
    expect((await refusal(openFor(server).fetchPage(server.origin, { totalMs: 200 }))).code).toBe('TIMEOUT')
  })

  it('gives up on an endless slow drip of headers', async () => {
    await using server = await openLocalServer(drip((response) => response.socket?.write('HTTP/1.1 200 OK\r\nx: y')))
    expect((await refusal(openFor(server).fetchPage(server.origin, { totalMs: 200 }))).code).toBe('TIMEOUT')
  })

  it('counts all hops together', async () => {
    await using server = await openLocalServer((request, response) => {
      const n = Number(request.url?.slice(1))
      setTimeout(() => response.writeHead(302, { location: `/${n + 1}` }).end(), 60)
    })
    expect((await refusal(openFor(server).fetchPage(`${server.origin}/0`, { totalMs: 200 }))).code).toBe('TIMEOUT')
    expect(server.requests.length).toBeLessThan(6)
  })

  it('gives up on a name that is never resolved', async () => {
    const transport = openLiveTransport({ resolve: () => new Promise(() => {}) })
    expect((await refusal(transport.fetchPage('http://a.example/', { totalMs: 50 }))).code).toBe('TIMEOUT')
  })

  it('ends what is under way when it is closed, and when the caller stops', async () => {
    await using server = await openLocalServer(() => {})
    const transport = openFor(server)
    const stop = new AbortController()
    const stopped = refusal(transport.fetchPage(`${server.origin}/1`, { signal: stop.signal }))
    const ended = refusal(transport.fetchPage(`${server.origin}/2`))
    stop.abort()
    await transport.close()
    expect((await stopped).code).toBe('FETCH_FAILED')
    expect((await ended).message).toContain('shutting down')
    expect((await refusal(transport.fetchPage(server.origin))).message).toContain('shutting down')
  })
})
