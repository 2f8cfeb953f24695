import { describe, expect, it } from 'vitest'
import { openTestServer, type TestHttpServer } from '../support/http-server.ts'

const browser = { host: 'localhost:4000', accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' }

function open(test: TestHttpServer, url: string, headers: { [name: string]: string } = {}) {
  return test.server.inject({ url, headers: { ...browser, ...headers } })
}

describe('the page to type queries into', () => {
  it('is shown to the local user, and runs nothing but its own script', async () => {
    await using test = await openTestServer()
    const page = await open(test, '/graphql')
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.headers['content-security-policy']).toContain("script-src 'self';")
    const loaded = [...page.body.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1])
    expect(loaded).toEqual(['data:,', '/graphql/page.css', '/graphql/page.js'])
    expect(page.body).not.toMatch(/<script>|<style>|\son\w+=|style=/)
    expect((await open(test, '/graphql/page.js')).headers['content-type']).toContain('text/javascript')
    expect((await open(test, '/graphql/page.css')).statusCode).toBe(200)
  })

  it('holds a script that a browser can read', async () => {
    await using test = await openTestServer()
    const { body } = await open(test, '/graphql/page.js')
    expect(() => new Function(body)).not.toThrow()
  })

  it('stands in the way of no query', async () => {
    await using test = await openTestServer()
    expect((await open(test, '/graphql?query={hello}')).json()).toEqual({ data: { hello: 'hello world' } })
  })

  it('is not there in production', async () => {
    await using test = await openTestServer({ production: true })
    const page = await open(test, '/graphql')
    expect(page.json()).toMatchObject({ errors: [{ message: expect.any(String) }] })
    expect(page.headers['content-type']).toContain('json')
    expect((await open(test, '/graphql/page.js')).statusCode).toBe(404)
  })

  it('is not shown to holders of keys, nor to strangers', async () => {
    await using test = await openTestServer({ anonymousRead: true })
    const { secret } = await test.keys.createKey({ role: 'admin' })
    for (const headers of [{ authorization: `Bearer ${secret}` }, {}]) {
      expect((await open(test, '/graphql', headers)).body).not.toContain('<')
    }
  })
})
