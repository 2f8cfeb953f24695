import type { PageInput, ReadDocument } from '../reading/index.ts'

/** Reads what was fetched, in threads of its own with limits on time and memory. */
export interface Reader {
  /** @throws WhenceError UNREADABLE, UNSUPPORTED, TOO_LARGE, TIMEOUT */
  readPage(input: PageInput): Promise<ReadDocument>
  close(): Promise<void>
}

export async function openReader(): Promise<Reader> {
  const { openReadingPool } = await import('../reading/index.ts')
  // A hostile page is to be stopped, and a slow machine is none.
  const pool = openReadingPool({ deadline: 20_000 })
  return { readPage: pool.read, close: pool.close }
}
