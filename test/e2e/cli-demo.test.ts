import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeTestFolder, runWhence, startWhence, type TestFolder } from '../support/whence-process.ts'

const web = fileURLToPath(new URL('../../demo/web', import.meta.url))
const added = `<title>Late to the party</title><article><p>Everybody has read it by now:
  <a href="https://phonearena.example/news/redmi-note-calls-home">Phone Arena</a> found a phone that calls home.</p>
  <p>The Redmi Note sends photos from its media storage to a server in China.</p></article>`

let folder: TestFolder
beforeAll(() => {
  folder = makeTestFolder()
  cpSync(web, join(folder.path, 'web'), { recursive: true })
  mkdirSync(join(folder.path, 'web/late.example/2015'), { recursive: true })
  writeFileSync(join(folder.path, 'web/late.example/2015/party.html'), added)
})
afterAll(() => folder[Symbol.dispose]())

/** Starts the demo, waits until it serves, stops it. */
async function demo() {
  const up = startWhence(folder.path, ['up', '--demo', 'web', '--port', '0'])
  await up.says('GraphQL at')
  up.process.kill('SIGTERM')
  return up.ended
}

it('loads the demo, prints its traces and serves; a second start only serves', { timeout: 120_000 }, async () => {
  const first = await demo()
  expect(first.code).toBe(0)
  // The shipped case has ten sources; the page that was added to the folder is read like the rest.
  expect(first.stdout).toContain(
    '11 sources in 11 outlets, 1 independent source: stands on the forum post at ima-mobile.example.',
  )
  expect(first.stdout).toMatch(/─ late\.example +\S.* links to it +"Late to the party"/)
  expect(first.stdout).toContain(
    '2 independent sources: stands on the forum post at ima-mobile.example and the report at',
  )
  expect(first.stderr).toMatch(/the demo is loaded: \d+ facts came from pages and \d+ from the analyst; /)

  const second = await demo()
  expect([second.code, second.stdout]).toEqual([0, ''])
  expect(second.stderr).toMatch(/^the demo is loaded; other commands reach it with --data \.whence\/demo\nGraphQL at /)

  const printed = await runWhence(folder.path, ['demo', 'web'])
  expect([printed.code, printed.stdout]).toEqual([0, first.stdout])
})
