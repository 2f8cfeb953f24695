import { findElement, nameOf, type PageElement, textOf } from '../page/page-node.ts'
import { articleNodes, namesUnder, textField, typesOf } from './json-ld.ts'
import { findMeta, type PageHead } from './page-head.ts'

const separator = /\s+[|–—·•»«:-]+\s+|\s*[|»•]\s*|:\s+/

/** The outlet's name as the page gives it; null when it does not. */
export function findSiteName(root: PageElement, head: PageHead, url: string | null): string | null {
  const stated = findMeta(
    head,
    'og:site_name',
    'application-name',
    'apple-mobile-web-app-title',
    'dc.publisher',
    'copyright-holder',
  )
  if (stated !== null && isName(stated)) return tidy(stated)
  const site = head.jsonLd.find((node) => typesOf(node).some((type) => type === 'WebSite' || type === 'Blog'))
  const structured =
    (site && textField(site, 'name')) ?? articleNodes(head.jsonLd).flatMap((node) => namesUnder(node, 'publisher'))[0]
  if (structured !== undefined && isName(structured)) return tidy(structured)
  return fromTitle(root, head, url)
}

const isName = (text: string) => text.length <= 80 && !/^https?:/i.test(text) && /\p{L}/u.test(text)
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The part of the title element that the host, or a link to the home page, repeats. */
function fromTitle(root: PageElement, head: PageHead, url: string | null): string | null {
  const parts = (head.titleTag ?? '')
    .split(separator)
    .map(tidy)
    .filter((part) => isName(part))
  if (parts.length === 0 || url === null) return null
  const { hostname, origin } = new URL(url)
  const host = letters(hostname.replace(/^www\./, ''))
  const byHost = parts.find((part) => letters(part).length > 2 && host.includes(letters(part)))
  if (byHost !== undefined) return byHost
  const home = findElement(root, (element) => {
    if (element.tag !== 'a') return false
    const href = element.attributes.get('href') ?? ''
    return href === '/' || href === origin || href === `${origin}/` || /logo|site-?title|brand/.test(nameOf(element))
  })
  const linked = home === null ? '' : letters(textOf(home))
  return parts.find((part) => linked !== '' && letters(part) === linked) ?? null
}
