import type { ErrorCode } from '../../errors.ts'
import type { PageInput, ReadDocument } from '../read-document.ts'

/** What goes to a thread: one document to read at a time. */
export interface ReadRequest {
  readonly input: PageInput
}

/** What comes back for it. */
export type ReadReply =
  | { readonly kind: 'read'; readonly document: ReadDocument }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string }
