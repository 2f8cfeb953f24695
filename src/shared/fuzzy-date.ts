/**
 * Dates to the precision known. A FuzzyDate text is YYYY, YYYY-MM, YYYY-MM-DD or an RFC 3339 instant; it means the
 * half-open interval [from, to) in milliseconds since 1970 UTC. A date without a zone is UTC; an instant lasts 1 ms.
 */
export type DatePrecision = 'YEAR' | 'MONTH' | 'DAY' | 'INSTANT'

export interface FuzzyDate {
  /** The text as it is kept: the year, month or day as given, an instant in UTC with milliseconds. */
  readonly text: string
  readonly from: number
  readonly to: number
  readonly precision: DatePrecision
}

const calendar = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const instant = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?([Zz]|[+-]\d{2}:?\d{2})?$/

/** Parses a FuzzyDate text; null for anything that is no date of the calendar ("2014-02-30", "yesterday"). */
export function parseFuzzyDate(text: string): FuzzyDate | null {
  const trimmed = text.trim()
  const day = calendar.exec(trimmed)
  if (day) return parseCalendar(trimmed, day)
  const moment = instant.exec(trimmed)
  return moment ? parseInstant(moment) : null
}

function parseCalendar(text: string, match: RegExpExecArray): FuzzyDate | null {
  const year = Number(match[1])
  if (year < 1) return null
  if (match[2] === undefined) return { text, from: utc(year, 0, 1), to: utc(year + 1, 0, 1), precision: 'YEAR' }
  const month = Number(match[2]) - 1
  if (month < 0 || month > 11) return null
  if (match[3] === undefined)
    return { text, from: utc(year, month, 1), to: utc(year, month + 1, 1), precision: 'MONTH' }
  const from = utc(year, month, Number(match[3]))
  if (new Date(from).getUTCDate() !== Number(match[3]) || new Date(from).getUTCMonth() !== month) return null
  return { text, from, to: from + 86_400_000, precision: 'DAY' }
}

function parseInstant(match: RegExpExecArray): FuzzyDate | null {
  const [, date, hour, minute, second = '00', fraction = '', zone = 'Z'] = match
  const day = parseFuzzyDate(date as string)
  if (!day || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null
  const offset = zoneOffsetMinutes(zone)
  if (offset === null) return null
  const seconds = Number(hour) * 3600 + (Number(minute) - offset) * 60 + Math.min(Number(second), 59)
  const from = day.from + seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))
  return { text: new Date(from).toISOString(), from, to: from + 1, precision: 'INSTANT' }
}

function zoneOffsetMinutes(zone: string): number | null {
  if (zone === 'Z' || zone === 'z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(-2))
  if (hours > 23 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

function utc(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.getTime()
}
