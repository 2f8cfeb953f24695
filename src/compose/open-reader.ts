import type { PageInput, ReadDocument } from '../reading/index.ts'

/** Reads what was fetched. */
export interface Reader {
  /** @throws WhenceError UNREADABLE, UNSUPPORTED, TOO_LARGE, TIMEOUT */
  readPage(input: PageInput): Promise<ReadDocument>
  close(): Promise<void>
}

export async function openReader(): Promise<Reader> {
  const { readDocumentBytes } = await import('../reading/index.ts')
  return { readPage: readDocumentBytes, close: async () => {} }
}
