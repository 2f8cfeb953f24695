import { parseFuzzyDate } from '../shared/fuzzy-date.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date to the precision known, in UTC: "2014", "July 2014", "30 July 2014", "30 July 2014, 14:05 UTC". */
export function dateText(fuzzyDate: string): string {
  const date = parseFuzzyDate(fuzzyDate)
  if (date === null) return 'undated'
  const [year = '', month = '', day = ''] = new Date(date.from).toISOString().slice(0, 10).split('-')
  if (date.precision === 'YEAR') return year
  const monthText = `${months[Number(month) - 1]} ${year}`
  if (date.precision === 'MONTH') return monthText
  const dayText = `${Number(day)} ${monthText}`
  return date.precision === 'DAY' ? dayText : `${dayText}, ${date.text.slice(11, 16)} UTC`
}
