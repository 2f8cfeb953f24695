import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { isWhenceError, WhenceError } from '../errors.ts'
import { type FetchedFacts, parseRecords, readRecord, sha256, writeRecord } from './warc-record.ts'

/** How a page came in: what the reader and the record of the version need beside the bytes. */
export interface FetchFacts extends FetchedFacts {
  /** SHA-256 in hex of the bytes, under which they are kept. */
  readonly contentHash?: string
}

export interface StoredPage extends FetchedFacts {
  readonly bytes: Uint8Array
}

/**
 * Keeps the bytes of pages as they came, each under its own SHA-256 and address, as WARC/1.1 records that are compressed
 * one by one (`<hash>.<address>.warc.gz`): first the record with the bytes, then one for each time they were met again.
 * Workers on several machines need the folder on a shared volume.
 */
export interface PageStore {
  /** Keeps a page; answers the hash of its bytes. Keeping the same page again changes nothing. */
  put(page: StoredPage): Promise<string>
  /**
   * A kept page as it was met last.
   * @throws WhenceError NOT_FOUND when it was not kept here, UNREADABLE when its file is damaged.
   */
  get(key: { url: string; contentHash: string }): Promise<StoredPage>
}

const compress = promisify(gzip)
const decompress = promisify(gunzip)
/** Of all records of a file: a page has at most 20 MB, and a record for each time it was met takes some 1 kB. */
const mostBytes = 48 * 1024 * 1024

export function createPageStore(folder: string): PageStore {
  const place = (hash: string): string => join(folder, hash.slice(0, 2))
  const nameOf = (url: string, hash: string): string => `${hash}.${sha256(url).toString('hex').slice(0, 16)}`
  return {
    async put({ bytes, ...facts }) {
      const contentHash = sha256(bytes).toString('hex')
      const path = join(place(contentHash), `${nameOf(facts.url, contentHash)}.warc.gz`)
      await mkdir(place(contentHash), { recursive: true })
      const before = await findFile(path)
      const latest = before && (await unpack(before).catch(() => null))
      if (latest && sameFetch(latest, facts)) return contentHash
      const record = await compress(writeRecord(facts, bytes, latest !== null))
      await writeWhole(path, before && latest ? Buffer.concat([before, record]) : record)
      return contentHash
    },
    async get({ url, contentHash }) {
      const path = join(place(contentHash), nameOf(url, contentHash))
      const packed = await findFile(`${path}.warc.gz`)
      if (packed) {
        const page = await unpack(packed)
        if (sha256(page.bytes).toString('hex') === contentHash) return page
        throw new WhenceError('UNREADABLE', `The kept bytes of ${url} have changed; submit the address again.`)
      }
      const older = await readOlderForm(path, join(place(contentHash), `${contentHash}.gz`))
      if (older) return older
      throw new WhenceError('NOT_FOUND', `The bytes of ${url} are not in ${folder}; submit the address again.`)
    },
  }
}

function sameFetch(one: FetchedFacts, other: FetchedFacts): boolean {
  return one.fetchedAt === other.fetchedAt && one.finalUrl === other.finalUrl && one.status === other.status
}

/** The bytes of the first record of a file with the facts of the last one. @throws WhenceError UNREADABLE. */
async function unpack(packed: Buffer): Promise<StoredPage> {
  try {
    const records = parseRecords(await decompress(packed, { maxOutputLength: mostBytes }))
    const [first, last] = [records[0], records.at(-1)]
    if (!first || !last) throw new WhenceError('UNREADABLE', 'A kept page is damaged: its file is empty.')
    return { ...readRecord(last).facts, bytes: readRecord(first).bytes }
  } catch (cause) {
    if (isWhenceError(cause)) throw cause
    throw new WhenceError('UNREADABLE', 'A kept page is damaged: it cannot be unpacked; submit it again.', { cause })
  }
}

const olderFacts = z.object({
  url: z.string(),
  finalUrl: z.string(),
  status: z.number(),
  contentType: z.string().nullable(),
  lastModified: z.string().nullable(),
  fetchedAt: z.number(),
})

/** Before there were WARC records, the bytes lay by themselves with the facts beside them. */
async function readOlderForm(factsPath: string, bytesPath: string): Promise<StoredPage | null> {
  const [facts, packed] = [await findFile(`${factsPath}.json`), await findFile(bytesPath)]
  if (!facts || !packed) return null
  const bytes = await decompress(packed, { maxOutputLength: mostBytes })
  return { ...olderFacts.parse(JSON.parse(facts.toString('utf8'))), bytes }
}

async function findFile(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Writes beside and renames, so that a reader never sees half a file. */
async function writeWhole(path: string, data: Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString('hex')}.tmp`
  await writeFile(draft, data, { flush: true })
  await rename(draft, path)
}
