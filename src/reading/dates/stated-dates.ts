import { articleNodes, type JsonLdNode, textField, typesOf } from '../metadata/json-ld.ts'
import type { PageHead } from '../metadata/page-head.ts'
import type { FoundDate } from './date-candidate.ts'
import { type DateHabits, parseWrittenDate } from './parse-written-date.ts'

const publishedMeta =
  'article:published_time article:published og:article:published_time og:published_time og:pubdate datepublished date-published date_published pubdate publishdate publish-date publish_date published published_time published-date publication_date publication-date published_at dc.date dc.date.issued dc.date.created dcterms.date dcterms.created dcterms.issued dcterms.dateaccepted parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime article.published article.created citation_publication_date citation_date article_date_original originalpublicationdate original-publish-date bt:pubdate rnews:datepublished displaydate ptime created date.created date_created release_date vr:published_time video:release_date lastpublished article-published date weibo:article:create_at sort_date shareaholic:article_published_time'.split(
    ' ',
  )
const modifiedMeta =
  'article:modified_time article:modified og:updated_time og:modified_time datemodified last-modified lastmod last_modified modified modified_time dcterms.modified dc.date.modified dc.date.updated article.updated bt:moddate updated revised revision_date utime shareaholic:article_modified_time'.split(
    ' ',
  )

/** `date` may be the day of the visit on a careless template, so it counts for less. */
const weakMeta = new Set(['date', 'created', 'dc.date', 'dcterms.date', 'ptime', 'video:release_date', 'citation_date'])

export function metaDates(head: PageHead, habits: DateHabits): FoundDate[] {
  const read = (names: readonly string[], role: FoundDate['role']) =>
    names.flatMap((where) =>
      (head.meta.get(where) ?? []).slice(0, 3).flatMap((content): FoundDate[] => {
        const written = parseWrittenDate(content, habits)
        const weight = role === 'modified' ? 1 : weakMeta.has(where) ? 3 : 4
        return written === null ? [] : [{ written, method: 'META', where, weight, role }]
      }),
    )
  return [...read(publishedMeta, 'published'), ...read(modifiedMeta, 'modified')]
}

const jsonFields = [
  ['datePublished', 'published', 4.1],
  ['dateCreated', 'published', 3],
  ['dateModified', 'modified', 1],
] as const

/** `uploadDate` is that of a clip, which may be years older than its page. */
export function jsonLdDates(nodes: readonly JsonLdNode[], habits: DateHabits): FoundDate[] {
  return articleNodes(nodes)
    .slice(0, 8)
    .flatMap((node, place) =>
      jsonFields.flatMap(([field, role, weight]): FoundDate[] => {
        const value = textField(node, field)
        const written = value === null ? null : parseWrittenDate(value, habits)
        const isPage = typesOf(node).every((type) => /Page$/.test(type))
        const trust = place === 0 ? (isPage ? weight - 0.5 : weight) : weight / 4
        return written === null ? [] : [{ written, method: 'JSON_LD', where: field, weight: trust, role }]
      }),
    )
}

const urlForms = [
  /(?:^|[/_.=-])((?:19|20)\d{2})([/_.-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=$|[/_.?&-]|[a-z])/i,
  /(?:^|[/_=-])((?:19|20)\d{2})()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=$|[/_.?&-]|t\d)/i,
] as const
const urlNamed = /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?=\/|$)/i
const urlDayFirst = /[/_-](0[1-9]|[12]\d|3[01])([/_-])(0[1-9]|1[0-2])\2(20\d{2})(?=$|[/_.?&-])/
const urlMonth = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?=\/|$)/

/** The day, or else the month, that the path spells out. */
export function urlDates(url: string | null): FoundDate[] {
  if (url === null) return []
  const { pathname, search } = new URL(url)
  const path = pathname + search
  const found = (
    parts: readonly [string | undefined, string | undefined, string | undefined],
    weight: number,
  ): FoundDate => {
    const [year, month, day] = parts
    const written = {
      year: Number(year),
      month: Number(month),
      day: day === undefined ? null : Number(day),
      time: null,
      offset: null,
    }
    return { written, method: 'URL', where: 'url', weight, role: 'published' }
  }
  for (const form of urlForms) {
    const match = form.exec(path)
    if (match) return [found([match[1], match[3], match[4]], 4.4)]
  }
  const named = urlNamed.exec(path)
  const monthNumber = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(named?.[2]?.toLowerCase() ?? '-') / 3 + 1
  if (named) return [found([named[1], String(monthNumber), named[3]], 4.4)]
  const dayFirst = urlDayFirst.exec(path)
  if (dayFirst) return [found([dayFirst[4], dayFirst[3], dayFirst[1]], 3.5)]
  const month = urlMonth.exec(path)
  return month ? [found([month[1], month[2], undefined], 1)] : []
}
