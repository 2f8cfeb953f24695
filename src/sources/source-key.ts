import { WhenceError } from '../errors.ts'
import { nodeId } from '../facts/index.ts'
import { normalizeText } from '../shared/normalize.ts'
import { canonicalUrl, outletOfUrl } from './source-address.ts'
import type { SourceKind } from './source-row.ts'

/** What makes two sources one: the canonical URL, or for one without a URL its kind, title and authors. */
export interface SourceIdentity {
  readonly url?: string
  readonly kind?: SourceKind
  readonly title?: string
  readonly authors?: readonly string[]
}

/** The canonical form of a source's address; `field` is where in the input it stands. @throws WhenceError INVALID_URL. */
export function requireUrl(text: string, field = 'url'): string {
  const url = canonicalUrl(text)
  if (url === null) {
    throw new WhenceError(
      'INVALID_URL',
      `"${clip(text)}" is no web address; give one that begins with http:// or https://.`,
      { path: [field] },
    )
  }
  return url
}

/** The natural key of a source. @throws WhenceError INVALID_URL; INVALID_INPUT when nothing tells it from others. */
export function sourceKey({ url, kind = 'UNPUBLISHED', title = '', authors = [] }: SourceIdentity): string {
  if (url !== undefined) return requireUrl(url)
  const names = authors.map(normalizeText).sort()
  const heading = normalizeText(title)
  if (heading === '' && names.length === 0) {
    throw new WhenceError('INVALID_INPUT', 'A source without an address needs a title or an author to be known by.', {
      path: ['title'],
    })
  }
  return JSON.stringify([kind, heading, ...names])
}

export function sourceId(identity: SourceIdentity): string {
  return nodeId('Source', sourceKey(identity))
}

/**
 * The key of an outlet: the registrable domain of what is given, or the blog's own name on a host of many blogs.
 * @throws WhenceError INVALID_OUTLET.
 */
export function outletKey(text: string, field = 'outlet'): string {
  const trimmed = text.trim()
  const domain = /[\s:?#\\]|^[^/]*@/.test(trimmed) ? null : outletOfUrl(`https://${trimmed}`)
  if (domain === null) {
    throw new WhenceError('INVALID_OUTLET', `"${clip(text)}" is no outlet; give a domain such as news.example.`, {
      path: [field],
    })
  }
  return domain
}

export function outletId(domain: string): string {
  return nodeId('Outlet', domain)
}

/** The id of what a source said: the same text of the same source is one version, whenever it was fetched. `hash` is SHA-256 in hex. */
export function versionId(source: string, hash: string): string {
  return nodeId('Version', `${source} ${hash}`)
}

function clip(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 200)}…`
}
