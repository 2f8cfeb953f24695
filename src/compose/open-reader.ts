import type { PageInput, ReadDocument } from '../reading/index.ts'

/** Reads what was fetched, in threads of its own with limits on time and memory. */
export interface Reader {
  /** @throws WhenceError UNREADABLE, UNSUPPORTED, TOO_LARGE, TIMEOUT */
  readPage(input: PageInput): Promise<ReadDocument>
  close(): Promise<void>
}

export async function openReader(): Promise<Reader> {
  const { openReadingPool } = await import('../reading/index.ts')
  const pool = openReadingPool()
  return { readPage: pool.read, close: pool.close }
}
