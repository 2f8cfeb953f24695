import { WhenceError } from '../errors.ts'
import type { PageInput, ReadDocument } from '../reading/index.ts'

/** Reads pages, apart from the thread that serves. */
export interface Reader {
  readPage(input: PageInput): Promise<ReadDocument>
  close(): Promise<void>
}

export async function openReader(): Promise<Reader> {
  return {
    readPage: async () => {
      throw new WhenceError('UNSUPPORTED', 'this build cannot read pages')
    },
    close: async () => {},
  }
}
