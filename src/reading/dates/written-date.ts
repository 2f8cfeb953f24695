import { parseFuzzyDate } from '../../shared/fuzzy-date.ts'

/** A date as a page writes it: on the page's own clock, to the precision written. */
export interface WrittenDate {
  readonly year: number
  readonly month: number
  readonly day: number | null
  /** `HH:MM:SS`, or null when no time of day is given. */
  readonly time: string | null
  /** Minutes east of UTC; null when no zone is given. */
  readonly offset: number | null
}

export function isRealDate({ year, month, day }: WrittenDate): boolean {
  if (year < 1990 || year > 2100 || month < 1 || month > 12) return false
  return parseFuzzyDate(dayText({ year, month, day: day ?? 1 })) !== null
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

export function dayText({ year, month, day }: { year: number; month: number; day: number | null }): string {
  return `${pad(year, 4)}-${pad(month)}${day === null ? '' : `-${pad(day)}`}`
}

/** The FuzzyDate text; an instant keeps the offset, so that its day is the page's own. Without a zone only the day is sure. */
export function fuzzyText(date: WrittenDate): string {
  const day = dayText(date)
  if (date.day === null || date.time === null || date.offset === null) return day
  return `${day}T${date.time}${zoneText(date.offset)}`
}

function zoneText(offset: number): string {
  if (offset === 0) return 'Z'
  const size = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

export function nextDay(day: string, days: number): string {
  const interval = parseFuzzyDate(day)
  return interval === null ? day : new Date(interval.from + days * 86_400_000).toISOString().slice(0, 10)
}
