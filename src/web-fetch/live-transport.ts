import { WhenceError } from '../errors.ts'
import { stopped } from './fetch-failure.ts'
import { type ResolveHost, resolveBySystem } from './guarded-connector.ts'
import { createHostTurns, type HostTurns } from './host-turns.ts'
import { type HopAnswer, type HopTimeouts, requestHop } from './request-hop.ts'
import {
  defaultMaxBytes,
  defaultTotalMs,
  type FetchedPage,
  type FetchOptions,
  type RedirectHop,
  type Transport,
} from './transport.ts'
import { type GuardedUrl, guardUrl } from './url-guard.ts'

export interface LiveTransportOptions {
  /** Canonical `address:port` texts that the guard lets through; for tests, empty by default. */
  readonly allow?: readonly string[]
  /** Pause between two fetches from one host, in milliseconds; default 1000. */
  readonly delayMs?: number
  /** Where an owner of a page can read who we are. */
  readonly contactUrl?: string | null
  readonly timeouts?: Partial<HopTimeouts>
  readonly resolve?: ResolveHost
  readonly now?: () => number
}

const maxRedirects = 20
const defaultTimeouts: HopTimeouts = { connectMs: 10_000, headersMs: 15_000, bodyIdleMs: 10_000 }
const defaultAccept = 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5'

interface LiveContext {
  readonly allow: ReadonlySet<string>
  readonly turns: HostTurns
  readonly userAgent: string
  readonly timeouts: HopTimeouts
  readonly resolve: ResolveHost
  readonly now: () => number
}

/** Everything that one fetch carries from hop to hop. */
interface Journey {
  readonly options: FetchOptions
  readonly stop: AbortController
  leftMs: number
}

/** The token that robots.txt files know us by is the part before the slash. */
function userAgentText(contactUrl: string | null): string {
  return `Whence/0.1 (traces where claims come from${contactUrl === null ? '' : `; +${contactUrl}`})`
}

function requestHeaders(options: FetchOptions, userAgent: string): { [name: string]: string } {
  return {
    'user-agent': userAgent,
    accept: options.accept ?? defaultAccept,
    'accept-encoding': 'gzip, deflate, br',
    ...(options.ifNoneMatch === undefined ? {} : { 'if-none-match': options.ifNoneMatch }),
    ...(options.ifModifiedSince === undefined ? {} : { 'if-modified-since': options.ifModifiedSince }),
    ...(options.forwardedFor === undefined ? {} : { 'x-pingback-forwarded-for': options.forwardedFor }),
  }
}

/** A hop that leads out of the web is a refusal of the guard, whatever its URL is. */
function guardRedirect(location: string, from: URL, context: LiveContext): GuardedUrl {
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : null
  if (to === null || (to.protocol !== 'http:' && to.protocol !== 'https:')) {
    throw new WhenceError('FETCH_BLOCKED', `${from.origin} redirects to something that is not a web address`)
  }
  return guardUrl(to.href, context.allow)
}

async function takeHop(context: LiveContext, journey: Journey, hop: { guarded: GuardedUrl; first: boolean }) {
  const { guarded, first } = hop
  const { options, stop } = journey
  const work = async (): Promise<HopAnswer> => {
    const startedAt = performance.now()
    const late = new WhenceError('TIMEOUT', `${guarded.url.origin} did not answer in the time given`)
    const timer = setTimeout(() => stop.abort(late), Math.max(0, journey.leftMs))
    try {
      return await requestHop({
        guarded,
        headers: requestHeaders(options, context.userAgent),
        maxBytes: options.maxBytes ?? defaultMaxBytes,
        overLimit: options.overLimit ?? 'refuse',
        resolve: context.resolve,
        timeouts: context.timeouts,
        signal: stop.signal,
      })
    } finally {
      clearTimeout(timer)
      journey.leftMs -= performance.now() - startedAt
    }
  }
  return context.turns.take(`${guarded.url.hostname}:${guarded.port}`, { spaced: first, signal: stop.signal }, work)
}

async function follow(context: LiveContext, journey: Journey, url: string): Promise<FetchedPage> {
  const redirects: RedirectHop[] = []
  const seen = new Set<string>()
  let guarded = guardUrl(url, context.allow)
  for (;;) {
    seen.add(guarded.url.href)
    const answer = await takeHop(context, journey, { guarded, first: redirects.length === 0 })
    const from = guarded.url
    if (answer.kind === 'page') {
      const { status, headers, body } = answer
      return { finalUrl: from.href, status, headers, redirects, ...body, fetchedAt: context.now() }
    }
    if (redirects.length === maxRedirects) {
      throw new WhenceError('FETCH_FAILED', `${from.origin} redirects more than ${maxRedirects} times`)
    }
    guarded = guardRedirect(answer.location, from, context)
    redirects.push({ status: answer.status, from: from.href, to: guarded.url.href })
    if (seen.has(guarded.url.href)) throw new WhenceError('FETCH_FAILED', `${from.origin} redirects in a circle`)
  }
}

/**
 * The live web behind the guard: http and https on 80 and 443, public addresses only, checked before and after each
 * connection and again at every hop; no proxy, no cookies, no kept connection; one request at a time for each host.
 */
export function openLiveTransport(options: LiveTransportOptions = {}): Transport {
  const now = options.now ?? Date.now
  const context: LiveContext = {
    allow: new Set(options.allow),
    turns: createHostTurns(options.delayMs ?? 1000),
    userAgent: userAgentText(options.contactUrl ?? null),
    timeouts: { ...defaultTimeouts, ...options.timeouts },
    resolve: options.resolve ?? resolveBySystem,
    now,
  }
  const underWay = new Set<AbortController>()
  let closed = false
  const closing = (): WhenceError => new WhenceError('FETCH_FAILED', 'fetching was stopped: Whence is shutting down')
  return {
    async fetchPage(url, fetchOptions = {}) {
      if (closed) throw closing()
      const { signal } = fetchOptions
      const stop = new AbortController()
      const onAbort = (): void => stop.abort(stopped())
      if (signal?.aborted) onAbort()
      signal?.addEventListener('abort', onAbort, { once: true })
      underWay.add(stop)
      try {
        const journey = { options: fetchOptions, stop, leftMs: fetchOptions.totalMs ?? defaultTotalMs }
        return await follow(context, journey, url)
      } finally {
        underWay.delete(stop)
        signal?.removeEventListener('abort', onAbort)
      }
    },
    async close() {
      closed = true
      for (const stop of underWay) stop.abort(closing())
    },
  }
}
