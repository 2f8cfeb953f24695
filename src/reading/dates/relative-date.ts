import { nextDay, type WrittenDate } from './written-date.ts'

const ago = /\b(\d{1,3}|an?|one|yesterday|today)\s*(minutes?|mins?|hours?|hrs?|days?|weeks?|m|h|d)?\s*(ago\b)?/i
const hoursIn: Readonly<Record<string, number>> = { m: 1 / 60, h: 1, d: 24, w: 168 }

/** "3 days ago" as the day it was when the page was fetched; null without the time of the fetch. */
export function parseRelativeDate(text: string, fetchedAt: string | null): WrittenDate | null {
  if (fetchedAt === null || text.length > 80) return null
  const match = ago.exec(text)
  const word = match?.[1]?.toLowerCase()
  if (match === null || word === undefined) return null
  const unit = match[2]?.[0]?.toLowerCase()
  if (word === 'yesterday' || word === 'today') return dayBefore(fetchedAt, word === 'today' ? 0 : 24)
  if (match[3] === undefined || unit === undefined) return null
  const count = /^\d/.test(word) ? Number(word) : 1
  return dayBefore(fetchedAt, count * (hoursIn[unit] ?? 0))
}

function dayBefore(fetchedAt: string, hours: number): WrittenDate | null {
  const at = Date.parse(fetchedAt)
  if (Number.isNaN(at)) return null
  const day = nextDay(new Date(at - hours * 3_600_000).toISOString().slice(0, 10), 0)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date, time: null, offset: null }
}
