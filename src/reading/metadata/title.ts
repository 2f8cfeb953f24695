import { isHidden } from '../body/page-regions.ts'
import { elementsOf, nameOf, type PageElement, shortTextOf } from '../page/page-node.ts'
import { articleNodes, textField } from './json-ld.ts'
import { findMeta, type PageHead } from './page-head.ts'

const separators = /\s+[|–—·•»«:\u2022-]+\s+|\s*[|»·•]\s*/

/**
 * The headline as the page shows it. A first-level heading that the title element or the metadata repeats is surest;
 * else the metadata's own; else the title element without the site's name.
 */
export function findTitle(root: PageElement, head: PageHead, siteName: string | null): string | null {
  const said = [
    ...articleNodes(head.jsonLd).flatMap((node) => textField(node, 'headline') ?? []),
    findMeta(head, 'og:title', 'twitter:title', 'dc.title', 'headline', 'parsely-title', 'sailthru.title'),
  ].flatMap((title) => tidy(title) ?? [])
  const tag = tidy(head.titleTag)
  const whole = (tag === null ? said : [...said, tag]).map(plain)
  const site = siteName === null ? null : plain(siteName)
  const shown = headings(root).filter((heading) => plain(heading) !== site)
  const agreed = shown.find((heading) =>
    whole.some((title) => title.includes(plain(heading)) && isLongEnough(heading, title)),
  )
  const stated = said[0] === undefined ? null : withoutSite(said[0], siteName)
  const fallback = tag === null ? null : withoutSite(tag, siteName)
  return tidy(agreed ?? stated ?? fallback ?? shown[0] ?? null)
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A heading that is one word of the title is the site's name or a section, unless the title is as short. */
function isLongEnough(heading: string, title: string): boolean {
  const length = plain(heading).length
  return length > 0 && (length >= title.length * 0.4 || length >= 25)
}

function headings(root: PageElement): string[] {
  const found: { readonly text: string; readonly rank: number }[] = []
  for (const element of elementsOf(root, isHiddenOrSide)) {
    const rank = rankOf(element)
    if (rank < 0) continue
    const text = shortTextOf(element, 400)
    if (text !== '' && text.length < 300) found.push({ text, rank })
    if (found.length > 60) break
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ text }) => text)
}

const titleName = /(?:^|[\s_-])(?:title|headline|subject)(?=$|[\s_-])|threadtitle|posttitle|headline/
const otherTitle = /(?:site|blog|widget|page|section|sidebar|module)[_-]?(?:title|headline)/

/** First-level headings first, then what calls itself a title, then lower headings; -1 for no heading. */
function rankOf(element: PageElement): number {
  if (element.tag === 'h1') return 0
  const name = element.attributes.size === 0 ? '' : nameOf(element)
  if (titleName.test(name) && !otherTitle.test(name)) return 1
  return element.tag === 'h2' || element.tag === 'h3' ? 2 : -1
}

function isHiddenOrSide(element: PageElement): boolean {
  return (
    element.tag !== 'head' &&
    element.tag !== 'html' &&
    (isHidden(element) || element.tag === 'nav' || element.tag === 'footer')
  )
}

function withoutSite(title: string, siteName: string | null): string {
  const parts = title.split(separators).filter((part) => part.trim() !== '')
  if (parts.length < 2) return title
  const site = siteName === null ? '' : plain(siteName)
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  if (site !== '' && plain(last) === site) return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·•»«:-]+$/, '')
  if (site !== '' && plain(first) === site)
    return title.slice(title.indexOf(first) + first.length).replace(/^[\s|–—·•»«:-]+/, '')
  const wordsOf = (text: string) => text.split(/\s+/).length
  if (wordsOf(last) <= 4 && wordsOf(first) >= 3)
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·•»«:-]+$/, '')
  return title
}

function tidy(title: string | null): string | null {
  const text = title?.replace(/\s+/g, ' ').trim() ?? ''
  return text === '' ? null : text.slice(0, 500)
}
