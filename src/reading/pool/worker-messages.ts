import type { ErrorCode } from '../../errors.ts'
import type { PageInput, ReadDocument } from '../read-document.ts'

/** What goes to a worker: one document to read at a time. */
export interface ReadRequest {
  readonly input: PageInput
}

/** What comes back: first that the worker is ready, then one answer for each request. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly document: ReadDocument }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string }
