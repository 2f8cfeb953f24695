import { afterAll, describe, expect, it } from 'vitest'
import type { InstallRoutes } from '../../src/http/index.ts'
import { ask, openTestServer, outcome } from '../support/http-server.ts'

const who = '{ whoAmI }'
const write = 'mutation { record(text: "x") }'

/** One route of each kind, as the features add them. */
const routes: InstallRoutes[] = [
  (app) => {
    app.post('/receiver', { config: { access: 'open' } }, async () => 'received')
    app.get('/metrics', { config: { access: 'reader' } }, async () => 'numbers')
    app.get('/export', async () => 'all')
    app.post('/store', { config: { access: 'analyst' } }, async () => 'stored')
    app.get('/breaks', async () => {
      throw new Error('secret of the inside')
    })
  },
]

// Shared by the tests that change nothing.
const known = await openTestServer({ publicUrl: 'https://whence.example', routes })
afterAll(() => known[Symbol.asyncDispose]())

describe('the door without any key', () => {
  it('lets the local user do all', async () => {
    await using test = await openTestServer()
    expect((await ask(test.server, { query: who })).json()).toEqual({ data: { whoAmI: 'local local admin' } })
    expect((await ask(test.server, { query: write })).json()).toEqual({ data: { record: 'x' } })
  })

  it.each([
    ['localhost:4000', 200],
    ['LOCALHOST:4000', 200],
    ['127.0.0.1:4000', 200],
    ['127.0.0.2:4000', 200],
    ['[::1]:4000', 200],
    ['whence.example', 200],
    ['Whence.Example', 200],
    ['localhost', 421],
    ['localhost:4001', 421],
    ['localhost.evil.example:4000', 421],
    ['evil.example:4000', 421],
    ['evil.example', 421],
    ['whence.example:4000', 421],
    ['10.0.0.1:4000', 421],
    ['localhost:4000@evil.example', 421],
    ['localhost:4000/', 421],
    ['', 421],
  ])('answers the Host %j with %i', async (host, status) => {
    const answer = await ask(known.server, { query: who, headers: { host } })
    expect(outcome(answer)).toEqual([status, status === 421 ? 'FORBIDDEN' : null])
  })

  it.each([
    ['http://localhost:4000', 200],
    ['http://127.0.0.1:4000', 200],
    ['http://[::1]:4000', 200],
    ['https://whence.example', 200],
    ['http://whence.example', 403],
    ['https://localhost:4000', 403],
    ['http://localhost:5173', 403],
    ['http://localhost', 403],
    ['https://evil.example', 403],
    ['null', 403],
    ['', 403],
  ])('answers a write from the Origin %j with %i', async (origin, status) => {
    const headers = { host: 'localhost:4000', origin }
    expect((await ask(known.server, { query: write, headers })).statusCode).toBe(status)
    expect((await known.server.inject({ method: 'POST', url: '/receiver', headers })).statusCode).toBe(status)
  })

  it('asks paths that do not exist for their Host too, and health for nothing', async () => {
    await using test = await openTestServer()
    const headers = { host: 'evil.example' }
    expect((await test.server.inject({ url: '/nothing', headers })).statusCode).toBe(421)
    expect((await test.server.inject({ url: '/health/live', headers })).statusCode).toBe(200)
    expect((await test.server.inject({ url: '/health/ready', headers })).statusCode).toBe(200)
    expect((await test.server.inject({ url: '/nothing', headers: { host: 'localhost:4000' } })).statusCode).toBe(404)
  })

  it('lets nobody in while the graph is away, and answers for its own health', async () => {
    await using test = await openTestServer({ routes })
    await test.closeGraph()
    const headers = { host: 'localhost:4000' }
    const away = await test.server.inject({ url: '/export', headers })
    expect(outcome(away)).toEqual([503, 'GRAPH_UNAVAILABLE'])
    expect(away.headers['retry-after']).toBe('5')
    expect((await ask(test.server, { query: who, key: 'whence_any' })).statusCode).toBe(503)
    expect((await test.server.inject({ url: '/health/live' })).statusCode).toBe(200)
    expect((await test.server.inject({ url: '/health/ready' })).json()).toEqual({ status: 'not ready', graph: 'down' })
    expect(test.log).toEqual([])
  })

  it('refuses a key that it does not know, rather than passing over it', async () => {
    await using test = await openTestServer()
    expect(outcome(await ask(test.server, { query: who, key: 'whence_unknown' }))).toEqual([401, 'UNAUTHENTICATED'])
  })

  it('stays shut on an address that others can reach', async () => {
    await using test = await openTestServer({ host: '0.0.0.0', port: 0 })
    expect(outcome(await ask(test.server, { query: who }))).toEqual([401, 'UNAUTHENTICATED'])
    await expect(test.server.listen()).rejects.toMatchObject({
      code: 'INVALID_CONFIG',
      message: expect.stringContaining('whence keys create'),
    })
  })
})

