import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { openLiveTransport } from '../../../src/web-fetch/index.ts'
import { answering, openFor, refusal, resolving, text } from '../../support/fetching.ts'
import { openLocalServer } from '../../support/local-server.ts'

describe('redirects of the live transport', () => {
  const redirecting = (location: string, status = 302): RequestListener => {
    return (request, response) => {
      if (request.url === '/end') response.end('end')
      else response.writeHead(status, { location }).end()
    }
  }

  it.each([301, 302, 303, 307, 308])('follows a %i and records it', async (status) => {
    await using server = await openLocalServer(redirecting('/end#part', status))
    const page = await openFor(server).fetchPage(`${server.origin}/start`)
    expect(text(page)).toBe('end')
    expect(page.finalUrl).toBe(`${server.origin}/end`)
    expect(page.redirects).toEqual([{ status, from: `${server.origin}/start`, to: `${server.origin}/end` }])
  })

  it('follows 20 redirects, and not 21', async () => {
    const chain: RequestListener = (request, response) => {
      const n = Number(request.url?.slice(1))
      if (n === 0) response.end('end')
      else response.writeHead(302, { location: `/${n - 1}` }).end()
    }
    await using server = await openLocalServer(chain)
    expect((await openFor(server).fetchPage(`${server.origin}/20`)).redirects).toHaveLength(20)
    expect((await refusal(openFor(server).fetchPage(`${server.origin}/21`))).code).toBe('FETCH_FAILED')
  })

  it('notices a circle at once', async () => {
    await using server = await openLocalServer(redirecting('/start'))
    expect((await refusal(openFor(server).fetchPage(`${server.origin}/start`))).message).toContain('circle')
    expect(server.requests).toHaveLength(1)
  })

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'http://', 'ftp://a.example/', 'http://u:p@93.184.216.34/'])(
    'blocks a redirect to %s',
    async (location) => {
      await using server = await openLocalServer(redirecting(location))
      expect((await refusal(openFor(server).fetchPage(server.origin))).code).toBe('FETCH_BLOCKED')
    },
  )

  it('blocks a redirect to another loopback port, and never connects to it', async () => {
    await using inner = await openLocalServer(answering('secret'))
    for (const host of ['127.0.0.1', 'localhost', '127.1', '[::ffff:127.0.0.1]']) {
      await using server = await openLocalServer(redirecting(`http://${host}:${inner.port}/`))
      expect((await refusal(openFor(server).fetchPage(server.origin))).code).toBe('FETCH_BLOCKED')
    }
    expect(inner.connections()).toBe(0)
  })

  it('blocks a redirect to a name that resolves to loopback', async () => {
    const { resolve, asked } = resolving(['127.0.0.1'])
    await using server = await openLocalServer(redirecting('http://inside.example/'))
    expect((await refusal(openFor(server, { resolve }).fetchPage(server.origin))).code).toBe('FETCH_BLOCKED')
    expect(asked).toEqual(['inside.example'])
  })
})

describe('names of the live transport', () => {
  it.each([
    [['127.0.0.1']],
    [['93.184.216.34', '10.0.0.1']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['64:ff9b::a00:1']],
    [['169.254.169.254']],
    [['2606:2800:220:1::1', 'fe80::1']],
    [Array<string>(100).fill('93.184.216.34')],
  ])('blocks a name by what it resolves to (%#)', async (addresses) => {
    const transport = openLiveTransport(resolving(addresses))
    expect((await refusal(transport.fetchPage('http://rebind.example/'))).code).toBe('FETCH_BLOCKED')
  })

  it('blocks a name whose second answer is loopback when it is fetched again', async () => {
    const { resolve, asked } = resolving([], ['127.0.0.1'])
    const transport = openLiveTransport({ resolve, delayMs: 0 })
    expect((await refusal(transport.fetchPage('http://rebind.example/'))).code).toBe('FETCH_FAILED')
    expect((await refusal(transport.fetchPage('http://rebind.example/'))).code).toBe('FETCH_BLOCKED')
    expect(asked).toHaveLength(2)
  })

  it('fails closed when a name does not resolve', async () => {
    const failing = openLiveTransport({ resolve: () => Promise.reject(new Error('ENOTFOUND')) })
    const failure = await refusal(failing.fetchPage('http://nowhere.example/secret?token=1'))
    expect(failure.code).toBe('FETCH_FAILED')
    expect(failure.message).toContain('nowhere.example')
    expect(failure.message).not.toContain('token')
  })

  it('does not let a name use the allow-list', async () => {
    await using server = await openLocalServer(answering('secret'))
    const transport = openFor(server, resolving(['127.0.0.1']))
    expect((await refusal(transport.fetchPage(`http://a.example:${server.port}/`))).code).toBe('FETCH_BLOCKED')
    expect(server.connections()).toBe(0)
  })

  it('reaches nothing on loopback by default', async () => {
    await using server = await openLocalServer(answering('secret'))
    expect((await refusal(openLiveTransport().fetchPage(server.origin))).code).toBe('FETCH_BLOCKED')
    expect(server.connections()).toBe(0)
  })

  it('says that a host refuses', async () => {
    const server = await openLocalServer(answering(''))
    await server[Symbol.asyncDispose]()
    const failure = await refusal(openFor(server).fetchPage(server.origin))
    expect([failure.code, failure.message]).toEqual(['FETCH_FAILED', expect.stringContaining('refuses the connection')])
  })

  it('pays no heed to proxy settings of the environment', async () => {
    await using proxy = await openLocalServer(answering('proxied'))
    await using server = await openLocalServer(answering('direct'))
    const names = ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY']
    const before = names.map((name) => process.env[name])
    for (const name of names) process.env[name] = name.startsWith('NODE') ? '1' : proxy.origin
    try {
      expect(text(await openFor(server).fetchPage(server.origin))).toBe('direct')
      expect(proxy.connections()).toBe(0)
    } finally {
      for (const [index, name] of names.entries()) {
        const value = before[index]
        if (value === undefined) delete process.env[name]
        else process.env[name] = value
      }
    }
  })

  it('asks one host for one page at a time', async () => {
    let open = 0
    let most = 0
    await using server = await openLocalServer((_request, response) => {
      open += 1
      most = Math.max(most, open)
      setImmediate(() => {
        open -= 1
        response.end('x')
      })
    })
    const transport = openFor(server)
    await Promise.all(Array.from({ length: 6 }, (_, n) => transport.fetchPage(`${server.origin}/${n}`)))
    expect(server.requests).toHaveLength(6)
    expect(most).toBe(1)
  })
})
