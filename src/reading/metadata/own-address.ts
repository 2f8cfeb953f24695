import { outletOfUrl, resolveUrl } from '../urls/index.ts'
import { findMeta, type PageHead } from './page-head.ts'

export interface OwnAddress {
  readonly canonicalUrl: string | null
  readonly via: string | null
  /** What the page calls its original on another outlet: a hint only, since a page speaks for its own outlet. */
  readonly elsewhere: string | null
}

/**
 * The page's canonical URL: what its `rel=canonical` (or og:url) says when that is on the same outlet and names a page,
 * else the address it was found at, unwrapped and cleaned.
 */
export function findOwnAddress(url: string | null, base: string | null, head: PageHead): OwnAddress {
  const found = url === null ? null : resolveUrl(url)
  const stated = [head.links.find((link) => link.rel.includes('canonical'))?.href, findMeta(head, 'og:url')]
    .flatMap((href) => (href == null ? [] : (resolveUrl(href, base ?? undefined)?.url ?? [])))
    .filter((href) => !isHome(href) || (found !== null && isHome(found.url)))
  if (found === null) return { canonicalUrl: null, via: null, elsewhere: stated[0] ?? null }
  const outlet = outletOfUrl(found.url) ?? hostOf(found.url)
  const own = stated.find((href) => (outletOfUrl(href) ?? hostOf(href)) === outlet)
  const elsewhere = stated.find((href) => (outletOfUrl(href) ?? hostOf(href)) !== outlet) ?? null
  return { canonicalUrl: own ?? found.url, via: found.via, elsewhere }
}

const hostOf = (url: string) => new URL(url).host

function isHome(url: string): boolean {
  const { pathname, search } = new URL(url)
  return pathname === '/' && search === ''
}