describe('the door with keys', () => {
  it('asks for a key at once when one is made, and lets it in whatever the Host', async () => {
    await using test = await openTestServer()
    expect((await ask(test.server, { query: who })).statusCode).toBe(200)
    const { secret } = await test.keys.createKey({ role: 'reader', name: 'newsroom' })
    const stranger = await ask(test.server, { query: who })
    expect(outcome(stranger)).toEqual([401, 'UNAUTHENTICATED'])
    expect(stranger.headers['www-authenticate']).toMatch(/^Bearer/)
    const headers = { host: 'whence.example', origin: 'https://elsewhere.example' }
    const known = await ask(test.server, { query: who, key: secret, headers })
    expect(known.json()).toEqual({ data: { whoAmI: 'key newsroom reader' } })
  })

  it('refuses a key at once when it is revoked or has expired', async () => {
    await using test = await openTestServer()
    const first = await test.keys.createKey({ role: 'admin' })
    const second = await test.keys.createKey({ role: 'admin', expires: '2030-01-02T00:00:00Z' })
    await test.keys.revokeKey(first.key.id)
    expect((await ask(test.server, { query: who, key: first.secret })).statusCode).toBe(401)
    expect((await ask(test.server, { query: who, key: second.secret })).statusCode).toBe(200)
    test.at.now = Date.UTC(2030, 0, 2)
    expect((await ask(test.server, { query: who, key: second.secret })).statusCode).toBe(401)
    expect((await ask(test.server, { query: who })).statusCode).toBe(401)
  })

  it('gives each role its due', async () => {
    await using test = await openTestServer({ routes })
    const secrets = await Promise.all(
      ['reader', 'analyst', 'admin'].map(async (role) => (await test.keys.createKey({ role })).secret),
    )
    const statuses = async (send: (key: string) => Promise<{ statusCode: number }>) =>
      Promise.all(secrets.map(async (key) => (await send(key)).statusCode))
    const visit = (method: 'GET' | 'POST', url: string) => (key: string) =>
      test.server.inject({ method, url, headers: { authorization: `bearer ${key}` } })
    expect(await statuses((key) => ask(test.server, { query: who, key }))).toEqual([200, 200, 200])
    expect(await statuses((key) => ask(test.server, { query: write, key }))).toEqual([403, 200, 200])
    expect(await statuses((key) => ask(test.server, { query: '{ __schema { types { name } } }', key }))).toEqual([
      403, 200, 200,
    ])
    expect(await statuses(visit('POST', '/store'))).toEqual([403, 200, 200])
    expect(await statuses(visit('GET', '/metrics'))).toEqual([200, 200, 200])
    expect(await statuses(visit('GET', '/export'))).toEqual([200, 200, 200])
  })

  it('names what a role may not do', async () => {
    await using test = await openTestServer()
    const { secret } = await test.keys.createKey({ role: 'reader' })
    const answer = await ask(test.server, { query: write, key: secret })
    expect(outcome(answer)).toEqual([403, 'FORBIDDEN'])
    expect(answer.body).toContain('role analyst')
  })

  it.each(['Basic YTpi', 'Bearer', 'Bearer  ', 'Bearer a b', `Bearer ${'x'.repeat(300)}`, 'Bearer ü'])(
    'refuses the Authorization %j',
    async (authorization) => {
      await using test = await openTestServer({ routes, anonymousRead: true })
      await test.keys.createKey({ role: 'admin' })
      const answer = await test.server.inject({ url: '/export', headers: { authorization } })
      expect(outcome(answer)).toEqual([401, 'UNAUTHENTICATED'])
    },
  )

  it('leaves the receivers and the health open', async () => {
    await using test = await openTestServer({ routes })
    await test.keys.createKey({ role: 'admin' })
    const headers = { host: 'whence.example', origin: 'https://elsewhere.example' }
    expect((await test.server.inject({ method: 'POST', url: '/receiver', headers })).statusCode).toBe(200)
    expect((await test.server.inject({ url: '/health/live', headers })).statusCode).toBe(200)
    expect((await test.server.inject({ url: '/export', headers })).statusCode).toBe(401)
    expect((await test.server.inject({ url: '/nothing', headers })).statusCode).toBe(401)
  })

  it('lets strangers read, and only read, where that is on', async () => {
    await using test = await openTestServer({ routes, anonymousRead: true })
    await test.keys.createKey({ role: 'admin' })
    expect((await ask(test.server, { query: who })).json()).toEqual({ data: { whoAmI: 'anonymous anonymous reader' } })
    const refused = await ask(test.server, { query: write })
    expect(outcome(refused)).toEqual([401, 'UNAUTHENTICATED'])
    expect(refused.headers['www-authenticate']).toMatch(/^Bearer/)
    expect(outcome(await ask(test.server, { query: '{ __type(name: "Query") { name } }' }))[0]).toBe(403)
    expect((await test.server.inject({ url: '/export' })).statusCode).toBe(200)
    expect((await test.server.inject({ url: '/metrics' })).statusCode).toBe(401)
    expect((await test.server.inject({ method: 'POST', url: '/store' })).statusCode).toBe(401)
  })
})

