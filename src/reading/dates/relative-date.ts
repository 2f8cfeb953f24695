import { nextDay, type WrittenDate } from './written-date.ts'

const ago = /\b(\d{1,3}|an?|one|yesterday|today)\s*(minutes?|mins?|hours?|hrs?|days?|weeks?|m|h|d)?\s*(ago\b)?/i
const hoursIn: Readonly<Record<string, number>> = { m: 1 / 60, h: 1, d: 24, w: 168 }

/** "3 days ago" as the day it was when the page was fetched, in English or the page's language; null without the time of the fetch. */
export function parseRelativeDate(text: string, fetchedAt: string | null, language: string | null): WrittenDate | null {
  if (fetchedAt === null || text.length > 80) return null
  const hours = englishHours(text) ?? hoursInLanguage(text.toLowerCase(), language)
  return hours === null ? null : dayBefore(fetchedAt, hours)
}

function englishHours(text: string): number | null {
  const match = ago.exec(text)
  const word = match?.[1]?.toLowerCase()
  if (match === null || word === undefined) return null
  const unit = match[2]?.[0]?.toLowerCase()
  if (word === 'yesterday' || word === 'today') return word === 'today' ? 0 : 24
  if (match[3] === undefined || unit === undefined) return null
  const count = /^\d/.test(word) ? Number(word) : 1
  return count * (hoursIn[unit] ?? 0)
}

const units = [
  ['minute', 1 / 60],
  ['hour', 1],
  ['day', 24],
  ['week', 168],
] as const

interface Formats {
  readonly counted: readonly Intl.RelativeTimeFormat[]
  /** Writes "yesterday" for one day. */
  readonly named: Intl.RelativeTimeFormat
}

/** The same by the runtime's locale data: what the number in the text would be written as. */
function hoursInLanguage(text: string, language: string | null): number | null {
  const formats = findFormats(language?.toLowerCase().split(/[-_]/)[0] ?? '')
  if (formats === null) return null
  const count = /\d{1,3}/.exec(text)?.[0]
  for (const format of count === undefined ? [] : formats.counted)
    for (const [unit, hours] of units)
      if (text.includes(format.format(-Number(count), unit).toLowerCase())) return Number(count) * hours
  for (const day of [1, 0]) if (text.includes(formats.named.format(-day, 'day').toLowerCase())) return day * 24
  return null
}

const known = new Map<string, Formats | null>()

function findFormats(language: string): Formats | null {
  const before = known.get(language)
  if (before !== undefined) return before
  const made = /^[a-z]{2,3}$/.test(language) ? createFormats(`${language}-u-nu-latn`) : null
  known.set(language, made)
  return made
}

function createFormats(locale: string): Formats {
  const counted = (['long', 'short', 'narrow'] as const).map((style) => new Intl.RelativeTimeFormat(locale, { style }))
  return { counted, named: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }) }
}

function dayBefore(fetchedAt: string, hours: number): WrittenDate | null {
  const at = Date.parse(fetchedAt)
  if (Number.isNaN(at)) return null
  const day = nextDay(new Date(at - hours * 3_600_000).toISOString().slice(0, 10), 0)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date, time: null, offset: null }
}
