import { expect, it } from 'vitest'
import { dateText } from '../../../src/cli/date-text.ts'

it.each([
  ['2014', '2014'],
  ['2014-07', 'July 2014'],
  ['2014-07-30', '30 July 2014'],
  ['2014-07-05', '5 July 2014'],
  ['2014-07-30T14:05:59Z', '30 July 2014, 14:05 UTC'],
  ['2014-07-31T00:30:00+02:00', '30 July 2014, 22:30 UTC'],
  ['0987-01-01', '1 January 0987'],
])('writes %s to the precision known: %s', (date, words) => {
  expect(dateText(date)).toBe(words)
})
