import { existsSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  findFreePort,
  makeTestFolder,
  type RunningWhence,
  runWhence,
  startWhence,
  type TestFolder,
} from '../support/whence-process.ts'

const lines = [
  { type: 'claim', key: 'c', text: 'The phone sends photos.' },
  {
    type: 'source',
    key: 'forum',
    url: 'https://forum.example/1',
    kind: 'FORUM_POST',
    firstHand: true,
    title: 'My phone',
  },
  { type: 'source', key: 'news', url: 'https://news.example/1', publishedAt: '2014-07-30' },
  { type: 'assertion', source: 'forum', claim: 'c', stance: 'ASSERTS' },
  { type: 'assertion', source: 'news', claim: 'c', stance: 'REPORTS' },
  { type: 'citation', from: 'news', to: 'forum', basis: 'HYPERLINK' },
]

let folder: TestFolder
let port: number
let up: RunningWhence
let site: { origin: string; allow: string; close: () => void }
const page = '<title>A page</title><article><p>The phone sends photos. I saw it on my own phone today.</p></article>'
const env = () => ({ WHENCE_FETCH_ALLOW: site.allow, WHENCE_FETCH_DELAY_MS: '0' })
const whence = (...args: string[]) => runWhence(folder.path, args, env())
const get = (path: string, key?: string) =>
  fetch(`http://127.0.0.1:${port}${path}`, key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } })

async function openSite(): Promise<typeof site> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/page' ? 200 : 404, { 'content-type': 'text/html' }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const allow = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin: `http://${allow}`, allow, close: () => void server.close() }
}

beforeAll(async () => {
  folder = makeTestFolder()
  port = await findFreePort()
  site = await openSite()
  up = startWhence(folder.path, ['up', '--port', String(port)], env())
  await up.says('GraphQL at')
}, 120_000)
afterAll(async () => {
  up.process.kill('SIGKILL')
  await up.ended
  site.close()
  folder[Symbol.dispose]()
})

