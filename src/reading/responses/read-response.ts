import { draftBlocks } from '../body/draft-blocks.ts'
import { isHidden } from '../body/page-regions.ts'
import { toCandidate } from '../dates/date-candidate.ts'
import { type DateHabits, parseWrittenDate } from '../dates/parse-written-date.ts'
import { elementsOf, nameOf, type PageElement, shortTextOf, textOf } from '../page/page-node.ts'
import type { DateCandidate, DocumentLink, PageResponse } from '../read-document.ts'
import type { ResolvedUrl } from '../urls/index.ts'
import type { ResponseElement } from './find-responses.ts'

export interface ResponseContext {
  readonly habits: DateHabits
  readonly resolve: (href: string) => ResolvedUrl | null
}

const authorName =
  /(?:^|[\s_-])(?:fn|author|comment-?author|username|user-?name|nickname|commenter|poster|says)(?=$|[\s_-])/
const furniture =
  /(?:^|[\s_-])(?:reply|comment-?(?:meta|metadata|reply-link|footer|date|time|author)|vcard|avatar|says|permalink|actions?|votes?|share|edit)(?=$|[\s_-])/

/** A comment or trackback as its author, its date and its words. Answers below it are read by themselves. */
export function readResponse({ kind, element }: ResponseElement, context: ResponseContext): PageResponse | null {
  const author = findAuthor(element)
  const skipped = new Set<PageElement>()
  const skip = (inner: PageElement) => {
    if (inner !== element && isFurniture(inner)) skipped.add(inner)
    return skipped.has(inner)
  }
  for (const _ of elementsOf(element, skip)) {
    // The walk itself fills the set.
  }
  const blocks = draftBlocks([element], skipped)
  const links = blocks.flatMap((block) =>
    block.links.flatMap(({ href, rel, text }): DocumentLink[] => {
      const target = context.resolve(href)
      return target === null ? [] : [{ ...target, text, rel, start: null, end: null }]
    }),
  )
  const text = blocks
    .map((block) => block.text)
    .filter((line) => line !== author && !isHeadLine(line, context.habits))
    .join('\n\n')
  const authorLinks = kind === 'TRACKBACK' ? linksIn(element, context) : []
  if (text === '' && authorLinks.length === 0) return null
  return {
    kind: kindOf(kind, text),
    author,
    date: findDate(element, context.habits),
    text,
    links: distinct([...authorLinks, ...links]),
    citations: [],
  }
}

/** The line over an answer: its date, its number, "says". */
function isHeadLine(line: string, habits: DateHabits): boolean {
  if (/^(?:says?|reply|permalink|#?\d+)\W*$/i.test(line)) return true
  return line.length < 40 && parseWrittenDate(line, habits) !== null
}

/** Templates do not always tell a trackback by name, but its excerpt begins and ends with an ellipsis in brackets. */
function kindOf(kind: PageResponse['kind'], text: string): PageResponse['kind'] {
  return kind === 'TRACKBACK' || /^\s*\[(?:…|\.{3}|&#8230;)\]/.test(text) ? 'TRACKBACK' : kind
}

function isFurniture(element: PageElement): boolean {
  if (isHidden(element) || element.tag === 'form') return true
  return (
    element.tag === 'cite' ||
    element.tag === 'time' ||
    furniture.test(nameOf(element)) ||
    (/^(?:ul|ol)$/.test(element.tag) && /child/.test(nameOf(element)))
  )
}

function findAuthor(element: PageElement): string | null {
  for (const inner of elementsOf(element, isHidden)) {
    if (inner.tag !== 'cite' && !authorName.test(nameOf(inner)) && inner.attributes.get('itemprop') !== 'author')
      continue
    const name = textOf(inner)
      .replace(/\s*(?:says|said|wrote)\s*:?\s*$/i, '')
      .trim()
    if (name !== '' && name.length < 120) return name
  }
  return null
}

function findDate(element: PageElement, habits: DateHabits): DateCandidate | null {
  for (const inner of elementsOf(element, isHidden)) {
    const stamp =
      inner.tag === 'time' || inner.tag === 'abbr'
        ? (inner.attributes.get('datetime') ?? inner.attributes.get('title') ?? null)
        : null
    const marked = stamp !== null || /date|time|meta/.test(nameOf(inner)) || inner.tag === 'a' || inner.tag === 'small'
    if (!marked) continue
    const text = shortTextOf(inner, 200)
    const written =
      (stamp === null ? null : parseWrittenDate(stamp, habits)) ??
      (text.length > 80 ? null : parseWrittenDate(text, habits))
    if (written !== null)
      return toCandidate({
        written,
        method: stamp === null ? 'TEXT' : 'TIME_TAG',
        where: 'comment',
        weight: 1,
        role: 'published',
      })
  }
  return null
}

function linksIn(element: PageElement, { resolve }: ResponseContext): DocumentLink[] {
  return [...elementsOf(element)].flatMap((inner): DocumentLink[] => {
    const href = inner.tag === 'a' ? inner.attributes.get('href') : undefined
    const target = href === undefined || href.startsWith('#') ? null : resolve(href)
    return target === null
      ? []
      : [
          {
            ...target,
            text: textOf(inner),
            rel: (inner.attributes.get('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean),
            start: null,
            end: null,
          },
        ]
  })
}

function distinct(links: readonly DocumentLink[]): DocumentLink[] {
  const seen = new Set<string>()
  return links.filter(({ url }) => !seen.has(url) && seen.add(url))
}
