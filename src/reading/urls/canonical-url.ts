import { isTrackingParameter } from './tracking-parameters.ts'
import { findWrapped } from './wrappers.ts'

const maxLength = 4_000
const maxWrappers = 5

export interface ResolvedUrl {
  /** Canonical: without wrappers, AMP and tracking. */
  readonly url: string
  /** The wrapper that the address was written in, absolute, as it was; null when there was none. */
  readonly via: string | null
}

/**
 * The canonical form of a web address, by WHATWG parsing and RFC 3986 §6 normalization, with redirectors, archives,
 * AMP forms, tracking parameters and the fragment taken off. The scheme, `www.` and a final slash stay: they may name
 * another page. Null for what is no http(s) URL, holds a name or password, or is longer than 4,000 characters.
 */
export function canonicalUrl(raw: string, base?: string): string | null {
  return resolveUrl(raw, base)?.url ?? null
}

/** As `canonicalUrl`, and says which wrapper was taken off. */
export function resolveUrl(raw: string, base?: string): ResolvedUrl | null {
  const absolute = parseWebUrl(raw, base)
  if (absolute === null) return null
  let current = absolute
  let via: string | null = null
  for (let unwrapped = 0; unwrapped < maxWrappers; unwrapped++) {
    const inner = findWrapped(current)
    const next = inner === null ? null : parseWebUrl(inner)
    if (next === null) break
    via ??= absolute.href
    current = next
  }
  const plain = withoutAmp(current)
  if (plain !== null) via ??= absolute.href
  return { url: clean(plain ?? current), via }
}

function parseWebUrl(raw: string, base?: string): URL | null {
  const text = raw.trim()
  if (text === '' || text.length > maxLength) return null
  const url = tryUrl(text, base)
  if (url === null) return null
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null
  return url
}

/** One parse where asking first would make two: a page may hold a hundred thousand links. */
function tryUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}

/** The page behind its AMP path; null when the path is not one. What a host calls its AMP twin is known to the page only. */
function withoutAmp(url: URL): URL | null {
  const path = url.pathname
    .replace(/(?<=[^/])\/amp\/?$/i, (end) => (end.endsWith('/') ? '/' : ''))
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/^\/amp(?=\/[^/]+\/)/i, '')
  if (path === url.pathname) return null
  const plain = new URL(url.href)
  plain.pathname = path
  return plain
}

function clean(url: URL): string {
  const host = url.hostname.replace(/\.$/, '').replace(/(?<=^[a-z-]{2,12}\.)m\.(?=wikipedia\.org$)/, '')
  const blog = host.replace(/\.blogspot\.(?:com?\.)?[a-z]{2,3}$/, '.blogspot.com')
  const port = url.port === '' ? '' : `:${url.port}`
  const path = normalizeEscapes(url.pathname.replace(/;jsessionid=[^/;?]*/i, ''))
  const fragment = url.hash.startsWith('#!') ? url.hash : ''
  return `${url.protocol}//${blog}${port}${path}${cleanQuery(url.search)}${fragment}`
}

function cleanQuery(search: string): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair))
  return kept.length === 0 ? '' : `?${normalizeEscapes(kept.join('&'))}`
}

function isTracking(pair: string): boolean {
  const [name = '', value = ''] = pair.split('=', 2)
  return isTrackingParameter(name, value)
}

/** RFC 3986 §6.2.2: escapes of unreserved characters are taken off, the rest are written in capitals. */
function normalizeEscapes(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, (written) => {
    const char = String.fromCharCode(Number.parseInt(written.slice(1), 16))
    return /[\w.~-]/.test(char) ? char : written.toUpperCase()
  })
}
