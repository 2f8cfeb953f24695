import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { errorCatalogue } from '../../src/errors.ts'
import { ask, openTestServer, outcome } from '../support/http-server.ts'

// No test here changes what the server stands on, so one is enough.
const test = await openTestServer()
beforeEach(() => {
  test.log.length = 0
})
afterAll(() => test[Symbol.asyncDispose]())

const local = { host: 'localhost:4000' }

function post(payload: string | Buffer, headers: { [name: string]: string } = {}) {
  return {
    method: 'POST',
    url: '/graphql',
    headers: { ...local, 'content-type': 'application/json', ...headers },
    payload,
  } as const
}

function nested(depth: number): string {
  return `{ things { edges { node { ${'thing { '.repeat(depth - 4)} id ${'} '.repeat(depth - 4)} } } } }`
}

describe('requests to /graphql', () => {
  it('may be posted, or queries sent by GET', async () => {
    const query = encodeURIComponent('query($n: String) { hello(name: $n) }')
    const answer = await test.server.inject({
      url: `/graphql?query=${query}&variables=${encodeURIComponent('{"n":"you"}')}`,
      headers: local,
    })
    expect([answer.statusCode, answer.json()]).toEqual([200, { data: { hello: 'hello you' } }])
  })

  it('may not write by GET', async () => {
    const query = encodeURIComponent('mutation { record(text: "x") }')
    expect((await test.server.inject({ url: `/graphql?query=${query}`, headers: local })).statusCode).toBe(405)
  })

  it.each(['application/json', 'application/graphql-response+json'])(
    'are answered in %s when that is asked for',
    async (accept) => {
      const answer = await ask(test.server, { query: '{ hello }', headers: { accept } })
      expect(answer.headers['content-type']).toContain(accept)
    },
  )

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/graphql+json',
    'application/jsonx',
    'text/plain; application/json',
    'nonsense',
  ])('are refused with 415 as %s', async (type) => {
    const answer = await test.server.inject(post('{"query":"{ hello }"}', { 'content-type': type }))
    expect(outcome(answer)).toEqual([415, 'UNSUPPORTED'])
  })

  it('are refused with 413 over 1 MB', async () => {
    const answer = await test.server.inject(post(JSON.stringify({ query: '{ hello }', pad: 'x'.repeat(1024 * 1024) })))
    expect(outcome(answer)).toEqual([413, 'TOO_LARGE'])
  })

  it.each([
    ['{', 400],
    ['', 400],
    ['null', 400],
    ['"text"', 400],
    ['{}', 400],
    ['{"query":1}', 400],
    ['{"query":"{ hello }","variables":"x"}', 400],
    ['[{"query":"{ hello }"},{"query":"{ hello }"}]', 400],
    ['{"query":"{ hello","__proto__":{"x":1}}', 400],
  ])('of the form %j are refused with %i', async (payload, status) => {
    const answer = await test.server.inject(post(payload, { accept: 'application/graphql-response+json' }))
    expect(answer.statusCode).toBe(status)
    expect(test.log).toEqual([])
  })
})

