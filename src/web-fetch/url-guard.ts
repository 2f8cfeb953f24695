import { isIP } from 'node:net'
import { WhenceError } from '../errors.ts'
import { isPublicAddress } from './address-rules.ts'

export interface GuardedUrl {
  readonly url: URL
  /** The host as an address when the URL names one, else null: the name must be resolved and checked. */
  readonly literal: string | null
  readonly port: number
}

const maxUrlLength = 4096

function blocked(url: URL, why: string): WhenceError {
  return new WhenceError('FETCH_BLOCKED', `${url.origin} is not fetched: ${why}`)
}

/**
 * Checks what a URL says by itself, before any look-up, on the host as the URL parser reads it: `2130706433`, `0177.1`
 * and `0x7f.1` are 127.0.0.1 there. The allow-list (canonical `address:port` texts) lets exact literal addresses
 * through; names never match it.
 *
 * @throws WhenceError INVALID_URL when it is no http or https URL, FETCH_BLOCKED for userinfo, a port other than 80 and
 *   443, or a literal address that is not public.
 */
export function guardUrl(text: string, allow: ReadonlySet<string>): GuardedUrl {
  const url = text.length <= maxUrlLength && URL.canParse(text) ? new URL(text) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    const shown = JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text)
    throw new WhenceError(
      'INVALID_URL',
      `${shown} is not a web address: give a URL that begins with http:// or https://`,
    )
  }
  url.hash = ''
  if (url.username !== '' || url.password !== '') throw blocked(url, 'a URL with a user name or password is refused')
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const literal = isIP(host) === 0 ? null : host
  if (literal !== null && allow.has(`${url.hostname}:${port}`)) return { url, literal, port }
  if (port !== 80 && port !== 443) throw blocked(url, 'only the ports 80 and 443 are open to it')
  if (literal !== null && !isPublicAddress(literal)) throw blocked(url, 'the address is not on the public internet')
  return { url, literal, port }
}
