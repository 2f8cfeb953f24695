import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { WhenceError } from '../errors.ts'

/** How a page came in: what the reader and the record of the version need beside the bytes. */
export interface FetchFacts {
  /** The address that was asked for. */
  readonly url: string
  /** The address that answered, after redirects. */
  readonly finalUrl: string
  readonly status: number
  readonly contentType: string | null
  readonly lastModified: string | null
  /** Milliseconds since 1970 UTC. */
  readonly fetchedAt: number
}

export interface StoredPage extends FetchFacts {
  readonly bytes: Uint8Array
}

/**
 * Keeps the bytes of pages as they came, compressed, each under its own SHA-256, and beside them how they came. Workers
 * on several machines need the folder on a shared volume.
 */
export interface PageStore {
  /** Keeps a page; answers the hash of its bytes. Keeping the same bytes again changes nothing. */
  put(page: StoredPage): Promise<string>
  /** @throws WhenceError NOT_FOUND when the page was not kept here. */
  get(key: { url: string; contentHash: string }): Promise<StoredPage>
}

const factsSchema = z.object({
  url: z.string(),
  finalUrl: z.string(),
  status: z.number(),
  contentType: z.string().nullable(),
  lastModified: z.string().nullable(),
  fetchedAt: z.number(),
})

const compress = promisify(gzip)
const decompress = promisify(gunzip)
const mostBytes = 32 * 1024 * 1024

export function createPageStore(folder: string): PageStore {
  const place = (hash: string): string => join(folder, hash.slice(0, 2))
  const factsName = (url: string, hash: string): string => `${hash}.${sha256(url).slice(0, 16)}.json`
  return {
    async put({ bytes, ...facts }) {
      const contentHash = sha256(bytes)
      await mkdir(place(contentHash), { recursive: true })
      await writeWhole(join(place(contentHash), `${contentHash}.gz`), await compress(bytes))
      await writeWhole(join(place(contentHash), factsName(facts.url, contentHash)), JSON.stringify(facts))
      return contentHash
    },
    async get({ url, contentHash }) {
      try {
        const facts = await readFile(join(place(contentHash), factsName(url, contentHash)), 'utf8')
        const packed = await readFile(join(place(contentHash), `${contentHash}.gz`))
        const bytes = await decompress(packed, { maxOutputLength: mostBytes })
        return { ...factsSchema.parse(JSON.parse(facts)), bytes }
      } catch (cause) {
        throw new WhenceError('NOT_FOUND', `The bytes of ${url} are not in ${folder}; submit the address again.`, {
          cause,
        })
      }
    },
  }
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** Writes beside and renames, so that a reader never sees half a file. */
async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString('hex')}.tmp`
  await writeFile(draft, data, { flush: true })
  await rename(draft, path)
}
