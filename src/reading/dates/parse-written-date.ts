import { findMonth } from './month-names.ts'
import { findHijriMonth, fromSolarHijri } from './solar-hijri.ts'
import { isRealDate, type WrittenDate } from './written-date.ts'

export interface DateHabits {
  /** BCP 47 of the page; decides month names and the order of `03/04/2014`. */
  readonly language: string | null
  /** Month before day in all-number dates with slashes. */
  readonly monthFirst: boolean
}

type Reader = (text: string, habits: DateHabits) => WrittenDate | null

/** The first date in a short text, in whatever form and language it is written; null when there is none. */
export function parseWrittenDate(written: string, habits: DateHabits): WrittenDate | null {
  const text = westernDigits(written.slice(0, 400))
  if (!/\d/.test(text)) return null
  for (const read of readers) {
    const date = read(text, habits)
    if (date !== null && isRealDate(date)) return date
  }
  return null
}

/** Digits of other scripts as ASCII ones, and marks of direction dropped. */
function westernDigits(text: string): string {
  return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    if (code < 128) return digit
    // Decimal digits of a script stand in runs of ten, in order, and begin at a code ending in 0 or 6 (Unicode §4.6).
    let zero = code
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
    return String(code - zero)
  })
}

const clock =
  /(?:^|[^\d:.])(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?m\b\.?)?\s*((?:z|utc|gmt)?\s?[+-]\d{2}:?\d{2}\b|(?:utc|gmt)\s?[+-]\d{1,2}\b|[+-]\d{2}$|(?:z|utc|gmt|[ecmp]dt|[emp]st|cest|cet)\b)?/i

function timeAfter(text: string): Pick<WrittenDate, 'time' | 'offset'> {
  const match = clock.exec(text.slice(0, 40))
  if (match === null) return { time: null, offset: null }
  const [, hour = '0', minute = '00', second = '00', half, zone] = match
  const hours = (Number(hour) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return { time: null, offset: null }
  return {
    time: `${String(hours).padStart(2, '0')}:${minute}:${second}`,
    offset: zone === undefined ? null : zoneMinutes(zone),
  }
}

/** RFC 5322 §4.3, and what pages of Europe write; letters that name several zones say nothing. */
const namedZones: ReadonlyMap<string, number> = new Map([
  ['EDT', -240],
  ['EST', -300],
  ['CDT', -300],
  ['MDT', -360],
  ['MST', -420],
  ['PDT', -420],
  ['PST', -480],
  ['CET', 60],
  ['CEST', 120],
])

/** "Z", "-0400", "GMT+10", "EST" in minutes east of UTC; null for what is no zone. */
function zoneMinutes(zone: string): number | null {
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  if (hours === undefined) return /^[zug]/i.test(zone) ? 0 : (namedZones.get(zone) ?? null)
  const size = Number(hours) * 60 + Number(minutes)
  if (size % 15 !== 0 || size > (sign === '-' ? 720 : 840)) return null
  return sign === '-' ? -size : size
}

const isoForm = /(?:^|\D)((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(?:[Tt\s|]+(.{4,40}))?(?!\d)/
const readIso: Reader = (text) => {
  const match = isoForm.exec(text)
  if (match === null) return null
  const time = match[4] === undefined ? { time: null, offset: null } : timeAfter(` ${match[4]}`)
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), ...time }
}

const compactForm = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?\s*$/
const readCompact: Reader = (text) => {
  const match = compactForm.exec(text)
  if (match === null) return null
  const time = match[4] === undefined ? null : `${match[4]}:${match[5]}:${match[6] ?? '00'}`
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), time, offset: null }
}

/** Seconds or milliseconds since 1970, as data attributes have them. */
const readEpoch: Reader = (text) => {
  const digits = /^\s*(1\d{9}(?:\d{3})?)\s*$/.exec(text)?.[1]
  if (digits === undefined) return null
  const date = new Date(Number(digits) * (digits.length === 10 ? 1000 : 1))
  const [day = '', time = ''] = date.toISOString().split('T')
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  return { year: year ?? 0, month: month ?? 0, day: dayOfMonth ?? 0, time: time.slice(0, 8), offset: 0 }
}

const eastAsian = /((?:19|20)\d{2})\s*[年년]\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일号])?/
const readEastAsian: Reader = (text) => {
  const match = eastAsian.exec(text)
  if (match === null) return null
  const after = text.slice(match.index + match[0].length)
  return {
    year: Number(match[1]),
    month: Number(match[2]),
    day: match[3] === undefined ? null : Number(match[3]),
    ...timeAfter(after),
  }
}

