import { type DateHabits, parseWrittenDate } from './parse-written-date.ts'
import { dayText, type WrittenDate } from './written-date.ts'

const month = String.raw`(\p{L}[\p{L}\p{M}’']{2,})`
const forms = [
  { form: new RegExp(`${month}\\.?\\s+(\\d{1,2})(?![\\d:])`, 'u'), monthAt: 1, dayAt: 2 },
  { form: new RegExp(`(?<!\\d)(\\d{1,2})\\.?\\s+(?:de\\s+)?${month}`, 'u'), monthAt: 2, dayAt: 1 },
] as const

const oneDay = 86_400_000

/** "Nov 18, 8:19 PM" beside a stamp: the reader's day, with the year of the stamp; null unless it is that day or a neighbour. */
export function readDayBeside(stamp: WrittenDate | null, text: string, habits: DateHabits): WrittenDate | null {
  if (stamp === null || stamp.day === null) return null
  const at = Date.parse(dayText(stamp))
  for (const { form, monthAt, dayAt } of forms) {
    const match = form.exec(text)
    if (match === null) continue
    for (const year of [stamp.year, stamp.year - 1, stamp.year + 1]) {
      const written = parseWrittenDate(`${match[dayAt]} ${match[monthAt]} ${year}`, habits)
      if (written !== null && Math.abs(Date.parse(dayText(written)) - at) <= oneDay) return written
    }
  }
  return null
}
