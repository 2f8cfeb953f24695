import { type ErrorCode, type ErrorKind, errorCatalogue, isWhenceError, WhenceError } from '../errors.ts'

const statusOfKind: { readonly [Kind in ErrorKind]: number } = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
  bug: 500,
}

const statusOfCode: { readonly [Code in ErrorCode]?: number } = {
  UNAUTHENTICATED: 401,
  TOO_LARGE: 413,
  UNSUPPORTED: 415,
}

/** The HTTP status of a refusal. */
export function statusOf(error: WhenceError): number {
  return statusOfCode[error.code] ?? statusOfKind[errorCatalogue[error.code]]
}

/** The headers that a status calls for. */
export function headersOf(status: number): { [name: string]: string } {
  if (status === 401) return { 'www-authenticate': 'Bearer realm="Whence"' }
  if (status === 503) return { 'retry-after': '5' }
  return {}
}

/** What the server's own checks of a request (length, content type, syntax) mean in our words, by status. */
const requestRefusals: { readonly [status: number]: { readonly code: ErrorCode; readonly message: string } } = {
  400: { code: 'INVALID_INPUT', message: 'the request is not well formed' },
  404: { code: 'NOT_FOUND', message: 'there is nothing at this address' },
  405: { code: 'UNSUPPORTED', message: 'this method is not answered here' },
  413: { code: 'TOO_LARGE', message: 'the request is too large: a body has at most 1 MB' },
  414: { code: 'TOO_LARGE', message: 'the address is too long' },
  415: { code: 'UNSUPPORTED', message: 'the content type is not taken here: send application/json' },
}

export interface Refusal {
  readonly status: number
  readonly error: WhenceError
  /** Nobody caused this but us: it belongs in the log, with its stack. */
  readonly unexpected: boolean
}

/** One answer for anything that was thrown while a request was served. What is unexpected tells the caller nothing. */
export function toRefusal(thrown: unknown): Refusal {
  if (isWhenceError(thrown) && thrown.kind !== 'bug') {
    return { status: statusOf(thrown), error: thrown, unexpected: false }
  }
  const status = thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 500
  if (status >= 400 && status < 500) {
    const { code, message } = requestRefusals[status] ?? { code: 'INVALID_INPUT', message: 'the request is refused' }
    return { status, error: new WhenceError(code, message), unexpected: false }
  }
  const error = new WhenceError('INTERNAL', 'something went wrong in Whence; its log says more')
  return { status: 500, error, unexpected: true }
}
