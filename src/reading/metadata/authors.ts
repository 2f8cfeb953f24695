import { isHidden } from '../body/page-regions.ts'
import { elementsOf, nameOf, type PageElement, shortTextOf } from '../page/page-node.ts'
import { articleNodes, namesUnder } from './json-ld.ts'
import type { PageHead } from './page-head.ts'

const authorMeta = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'byl',
  'byline',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'article.author',
  'og:article:author',
]

/** Who wrote the page, as it names them, each once, in its order. */
export function findAuthors(root: PageElement, head: PageHead, siteName: string | null): string[] {
  const structured =
    articleNodes(head.jsonLd)
      .map((node) => namesUnder(node, 'author'))
      .find((names) => names.length > 0) ?? []
  const stated = authorMeta.map((name) => head.meta.get(name) ?? []).filter((names) => names.length > 0)
  for (const names of [structured, ...stated, visibleAuthors(root)]) {
    const found = tidyNames(names, siteName)
    if (found.length > 0) return found
  }
  return []
}

const bylineName =
  /(?:^|[\s_-])(?:author(?:-?name)?|byline(?:-?name)?|by-?line__?\w*|contributor|writer|post-?author|entry-?author|fn|vcard|article-?author|meta-?author|reporter)(?=$|[\s_-])/
const notAnAuthor = /comment|reply|avatar|bio|box|related|teaser|card__|share|social|desc/

function visibleAuthors(root: PageElement): string[] {
  const ranked: string[][] = [[], [], []]
  const skip = (element: PageElement) =>
    (element.tag !== 'head' && element.tag !== 'html' && isHidden(element)) || isResponse(element)
  let seen = 0
  for (const element of elementsOf(root, skip)) {
    if (element.attributes.size === 0) continue
    const rel = element.attributes.get('rel') ?? ''
    const itemprop = element.attributes.get('itemprop') ?? ''
    const name = nameOf(element)
    const rank = /(?:^|\s)author(?:\s|$)/.test(itemprop)
      ? 0
      : /(?:^|\s)author(?:\s|$)/.test(rel)
        ? 1
        : bylineName.test(name) && !notAnAuthor.test(name)
          ? 2
          : -1
    if (rank < 0 || seen++ > 200) continue
    const inner = rank === 0 ? innerName(element) : null
    ranked[rank]?.push(inner ?? shortTextOf(element, 300))
  }
  const lines = bylines(root)
  return (
    [ranked[0], ranked[1], ranked[2]?.filter((text) => text.length < 90), lines].find(
      (names) => tidyNames(names ?? [], null).length > 0,
    ) ?? []
  )
}

function innerName(element: PageElement): string | null {
  for (const inner of elementsOf(element))
    if (inner !== element && inner.attributes.get('itemprop') === 'name')
      return inner.attributes.get('content') ?? shortTextOf(inner, 300)
  return element.attributes.get('content') ?? null
}

function isResponse(element: PageElement): boolean {
  return (
    element.attributes.size > 0 &&
    /(?:^|[\s_-])(?:comments?|commentlist|respond|trackbacks?|pingbacks?|related)(?=$|[\s_-])/.test(nameOf(element))
  )
}

/** "By Ann Other" in a short line of its own. */
function bylines(root: PageElement): string[] {
  for (const element of elementsOf(
    root,
    (each) => each.tag !== 'html' && each.tag !== 'head' && (isHidden(each) || isResponse(each)),
  )) {
    if (!/^(?:p|div|span|h[2-6]|li|em|i|small|address|td|strong|b)$/.test(element.tag)) continue
    if (element.children.length > 12) continue
    const text = shortTextOf(element, 300)
    const match = text === '' || text.length > 200 ? null : byLine.exec(text)
    if (match?.[1] !== undefined) return [match[1]]
    const posted = text.length > 200 ? null : postedBy.exec(text)
    if (posted?.[1] !== undefined) return [posted[1]]
  }
  return []
}

/** Weblogs sign with a user name, in whatever case. */
const postedBy = /^posted by ([\p{L}\d][\p{L}\d_.-]{2,30})(?: (?:on|at|in)\b| ?[@,|·•]|$)/iu
const byLine =
  /^(?:(?:[Pp]osted|[Pp]ublished|posted|published|written|reported|words)\s+)?(?:[Bb]y|BY|[Pp]or|[Vv]on|[Pp]ar|[Dd]i|[Dd]oor|[Aa]v|[Oo]т|[Аа]втор):?\s+(\p{Lu}[^\d|•·,–—@:]{2,60}(?:(?:,| and | & )\s?\p{Lu}[^\d|•·,–—@:]{2,40})*)/u

const roles =
  /\s*(?:,|\||•|·|–|—| - |\()\s*(?:[\p{L}\s]*\b(?:editor|writer|reporter|correspondent|contributor|columnist|staff|producer|journalist|author|blogger|analyst|freelance\w*|special to|associated press|for the|in [A-Z])).*$/iu

function tidyNames(names: readonly string[], siteName: string | null): string[] {
  const found: string[] = []
  for (const written of names.flatMap(splitNames)) {
    const name = tidyName(written)
    if (name === null || (siteName !== null && name.toLowerCase() === siteName.toLowerCase() && names.length > 1))
      continue
    if (!found.some((known) => known.toLowerCase() === name.toLowerCase())) found.push(name)
    if (found.length >= 12) break
  }
  return found
}

const longestByline = 600

function splitNames(text: string): string[] {
  const plain = text
    .slice(0, longestByline)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^(?:(?:[Pp]osted|[Pp]ublished|posted|published|written|reported|story|words|article|authors?|report)\s*)?(?:by|von|por|par|door)\b[:\s]+/i,
      '',
    )
    .replace(/^(?:authors?|writers?|автор)\s*:\s*/i, '')
  if (/^\p{L}[\p{L}'’.-]+, \p{L}[\p{L}'’.-]+$/u.test(plain)) return plain.split(', ')
  return plain.replace(roles, '').split(/\s*(?:,|;|\||&|\band\b|\bund\b|\bet\b|\by\b(?=\s\p{Lu})|\s\/\s)\s*/u)
}

const noName =
  /^(?:admin(?:istrator)?|editor(?:s|ial)?(?: team| staff)?|staff(?: (?:writer|reporter))?|guest|anonymous|unknown|webmaster|user|author|none|null|undefined|by|written by|posted by|view all posts|follow|more|home|root|contributor|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|updated|published|share)$/i

function tidyName(written: string): string | null {
  const name = written
    .replace(/^@(?=\w)/, '')
    .replace(
      /\s*(?:\d{1,2}[./:]\d{1,2}|\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4}|\b(?:on|at|updated|published|posted)\b[: ]).*$/iu,
      '',
    )
    .replace(/[\s,:;|•·–—-]+$/, '')
    .replace(/^[\s,:;|•·–—-]+/, '')
    .trim()
  if (name.length < 2 || name.length > 60 || noName.test(name) || /^https?:|^www\.|@\w+\.\w|[<>{}]/.test(name))
    return null
  return /\p{L}/u.test(name) && name.split(' ').length <= 6 ? name : null
}
