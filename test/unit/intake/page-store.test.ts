import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createPageStore, type PageStore } from '../../../src/intake/index.ts'
import { parseRecords } from '../../../src/intake/warc-record.ts'

const url = 'https://a.example/story'
const bytes = new TextEncoder().encode('<!doctype html><p>Grüße aus Köln')
const hash = createHash('sha256').update(bytes).digest('hex')
const page = {
  url,
  finalUrl: 'https://a.example/story/',
  status: 200,
  contentType: 'text/html; charset=utf-8',
  lastModified: 'Wed, 30 Jul 2014 09:00:00 GMT',
  fetchedAt: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
  headers: { etag: '"x"', 'content-encoding': 'gzip', 'content-type': 'text/html; charset=utf-8' },
  bytes,
}

let folder: string
let store: PageStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-pages-'))
  store = createPageStore(folder)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const files = async () => (await readdir(folder, { recursive: true })).filter((name) => name.includes('.')).sort()
const onlyFile = async () => {
  const [name, ...others] = await files()
  expect(others).toEqual([])
  return join(folder, name as string)
}
const records = async () =>
  parseRecords(gunzipSync(await readFile(await onlyFile()))).map(({ fields, block }) => ({
    ...Object.fromEntries(fields),
    block: Buffer.from(block).toString('utf8'),
  }))

it('keeps a page as a WARC response record with its HTTP answer', async () => {
  expect(await store.put(page)).toBe(hash)
  expect(await onlyFile()).toMatch(new RegExp(`/${hash.slice(0, 2)}/${hash}\\.[0-9a-f]{16}\\.warc\\.gz$`))
  const [record] = await records()
  expect(record).toMatchObject({
    'warc-type': 'response',
    'warc-date': '2026-01-02T03:04:05.678Z',
    'warc-target-uri': 'https://a.example/story/',
    'whence-requested-uri': url,
    'content-type': 'application/http; msgtype=response',
  })
  expect(record?.block).toBe(
    `HTTP/1.1 200 OK\r\netag: "x"\r\ncontent-type: text/html; charset=utf-8\r\nlast-modified: Wed, 30 Jul 2014 09:00:00 GMT\r\ncontent-length: ${bytes.length}\r\n\r\n<!doctype html><p>Grüße aus Köln`,
  )
})

it('gives a page back as it came', async () => {
  await store.put(page)
  const { headers, bytes: kept, ...facts } = await store.get({ url, contentHash: hash })
  const { headers: _, bytes: sent, ...told } = page
  expect(facts).toEqual(told)
  expect(Buffer.from(kept)).toEqual(Buffer.from(sent))
  expect(headers).toMatchObject({ etag: '"x"' })
})

it('digests the bytes alone, in Base32', async () => {
  await store.put({ ...page, bytes: new Uint8Array() })
  // SHA-256 of nothing, from FIPS 180-4's well-known value.
  expect((await records())[0]).toMatchObject({
    'warc-payload-digest': 'sha256:4OYMIQUY7QOBJGX36TEJS35ZEQT24QPEMSNZGTFESWMRW6CSXBKQ====',
  })
})

it('keeps what was handed in as a resource, without an answer that nobody gave', async () => {
  const handed = { ...page, finalUrl: url, status: null, contentType: 'text/plain', lastModified: null, headers: {} }
  await store.put(handed)
  expect(await records()).toMatchObject([{ 'warc-type': 'resource', 'content-type': 'text/plain' }])
  expect(await store.get({ url, contentHash: hash })).toMatchObject({ status: null, contentType: 'text/plain', url })
})

it('changes nothing when the same page is kept again, and adds a revisit when it was met again', async () => {
  await store.put(page)
  const before = await readFile(await onlyFile())
  await store.put(page)
  expect(await readFile(await onlyFile())).toEqual(before)
  const later = { ...page, fetchedAt: page.fetchedAt + 1_000, lastModified: null }
  await store.put(later)
  expect((await records()).map((record) => 'warc-type' in record && record['warc-type'])).toEqual([
    'response',
    'revisit',
  ])
  const kept = await store.get({ url, contentHash: hash })
  expect([kept.fetchedAt, kept.lastModified, Buffer.from(kept.bytes)]).toEqual([
    later.fetchedAt,
    null,
    Buffer.from(bytes),
  ])
})

it('lets no header of a server begin another line', async () => {
  const headers = { etag: 'x\r\nWARC-Type: warcinfo\r\n\r\n', 'bad name': 'x', 'set-cookie\r\nx': 'y' }
  await store.put({ ...page, contentType: 'text/html\r\n\r\nHTTP/1.1 500 No', headers })
  const [record, ...others] = await records()
  expect(others).toEqual([])
  expect(record?.block.split('\r\n\r\n')[0]?.split('\r\n')).toEqual([
    'HTTP/1.1 200 OK',
    'etag: x WARC-Type: warcinfo',
    'content-type: text/html HTTP/1.1 500 No',
    'last-modified: Wed, 30 Jul 2014 09:00:00 GMT',
    `content-length: ${bytes.length}`,
  ])
})

it('still reads pages that were kept before there were records', async () => {
  const { headers: _, bytes: __, ...facts } = page
  const place = join(folder, hash.slice(0, 2))
  const address = createHash('sha256').update(url).digest('hex').slice(0, 16)
  await mkdir(place)
  await writeFile(join(place, `${hash}.gz`), gzipSync(bytes))
  await writeFile(join(place, `${hash}.${address}.json`), JSON.stringify(facts))
  const kept = await store.get({ url, contentHash: hash })
  expect({ ...kept, bytes: Buffer.from(kept.bytes) }).toEqual({ ...facts, bytes: Buffer.from(bytes) })
})

it('says that a page is not there, and that a file is damaged', async () => {
  const key = { url, contentHash: hash }
  await expect(store.get(key)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await store.put(page)
  const path = await onlyFile()
  const whole = gunzipSync(await readFile(path))
  const broken = [
    Buffer.from('no gzip'),
    gzipSync(Buffer.from('no record')),
    gzipSync(Buffer.concat([whole.subarray(0, -8), Buffer.from('x\r\n\r\n')])),
    gzipSync(Buffer.from(whole.toString('latin1').replace('<p>', '<q>'), 'latin1')),
    gzipSync(Buffer.alloc(0)),
  ]
  for (const data of broken) {
    await writeFile(path, data)
    await expect(store.get(key)).rejects.toMatchObject({ code: 'UNREADABLE' })
  }
  await store.put(page)
  expect(await store.get(key)).toMatchObject({ url })
})

it('gives any bytes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (some) => {
      const contentHash = await store.put({ ...page, bytes: some })
      expect(Buffer.from((await store.get({ url, contentHash })).bytes)).toEqual(Buffer.from(some))
    }),
    { numRuns: 50 },
  )
})
