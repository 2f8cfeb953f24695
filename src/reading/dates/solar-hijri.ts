const months = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')

/** Month 1…12 of the Solar Hijri calendar, by its Persian name; null for none. */
export function findHijriMonth(word: string): number | null {
  const name = word.replace(/ي/g, 'ی').replace(/ك/g, 'ک')
  const at = name === 'امرداد' ? 4 : months.indexOf(name)
  return at === -1 ? null : at + 1
}

const calendar = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

/** The Gregorian day of a Solar Hijri one, by the runtime's calendar; null when there is no such day. */
export function fromSolarHijri(
  year: number,
  month: number,
  day: number,
): { year: number; month: number; day: number } | null {
  if (year < 1300 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 31) return null
  const dayOfYear = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1
  const guess = Date.UTC(year + 621, 2, 21) + dayOfYear * 86_400_000
  for (const shift of [0, -1, 1, -2, 2]) {
    const date = new Date(guess + shift * 86_400_000)
    const parts = new Map(calendar.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]))
    if (parts.get('year') === year && parts.get('month') === month && parts.get('day') === day) {
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
    }
  }
  return null
}
