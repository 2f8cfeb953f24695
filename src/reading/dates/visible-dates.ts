import { isHidden } from '../body/page-regions.ts'
import { elementsOf, nameOf, type PageElement, shortTextOf } from '../page/page-node.ts'
import type { FoundDate } from './date-candidate.ts'
import { readDayBeside } from './day-beside.ts'
import { type DateHabits, parseWrittenDate } from './parse-written-date.ts'
import { parseRelativeDate } from './relative-date.ts'

const maxVisible = 60
/** A page dates itself near its headline; one that is longer than most books is not searched to its end. */
const maxLooks = 20_000
const maxLine = 160

const elsewhere =
  /(?:^|[\s_-])(?:comments?|comment-?list|respond|replies|trackbacks?|pingbacks?|related\w*|sidebar|side-?bar|widgets?|footer|foot|nav|menu|recent-?\w+|popular\w*|trending|most-?\w+|more-?\w*|latest\w*|teasers?|archive-?list|calendar|today|recirc\w*|recommend\w*|breaking\w*|ticker|copyright|promo\w*|carousel|slider|also\w*|similar\w*|newest|weather)(?=$|[\s_-])/
const ownMeta = /(?:^|[\s_-])(?:meta|post-?info|entry-?meta|article-?(?:info|meta))(?=$|[\s_-])/
/** MediaWiki: the line that says when the revision was saved that the address names. */
const revisionName = /(?:^|\s)mw-(?:diff-ntitle1|revision-date)(?=$|\s)/
/** A call that does no more than write one text where it stands. */
const writingCall = /^\s*[\w.$]{1,40}\(\s*(["'])([^"'<>\\]{6,60})\1\s*\)\s*;?\s*$/
const inlineStamp = /^(?:a|span|em|small|i|b|strong)$/
const memberName = /join|member|since|birth|register/
const publishedName =
  /(?:^|[\s_-])(?:published|publish-?(?:date|time|ed)|pub-?date|posted(?:-?on)?|entry-?date|post-?date|date-?published|article-?date|created|date-?created|postdate|pubtime|pub_time)(?=$|[\s_-])/
const modifiedName = /(?:^|[\s_-])(?:updated?|modified|last-?(?:updated?|modified)|date-?modified|edited)(?=$|[\s_-])/
const dateName = /date|time|stamp|publi|post-?(?:info|meta|details)|entry-?meta|byline|meta|when|fecha|datum|datetime/
const publishedWords =
  /^(?:[\p{L}\s]{0,24}\b)?(?:published|posted|first published|created|on|publicado|publié|veröffentlicht|pubblicato|gepubliceerd|opublikowano|опубликовано|опубліковано|yayınlan\w*|oluşturulma|giriş)\b/iu
const modifiedWords =
  /\b(?:updated?|modified|edited|last changed|actualizado|mis à jour|aktualisiert|aggiornato|bijgewerkt|zaktualizowano|обновлено|оновлено|güncelle\w*)\b/iu

/**
 * Dates that stand on the page: microdata, `<time>`, elements that call themselves a date, and short lines with a date in
 * them. What stands beside other stories, in comments or at the page's edges is left out.
 */
export function visibleDates(body: PageElement, habits: DateHabits, fetchedAt: string | null): FoundDate[] {
  const scan: Scan = {
    habits,
    fetchedAt,
    found: [],
    headline: findHeadline(body),
    passed: false,
    sinceHeadline: 0,
    times: 0,
  }
  const skip = (element: PageElement) =>
    element !== body &&
    // A quoted post has a date of its own.
    (element.tag === 'blockquote' ||
      (isHidden(element) && writtenByScript(element) === null) ||
      (element.tag !== 'article' && element.tag !== 'main' && isElsewhere(element)))
  let looks = 0
  for (const element of elementsOf(body, skip)) {
    if (element === scan.headline) scan.passed = true
    if (scan.passed) scan.sinceHeadline += 1
    look(element, scan)
    looks += 1
    if (scan.found.length >= maxVisible || looks >= maxLooks) break
  }
  return scan.found
}

interface Scan {
  readonly habits: DateHabits
  readonly fetchedAt: string | null
  readonly found: FoundDate[]
  readonly headline: PageElement | null
  passed: boolean
  sinceHeadline: number
  times: number
}

function isElsewhere(element: PageElement): boolean {
  if (element.tag === 'footer' || element.tag === 'nav') return element.size < 2000
  if (element.attributes.size === 0 || element.tag === 'body') return false
  const name = nameOf(element)
  return elsewhere.test(name) && !publishedName.test(name) && !ownMeta.test(name) && element.size < 4000
}

function findHeadline(body: PageElement): PageElement | null {
  let second: PageElement | null = null
  for (const element of elementsOf(body, isHidden)) {
    if (element.tag === 'h1' && element.size > 10) return element
    if (element.tag === 'h2') second ??= element
  }
  return second
}

function writtenByScript(element: PageElement): string | null {
  const [child] = element.children
  if (element.tag !== 'script' || child?.kind !== 'text' || child.text.length > 120) return null
  return writingCall.exec(child.text)?.[2] ?? null
}

function look(element: PageElement, scan: Scan): void {
  const { attributes, tag } = element
  const written = writtenByScript(element)
  if (written !== null) {
    add(element, scan, { where: 'script', method: 'TEXT', weight: 1.6, modified: false }, written)
    return
  }
  if (attributes.size > 0 && memberName.test(nameOf(element))) return
  if (revisionName.test(nameOf(element))) {
    add(element, scan, { where: 'revision', method: 'TEXT', weight: 8, modified: false })
    return
  }
  const itemprop = (attributes.get('itemprop') ?? '').toLowerCase()
  if (/^date(?:published|created|modified)$/.test(itemprop)) {
    const modified = itemprop === 'datemodified'
    add(element, scan, { where: `itemprop ${itemprop}`, method: 'META', weight: modified ? 1 : 5, modified })
  } else if (tag === 'time') lookAtTime(element, scan)
  else if (attributes.has('title') && (tag === 'abbr' || (inlineStamp.test(tag) && dateName.test(nameOf(element))))) {
    add(element, scan, { where: 'abbr', method: 'TIME_TAG', weight: 3.5, modified: modifiedName.test(nameOf(element)) })
  } else lookAtText(element, scan)
}

function lookAtTime(element: PageElement, scan: Scan): void {
  const name = `${nameOf(element)} ${element.parent === null ? '' : nameOf(element.parent)}`
  const modified = modifiedName.test(name) && !publishedName.test(name)
  const marked = element.attributes.has('pubdate') || publishedName.test(name)
  scan.times += 1
  const weight = marked ? 4.8 : scan.times === 1 ? 3.4 : 0.8
  add(element, scan, {
    where: marked ? 'time published' : 'time',
    method: 'TIME_TAG',
    weight: modified ? 1 : weight,
    modified,
  })
}

function lookAtText(element: PageElement, scan: Scan): void {
  if (element.children.length > 24) return
  if (element.attributes.has('data-time') || element.attributes.has('data-timestamp')) {
    add(element, scan, {
      where: 'data-time',
      method: 'TIME_TAG',
      weight: scan.times++ === 0 ? 2.5 : 0.6,
      modified: false,
    })
    return
  }
  const name = element.attributes.size > 0 ? nameOf(element) : ''
  if (memberName.test(name)) return
  const named = dateName.test(name)
  if (element.size > 4_000 && !named) return
  const own = element.children.map((child) => (child.kind === 'text' ? child.text : '')).join(' ')
  if (!named && !/\p{Nd}/u.test(own)) return
  const text = named ? shortTextOf(element, 400) : own.replace(/\s+/g, ' ').trim()
  if (/\b(?:joined|join date|member since|registered)\b/i.test(text)) return
  if (text.length < 5 || text.length > maxLine || !/[\p{Nd}]/u.test(text)) return
  const isMarked = publishedName.test(nameOf(element)) || publishedWords.test(text)
  const near = scan.passed && scan.sinceHeadline < 40
  const before = !scan.passed && scan.headline !== null
  const weight =
    (isMarked ? 2.6 : named ? 2.2 : text.length < 50 ? 1.6 : 0.7) *
    (near ? 1.2 : before ? 0.7 : 0.6) *
    (element.tag === 'a' && !near ? 0.4 : 1)
  const where = named ? nameOf(element).trim().slice(0, 60) : element.tag
  add(
    element,
    scan,
    {
      where,
      method: 'TEXT',
      weight,
      modified: (modifiedWords.test(text) && !publishedWords.test(text)) || modifiedName.test(nameOf(element)),
    },
    text,
  )
}

interface Terms {
  readonly where: string
  readonly method: FoundDate['method']
  readonly weight: number
  readonly modified: boolean
}

function add(
  element: PageElement,
  scan: Scan,
  { where, method, weight, modified }: Terms,
  shown = shortTextOf(element, 400),
): void {
  const { attributes } = element
  const stamps = [
    'datetime',
    'content',
    'data-datetime',
    'data-time',
    'data-timestamp',
    'data-date',
    'data-utime',
    'title',
  ].flatMap((name) => attributes.get(name) ?? [])
  const role = modified ? ('modified' as const) : ('published' as const)
  const stamp = method === 'TEXT' ? null : firstDate(stamps, scan.habits)
  if (stamp !== null) scan.found.push({ written: stamp, method, where, weight, role })
  const text = shown.length > maxLine ? null : (readLine(shown, scan) ?? readDayBeside(stamp, shown, scan.habits))
  // The words beside a stamp show the reader's day.
  if (text !== null)
    scan.found.push({
      written: text,
      method: stamp === null ? method : 'TEXT',
      where,
      weight: stamp === null ? weight : weight * 0.5,
      role,
    })
}

function readLine(text: string, { habits, fetchedAt }: Scan) {
  const plain = text.replace(/\s+/g, ' ')
  const published = modifiedWords.exec(plain)
  // "Published 30 July 2014. Updated 31 July 2014." gives its first date, whichever word leads.
  const head = published !== null && published.index > 8 ? plain.slice(0, published.index) : plain
  return (
    parseWrittenDate(head, habits) ??
    parseWrittenDate(plain, habits) ??
    parseRelativeDate(plain, fetchedAt, habits.language)
  )
}

function firstDate(stamps: readonly string[], habits: DateHabits) {
  for (const stamp of stamps) {
    const date = parseWrittenDate(stamp, habits)
    if (date !== null) return date
  }
  return null
}
