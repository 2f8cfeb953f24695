import { Client, type Dispatcher } from 'undici'
import { WhenceError } from '../errors.ts'
import { type DecodedBody, decodeBody } from './decode-body.ts'
import { toFetchFailure } from './fetch-failure.ts'
import { createPinnedConnector, type ResolveHost, resolveGuarded } from './guarded-connector.ts'
import type { GuardedUrl } from './url-guard.ts'

export interface HopTimeouts {
  readonly connectMs: number
  /** From the request to the last header byte. */
  readonly headersMs: number
  /** Between two pieces of the body. */
  readonly bodyIdleMs: number
}

export interface HopRequest {
  readonly guarded: GuardedUrl
  readonly headers: { readonly [name: string]: string }
  readonly maxBytes: number
  readonly overLimit: 'refuse' | 'cut'
  readonly resolve: ResolveHost
  readonly timeouts: HopTimeouts
  /** Its reason is what the request fails with. */
  readonly signal: AbortSignal
}

export type HopAnswer =
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string }
  | {
      readonly kind: 'page'
      readonly status: number
      readonly headers: { readonly [name: string]: string }
      readonly body: DecodedBody
    }

const redirectStatuses = new Set([301, 302, 303, 307, 308])
const keptHeaders = [
  'cache-control',
  'content-language',
  'content-type',
  'date',
  'etag',
  'last-modified',
  'link',
  'retry-after',
  'x-pingback',
  'x-robots-tag',
]

type AnswerHeaders = Dispatcher.ResponseData['headers']

function headerText(headers: AnswerHeaders, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

function pickHeaders(headers: AnswerHeaders): { [name: string]: string } {
  const picked: { [name: string]: string } = {}
  for (const name of keptHeaders) {
    const text = headerText(headers, name)
    if (text !== undefined) picked[name] = text
  }
  return picked
}

/** Header bytes arrive as Latin-1; a raw UTF-8 `Location` is read as the browsers read it. */
function findLocation(headers: AnswerHeaders): string | null {
  const value = headers['location']
  const text = Array.isArray(value) ? value[0] : value
  if (text === undefined) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

/** Rejects as soon as the signal does; the work itself may have no way to be stopped (a system look-up has none). */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}

/**
 * One GET to one guarded URL, over a connection of its own that is closed afterwards: with no connection kept, no later
 * request can travel over one that was checked for another.
 *
 * @throws WhenceError as the Transport port says.
 */
export async function requestHop(request: HopRequest): Promise<HopAnswer> {
  const { guarded, timeouts, signal } = request
  const { origin } = guarded.url
  let client: Client | null = null
  try {
    const addresses = await untilAborted(resolveGuarded(guarded, request.resolve), signal)
    client = new Client(origin, {
      connect: createPinnedConnector(addresses, timeouts.connectMs),
      headersTimeout: timeouts.headersMs,
      bodyTimeout: timeouts.bodyIdleMs,
      pipelining: 0,
    })
    const { pathname, search } = guarded.url
    const answer = await client.request({ path: pathname + search, method: 'GET', headers: request.headers, signal })
    return await readAnswer(answer, request)
  } catch (error) {
    throw toFetchFailure(signal.aborted ? signal.reason : error, origin)
  } finally {
    client?.destroy().catch(() => {})
  }
}

async function readAnswer(answer: Dispatcher.ResponseData, request: HopRequest): Promise<HopAnswer> {
  const { statusCode: status, headers, body } = answer
  const location = redirectStatuses.has(status) ? findLocation(headers) : null
  if (location !== null) {
    body.on('error', () => {}).destroy()
    return { kind: 'redirect', status, location }
  }
  const { maxBytes, overLimit } = request
  const coding = headerText(headers, 'content-encoding') ?? ''
  const declared = Number(headerText(headers, 'content-length') ?? 0)
  if (overLimit === 'refuse' && declared > maxBytes) {
    body.on('error', () => {}).destroy()
    throw new WhenceError('TOO_LARGE', `${request.guarded.url.origin} answers with more than ${maxBytes} bytes`)
  }
  const decoded = await decodeBody(body, coding, { maxBytes, overLimit })
  return { kind: 'page', status, headers: pickHeaders(headers), body: decoded }
}
