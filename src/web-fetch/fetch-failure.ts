import { WhenceError } from '../errors.ts'

const timeOuts = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'])

const reasons: { readonly [code: string]: string } = {
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the host broke the connection off',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network of the host cannot be reached',
  UND_ERR_SOCKET: 'the host broke the connection off',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer is shorter or longer than it says',
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

function reasonFor(code: string): string {
  if (/^(Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_PADDING|ERR_ZLIB)/.test(code)) return 'the packed answer is broken'
  if (/CERT|SSL|TLS/.test(code)) return 'its certificate or its TLS is not valid'
  if (code.startsWith('HPE_')) return 'the answer is not HTTP'
  return reasons[code] ?? 'the request failed'
}

/**
 * Turns whatever a request threw into a refusal of the catalogue that names the origin only: paths and queries may hold
 * what does not belong in a log.
 */
export function toFetchFailure(error: unknown, origin: string): WhenceError {
  if (error instanceof WhenceError) return error
  const code = codeOf(error)
  const cause = error instanceof Error ? error : undefined
  if (timeOuts.has(code)) return new WhenceError('TIMEOUT', `${origin} did not answer in time`, { cause })
  return new WhenceError('FETCH_FAILED', `${origin} could not be fetched: ${reasonFor(code)}`, { cause })
}

/** What a fetch fails with when its caller aborted the signal. */
export function stopped(): WhenceError {
  return new WhenceError('FETCH_FAILED', 'fetching was stopped before the page came in')
}
