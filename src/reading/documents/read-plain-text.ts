import { chooseModification, choosePublication } from '../dates/choose-date.ts'
import type { FoundDate } from '../dates/date-candidate.ts'
import { toCandidate } from '../dates/date-candidate.ts'
import { habitsOf } from '../dates/index.ts'
import { parseWrittenDate } from '../dates/parse-written-date.ts'
import { urlDates } from '../dates/stated-dates.ts'
import { findLanguage, type LanguageDetector } from '../metadata/language.ts'
import { decodePage } from '../page/decode-page.ts'
import type { PageInput, ReadDocument, TextBlock } from '../read-document.ts'
import { archivedOn } from '../urls/archived-on.ts'
import { outletOfUrl, resolveUrl } from '../urls/index.ts'
import { citeAndName } from './cite-and-name.ts'
import { refuseBulk, unreadable } from './refusals.ts'
import { findUpdateNotices } from './update-notices.ts'

/** What is known of a text beside its words. */
export interface TextFacts {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly kind: ReadDocument['kind']
  readonly dates: readonly FoundDate[]
}

/** Reads a plain text file: paragraphs apart by blank lines, a short first line as title, a date near the top. */
export function readPlainText(input: PageInput, detect: LanguageDetector): ReadDocument {
  const decoded = decodePage(input.bytes, input.contentType ?? null)
  return documentOfText(decoded, { title: null, authors: [], kind: 'ARTICLE', dates: [] }, { input, detect })
}

/**
 * A document out of words without markup (plain text, the text of a PDF).
 * @throws WhenceError UNREADABLE when there are none.
 */
export function documentOfText(
  raw: string,
  facts: TextFacts,
  { input, detect }: { input: PageInput; detect: LanguageDetector },
): ReadDocument {
  const paragraphs = paragraphsOf(raw)
  const first = paragraphs[0]
  if (first === undefined) throw unreadable(input.url)
  const resolved = input.url === null ? null : resolveUrl(input.url)
  const domain = resolved === null ? null : outletOfUrl(resolved.url)
  const text = paragraphs.join('\n\n')
  refuseBulk(input.url, [{ text, links: [] }])
  const top = paragraphs.slice(0, 6).flatMap((line) => textDate(line))
  const found = [...facts.dates, ...urlDates(resolved?.url ?? null), ...top]
  const terms = { knownBy: archivedOn(resolved?.via ?? null) ?? input.fetchedAt ?? null, clock: () => null }
  const publishedAt = choosePublication(found, terms)
  const heading = first.length <= 160 && !/[.!?]$/.test(first) ? first.replace(/\s+/g, ' ') : null
  const document = {
    url: input.url,
    canonicalUrl: resolved?.url ?? null,
    via: resolved?.via ?? null,
    title: facts.title ?? heading,
    kind: facts.kind,
    authors: facts.authors,
    outlet: domain === null ? null : { domain, name: null },
    publishedAt,
    modifiedAt: chooseModification(found, publishedAt, terms),
    language: findLanguage(text, null, detect),
    text,
    blocks: placeBlocks(paragraphs),
    links: [],
    notes: [],
    responses: [],
    posts: [],
    updateNotices: findUpdateNotices(paragraphs),
    hints: { canonicalElsewhere: null, owners: [] },
  }
  return citeAndName(document, input, input.url)
}

function paragraphsOf(raw: string): string[] {
  return (
    raw
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are no text
      .replace(/[\u0000-\u0008\u000b-\u001f\ufeff]/g, '')
      .split(/\n[^\S\n]*\n\s*/)
      .map((paragraph) => paragraph.replace(/[^\S\n]+/g, ' ').trim())
      .filter((paragraph) => paragraph !== '')
  )
}

function placeBlocks(paragraphs: readonly string[]): TextBlock[] {
  let start = 0
  return paragraphs.map((paragraph) => {
    const block: TextBlock = { kind: 'body', start, end: start + paragraph.length }
    start = block.end + 2
    return block
  })
}

function textDate(line: string): FoundDate[] {
  if (line.length > 200) return []
  const written = parseWrittenDate(line, habitsOf(null, null))
  const found: FoundDate | null =
    written === null ? null : { written, method: 'TEXT', where: 'text', weight: 2, role: 'published' }
  return found === null || toCandidate(found) === null ? [] : [found]
}