describe('every answer', () => {
  it.each([
    ['GET', '/health/live', 200],
    ['GET', '/nothing', 404],
    ['GET', '/breaks', 500],
    ['POST', '/graphql', 415],
    ['PUT', '/graphql', 405],
    ['GET', '/%', 400],
    ['GET', `/${'x'.repeat(300)}`, 404],
  ] as const)(
    'of %s %s (%i) carries the security headers and no name or version of the server',
    async (method, url, status) => {
      const answer = await known.server.inject({ method, url, headers: { host: 'localhost:4000' } })
      expect(answer.statusCode).toBe(status)
      const policy = String(answer.headers['content-security-policy'])
      for (const part of ["script-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'"]) {
        expect(policy.split(/;\s*/)).toContain(part)
      }
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
      expect(answer.headers).not.toHaveProperty('x-powered-by')
      expect(answer.headers).not.toHaveProperty('server')
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
      expect(answer.body).not.toContain('secret of the inside')
    },
  )

  it('of a failure says nothing of the inside, and the log says all', async () => {
    await using test = await openTestServer({ routes })
    const answer = await test.server.inject({ url: '/breaks', headers: { host: 'localhost:4000' } })
    expect(outcome(answer)).toEqual([500, 'INTERNAL'])
    expect(test.log.join()).toContain('secret of the inside')
  })
})

describe('/health/ready', () => {
  it('names the engine that is away', async () => {
    const readiness = { graph: async () => {}, queue: () => Promise.reject(new Error('down at 10.0.0.7')) }
    await using test = await openTestServer({ readiness })
    const answer = await test.server.inject({ url: '/health/ready' })
    expect([answer.statusCode, answer.json()]).toEqual([503, { status: 'not ready', graph: 'up', queue: 'down' }])
    expect((await test.server.inject({ url: '/health/live' })).statusCode).toBe(200)
  })
})