// A program starts some twenty times here, on a machine that may be busy.
describe('while up holds the data', { timeout: 120_000 }, () => {
  it('lets nobody but this user near its sockets', () => {
    for (const socket of ['.whence/graph/graph.sock', '.whence/queue.sock']) {
      expect(statSync(join(folder.path, socket)).mode & 0o777).toBe(0o600)
    }
  })

  it('other commands store and ask through it', async () => {
    writeFileSync(join(folder.path, 'case.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    const imported = await whence('import', '--json', 'case.jsonl')
    expect(imported.code).toBe(0)
    const { created, keys } = JSON.parse(imported.stdout) as { created: number; keys: { [key: string]: string } }
    expect([created, Object.keys(keys)]).toEqual([6, ['c', 'forum', 'news']])
    const traced = await whence('trace', 'https://news.example/1')
    expect(traced.code).toBe(0)
    expect(traced.stdout).toContain(
      '2 sources in 2 outlets, 1 independent source: stands on the forum post at forum.example.',
    )
    expect((await whence('export', 'photos', '--as', 'jsonl')).stdout.split('\n').length).toBeGreaterThan(6)
  })

  it('answers over HTTP what trace --json prints', async () => {
    const traced = await whence('trace', 'photos', '--json', '--as-of', '2014', '--among', 'news.example', '--no-parts')
    const { claim, independence } = JSON.parse(traced.stdout) as { claim: { id: string }; independence: object }
    const query = 'asOf.publishedBy=2014&among.outlets=news.example&includeParts=false'
    const answer = await get(`/claims/${claim.id}/spread.json?${query}`)
    expect([answer.status, await answer.json()]).toEqual([200, JSON.parse(traced.stdout)])
    expect(independence).toMatchObject({ low: 1, high: 1 })
  })

  it.each([
    ['asOf.publishedby=2014', 'there is no parameter \\"asOf.publishedby\\"'],
    ['toString=1', 'there is no parameter \\"toString\\"'],
    ['budget=5&budget=6', 'budget is given 2 times'],
    ['asOf.publishedBy=yesterday', 'asOf.publishedBy is \\"yesterday\\"'],
    ['among.kinds=BOOK', 'among.kinds is \\"BOOK\\"'],
  ])('refuses the option %s by name', async (query, words) => {
    const answer = await get(`/claims/claim_x/spread.json?${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(words)
  })

  it('has the pages of ingest fetched and read, and refuses what must not be fetched', async () => {
    writeFileSync(join(folder.path, 'page.html'), page)
    const file = ['page.html', '--url', 'https://paper.example/page']
    const { code, stdout } = await whence('ingest', '--json', 'http://10.0.0.1/', `${site.origin}/page`, ...file)
    const read = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as object)
    expect(code).toBe(1)
    expect(read).toMatchObject([
      { state: 'REFUSED', source: null, error: { code: 'FETCH_BLOCKED' } },
      { state: 'STORED', source: expect.stringMatching(/^source_/), error: null },
      { state: 'STORED', source: expect.stringMatching(/^source_/), error: null },
    ])
    expect((await whence('trace', 'photos')).stdout).toContain('paper.example')
  })

  it('looks for a claim that is recorded later in the pages that were read before', async () => {
    const text = 'I saw it on my own phone today.'
    const query = 'mutation ($text: String!) { recordClaim(input: { text: $text }) { claim { id } errors { code } } }'
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { text } }),
    })
    expect(await answer.json()).toMatchObject({ data: { recordClaim: { errors: [] } } })
    await expect.poll(async () => (await whence('trace', text)).stdout, { timeout: 60_000 }).toContain('paper.example')
  })

  it('keeps a second one away from the data, and from the port', async () => {
    const sameData = await whence('up', '--port', '0')
    expect(sameData.code).toBe(1)
    expect(sameData.stderr).toMatch(/^whence: another Whence holds the data in .*\.whence: stop it/)
    const samePort = await whence('up', '--data', 'other', '--port', String(port))
    expect(samePort.code).toBe(1)
    expect(samePort.stderr).toBe(
      `whence: port ${port} of 127.0.0.1 is in use: stop the other program, or choose another port with --port or PORT\n`,
    )
  })

  it('has a doctor that finds nothing broken', async () => {
    const { code, stdout } = await whence('doctor', '--port', String(port))
    expect([code, stdout.match(/^ok /gm)?.length]).toEqual([0, 6])
    expect(stdout).toContain(`a Whence answers at 127.0.0.1:${port}`)
  })

  it('knows a key as soon as it is made, and no more once it is revoked', async () => {
    expect((await get('/claims/claim_x/spread.json')).status).toBe(404)
    const made = await whence(
      'keys',
      'create',
      '--role',
      'reader',
      '--name',
      'Ann',
      '--expires',
      '2999-01-01',
      '--json',
    )
    const { id, role, key } = JSON.parse(made.stdout) as { id: string; role: string; key: string }
    expect([made.code, role]).toEqual([0, 'reader'])
    expect((await get('/claims/claim_x/spread.json')).status).toBe(401)
    expect((await get('/claims/claim_x/spread.json', key)).status).toBe(404)
    const listed = await whence('keys', 'list', '--json')
    expect(JSON.parse(listed.stdout)).toMatchObject([{ id, role: 'reader', name: 'Ann', revokedAt: null }])
    expect(listed.stdout).not.toContain(key)
    expect((await whence('keys', 'revoke', id)).code).toBe(0)
    const unknown = await whence('keys', 'revoke', 'key_none')
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringMatching(/^whence: there is no key "key_none"/)])
  })

  it('stops at Ctrl-C with nothing left behind', async () => {
    up.process.kill('SIGINT')
    const { code, stdout, stderr } = await up.ended
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(/stopping …\n$/)
    expect(existsSync(join(folder.path, '.whence/queue.sock'))).toBe(false)
    await expect(get('/health/live')).rejects.toThrow()
    const traced = await whence('trace', 'photos')
    expect([traced.code, traced.stderr]).toEqual([0, ''])
  })
})
