import { parseFuzzyDate } from '../../shared/fuzzy-date.ts'
import type { DateCandidate, DateMethod } from '../read-document.ts'
import { dayText, fuzzyText, type WrittenDate } from './written-date.ts'

/** A date found on a page, with what tells how far to trust it. */
export interface FoundDate {
  readonly written: WrittenDate
  readonly method: DateMethod
  readonly where: string
  /** Trust, as measured on pages with a known date; see `choosePublication`. */
  readonly weight: number
  readonly role: 'published' | 'modified'
}

/** The day (or month) as the page's own clock shows it. */
export function shownDay(found: FoundDate): string {
  return dayText(found.written)
}

/** A time stamped in UTC need not be on the reader's day. */
export function isUtcStamp({ written }: FoundDate): boolean {
  return written.time !== null && written.offset === 0
}

/** The candidate with its interval; `text` given when the reader's day differs from the stamp's. */
export function toCandidate(found: FoundDate, text = fuzzyText(found.written)): DateCandidate | null {
  const interval = parseFuzzyDate(text)
  if (interval === null) return null
  const { precision, to } = interval
  const from = precision === 'INSTANT' ? text : new Date(interval.from).toISOString()
  return { text, from, to: new Date(to).toISOString(), precision, method: found.method, where: found.where }
}
