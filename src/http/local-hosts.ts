import { isIP } from 'node:net'

/** What a server knows of its own addresses. */
export interface OwnAddresses {
  /** The port that the request came in on. */
  readonly port: number
  /** Origin under which others know us, such as `https://whence.example`, or null. */
  readonly publicUrl: string | null
}

/** Whether a host name or address (without brackets or port) means this machine. */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase()
  if (isIP(name) === 4) return name.startsWith('127.')
  return name === 'localhost' || name === '::1'
}

/** The URL of an origin, null when the text is anything more or less than `scheme://host[:port]`. */
function parseOrigin(text: string): URL | null {
  if (text.length > 300 || !URL.canParse(text)) return null
  const url = new URL(text)
  const bare =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  return bare && !text.endsWith('/') && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null
}

function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
}

function isLoopbackUrl(url: URL, port: number): boolean {
  return isLoopbackHost(url.hostname.replace(/^\[|\]$/g, '')) && portOf(url) === port
}

/**
 * Whether a `Host` header names us: a loopback name or address with our port, or the host of the public URL. A page
 * that rebinds its own name to this machine still sends its own name here.
 */
export function isOwnHost(host: string | undefined, own: OwnAddresses): boolean {
  const url = host === undefined ? null : parseOrigin(`http://${host}`)
  if (url === null) return false
  if (isLoopbackUrl(url, own.port)) return true
  return own.publicUrl !== null && host?.toLowerCase() === new URL(own.publicUrl).host
}

/** Whether an `Origin` header is ours. A request without one comes from no web page. */
export function isOwnOrigin(origin: string | undefined, own: OwnAddresses): boolean {
  if (origin === undefined) return true
  const url = parseOrigin(origin)
  if (url === null) return false
  return url.origin === own.publicUrl || (url.protocol === 'http:' && isLoopbackUrl(url, own.port))
}