describe('limits of an operation', () => {
  it.each([
    ['16 aliases', `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['6 directives', `{ ${'hello @include(if: true) '.repeat(6)} }`],
    ['11 levels', nested(11)],
    [
      '11 levels in fragments',
      `{ things { edges { node { ...a } } } } fragment a on Thing { thing { thing { thing { ...b } } } } fragment b on Thing { thing { thing { thing { thing { id } } } } }`,
    ],
    ['1,001 tokens', `{ ${'hello '.repeat(999)} }`],
    [
      'pages within pages within pages',
      '{ things(first: 200) { edges { node { things(first: 200) { edges { node { things(first: 200) { totalCount } } } } } } } }',
    ],
  ])('refuse %s without telling the limit', async (_name, query) => {
    const answer = await ask(test.server, { query })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('the query asks for too much')
    expect(answer.body).not.toMatch(/\d{2}/)
    expect(test.log).toEqual([])
  })

  it.each([
    ['15 aliases', `{ ${Array.from({ length: 15 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['5 directives', `{ ${'hello @include(if: true) '.repeat(5)} }`],
    ['10 levels', nested(10)],
    ['100 fields', `{ ${'hello '.repeat(100)} }`],
    [
      'a page of 200 with every field',
      '{ things(first: 200) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id title } } } }',
    ],
    ['the introspection of a client', getIntrospectionQuery()],
  ])('let %s through', async (_name, query) => {
    const answer = await ask(test.server, { query })
    expect([answer.statusCode, Object.keys(answer.json())]).toEqual([200, ['data']])
  })

  it('count the pages of variables too', async () => {
    const inner = 'things(first: $n) { edges { node { id } } }'
    const query = `query($n: Int) { things(first: $n) { edges { node { ${inner} } } } }`
    expect(outcome(await ask(test.server, { query, variables: { n: 200 } }))[0]).toBe(200)
    const deep = `query($n: Int) { things(first: $n) { edges { node { ...more } } } } fragment more on Thing { things(first: $n) { edges { node { ${inner} } } } }`
    expect(outcome(await ask(test.server, { query: deep, variables: { n: 50 } }))).toEqual([400, 'PAGE_TOO_LARGE'])
    expect(outcome(await ask(test.server, { query: deep, variables: { n: 10 } }))[0]).toBe(200)
  })

  it.each([201, 100000, -1])('refuse first: %i by name', async (first) => {
    const query = 'query($n: Int) { things(first: $n) { totalCount } }'
    const answer = await ask(test.server, { query, variables: { n: first } })
    expect(outcome(answer)).toEqual([400, 'PAGE_TOO_LARGE'])
    expect(answer.body).toContain('first must be between 0 and 200')
  })

  it('refuse a bad cursor by name', async () => {
    expect(outcome(await ask(test.server, { query: '{ things(after: "x") { totalCount } }' }))).toEqual([
      400,
      'INVALID_CURSOR',
    ])
  })

  it('end an operation that takes too long', async () => {
    await using test = await openTestServer({ operationMs: 50 })
    const answer = await ask(test.server, { query: '{ sleep }' })
    expect(outcome(answer)).toEqual([503, 'TIMEOUT'])
    expect(answer.body).toContain('0.05 seconds')
  })
})

describe('errors of an operation', () => {
  it.each([
    ['INVALID_URL', 400],
    ['PAGE_TOO_LARGE', 400],
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['NOT_FOUND', 404],
    ['CONFLICT', 409],
    ['TOO_LARGE', 413],
    ['GRAPH_UNAVAILABLE', 503],
    ['QUEUE_UNAVAILABLE', 503],
  ])('carry the code %s and the status %i', async (code, status) => {
    const answer = await ask(test.server, { query: `{ refuse(code: "${code}") }` })
    expect(outcome(answer)).toEqual([status, code])
    expect(answer.json().errors[0]).toEqual({
      message: `refused with ${code}`,
      path: ['refuse'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code, path: ['input', 'text'] },
    })
  })

  it('are of the catalogue, whichever it is, and those of ours tell nothing', async () => {
    for (const [code, kind] of Object.entries(errorCatalogue)) {
      const [status, answered] = outcome(await ask(test.server, { query: `{ refuse(code: "${code}") }` }))
      expect([code, answered]).toEqual([code, kind === 'bug' ? 'INTERNAL' : code])
      expect(status).toBeGreaterThanOrEqual(400)
    }
  })

  it('nobody foresaw say nothing of the inside, and the log says all', async () => {
    const answer = await ask(test.server, { query: '{ crash }' })
    expect(outcome(answer)).toEqual([500, 'INTERNAL'])
    expect(answer.body).not.toMatch(/passwd|stack|\.ts/)
    expect(test.log.join()).toContain('secret of /etc/passwd at line 7')
  })

  it('leave the other fields of the answer standing', async () => {
    const answer = await ask(test.server, { query: '{ hello crash }' })
    expect(answer.json()).toMatchObject({ data: { hello: 'hello world', crash: null } })
  })

  it.each([
    ['{ hello', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query($n: String!) { hello(name: $n) }', 'BAD_USER_INPUT'],
  ])('in the query %j have the code %s and are no line in the log', async (query, code) => {
    const answer = await ask(test.server, { query, headers: { accept: 'application/graphql-response+json' } })
    expect(outcome(answer)).toEqual([400, code])
    expect(test.log).toEqual([])
  })

  it('hint at names for analysts, and never for readers, in either order', async () => {
    await using test = await openTestServer()
    const reader = await test.keys.createKey({ role: 'reader' })
    const analyst = await test.keys.createKey({ role: 'analyst' })
    for (const [key, hinted] of [
      [reader.secret, false],
      [analyst.secret, true],
      [reader.secret, false],
    ] as const) {
      const answer = await ask(test.server, { query: '{ helo }', key })
      expect(answer.json().errors[0].message).toContain('Cannot query field "helo"')
      expect(answer.body.includes('Did you mean')).toBe(hinted)
    }
  })
})