const day = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\(a\))?`
// Short forms end in a full stop or their script's own sign, or have one after each letter.
const month = String.raw`(\p{L}\.\p{L}\.|\p{L}[\p{L}\p{M}'’]+[.॰׳]?(?:\s(?:الثاني|الأول|الاول|сарын|Fómhair))?)(?:\s?/\s?\p{L}{3,12})?`
const year = String.raw`((?:19|20|13|14|25)\d{2})(?!\d)`
const joint = String.raw`[\s.,،/-]*(?:de |del |d[’']|of |the |den |на |ta[’'] |พ\.ศ\. |m\. )?\s*`
/** What some languages write between the year and what follows it. */
const afterYear = String.raw`\.?,?\s*(?:m\.|жылғы|оны|gada|թ\.|ж\.|\(e\)ko)?\s*`

const dayMonthYear = new RegExp(`(?:^|[^\\d])${day}\\.?${joint}${month}${joint}${year}`, 'u')
const monthDayYear = new RegExp(`${month}\\s+${day}\\s*[,.]?\\s*(?:del? |г\\.?)?\\s*${year}`, 'u')
const yearMonthDay = new RegExp(`(?:^|\\D)${year}${afterYear}${month}\\s*(?:mėn\\.)?\\s*${day}(?!\\d)`, 'u')
const yearDayMonth = new RegExp(`(?:^|\\D)${year}${afterYear}${day}\\.?\\s*${month}`, 'u')
const monthYear = new RegExp(`(?:^|[^\\p{L}\\d])${month}\\s*,?\\s*(?:de |del )?\\s*${year}`, 'u')

function named(
  parts: { year: string; month: string; day: string | null },
  after: string,
  { language }: DateHabits,
): WrittenDate | null {
  const name = parts.month.trim()
  const hijri = findHijriMonth(name)
  const dayOfMonth = parts.day === null ? null : Number(parts.day)
  if (hijri !== null && dayOfMonth !== null) {
    const gregorian = fromSolarHijri(Number(parts.year), hijri, dayOfMonth)
    return gregorian === null ? null : { ...gregorian, ...timeAfter(after) }
  }
  const found = findMonth(name, language) ?? findMonth(name.split(' ')[0] ?? '', language)
  if (found === null) return null
  const written = Number(parts.year)
  return { year: written > 2400 ? written - 543 : written, month: found, day: dayOfMonth, ...timeAfter(after) }
}

const anyYear = /(?:19|20|13|14|25)\d{2}/

/** Every place where the form fits is tried: words before the date may look like a month. */
function namedForm(form: RegExp, order: readonly ('year' | 'month' | 'day')[]): Reader {
  const global = new RegExp(form.source, 'gu')
  return (text, habits) => {
    if (!anyYear.test(text)) return null
    global.lastIndex = 0
    for (let match = global.exec(text), tries = 0; match !== null && tries < 8; match = global.exec(text), tries++) {
      const at = (part: 'year' | 'month' | 'day') => match?.[order.indexOf(part) + 1] ?? ''
      const date = named(
        { year: at('year'), month: at('month'), day: order.includes('day') ? at('day') : null },
        text.slice(global.lastIndex),
        habits,
      )
      if (date !== null) return date
      global.lastIndex = match.index + 1
    }
    return null
  }
}

const vietnamese = /(?:^|\D)(\d{1,2})\s+(?:tháng|thg)\s+(\d{1,2})\s*(?:,|năm)?\s*((?:19|20)\d{2})(?!\d)/iu
/** Months have numbers for names. */
const readVietnamese: Reader = (text) => {
  const match = vietnamese.exec(text)
  if (match === null) return null
  const after = text.slice(match.index + match[0].length)
  return { year: Number(match[3]), month: Number(match[2]), day: Number(match[1]), ...timeAfter(after) }
}

const yearFirst = /(?:^|\D)((?:19|20)\d{2})\s?([./])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/
const readYearFirst: Reader = (text) => {
  const match = yearFirst.exec(text)
  if (match === null) return null
  const after = text.slice(match.index + match[0].length)
  return { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), ...timeAfter(after) }
}

const yearLast = /(?:^|[^\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)?\d{2})(?!\.?\d)/
const readYearLast: Reader = (text, habits) => {
  const match = yearLast.exec(text)
  if (match === null) return null
  const [first, second] = [Number(match[1]), Number(match[3])]
  const monthLeads = second > 12 || (match[2] === '/' && habits.monthFirst && first <= 12)
  const written = Number(match[4])
  const parts = monthLeads ? { month: first, day: second } : { month: second, day: first }
  const after = text.slice(match.index + match[0].length)
  return { year: written < 100 ? 2000 + written : written, ...parts, ...timeAfter(after) }
}

const readers: readonly Reader[] = [
  readIso,
  readCompact,
  readEpoch,
  readEastAsian,
  namedForm(dayMonthYear, ['day', 'month', 'year']),
  namedForm(monthDayYear, ['month', 'day', 'year']),
  namedForm(yearMonthDay, ['year', 'month', 'day']),
  namedForm(yearDayMonth, ['year', 'day', 'month']),
  readVietnamese,
  readYearFirst,
  readYearLast,
  namedForm(monthYear, ['month', 'year']),
]
