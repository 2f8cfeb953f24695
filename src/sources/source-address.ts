import { getDomain } from 'tldts'

/** The canonical form of a web address; null for what is none. */
export function canonicalUrl(text: string): string | null {
  if (text.length > 4_000 || !/^https?:\/\//i.test(text.trim()) || !URL.canParse(text.trim())) return null
  const url = new URL(text.trim())
  if (url.username !== '' || url.password !== '') return null
  url.hash = ''
  return url.href
}

/** The registrable domain of an address, or the blog's own name on a host of many blogs; null for none. */
export function outletOfUrl(url: string): string | null {
  return getDomain(url, { allowPrivateDomains: true })
}
