import { describe, expect, it } from 'vitest'
import { choosePublication } from '../../../../src/reading/dates/choose-date.ts'
import type { FoundDate } from '../../../../src/reading/dates/date-candidate.ts'
import type { PageClock } from '../../../../src/reading/dates/page-clock.ts'
import { parseWrittenDate } from '../../../../src/reading/dates/parse-written-date.ts'

function found(text: string, method: FoundDate['method'], weight: number, where = 'here'): FoundDate {
  const written = parseWrittenDate(text, { language: 'en', monthFirst: true })
  if (written === null) throw new Error(`${text} is no date`)
  return { written, method, where, weight, role: 'published' }
}

const chosen = (dates: readonly FoundDate[], knownBy: string | null = null, clock: PageClock = () => null) =>
  choosePublication(dates, { knownBy, clock })?.text ?? null

describe('the choice of the publication date', () => {
  it('takes the day that most kinds of evidence agree on', () => {
    const dates = [
      found('2014-07-28', 'JSON_LD', 4.1),
      found('2014-07-30', 'URL', 4.4),
      found('July 30, 2014', 'TEXT', 2.6),
    ]
    expect(chosen(dates)).toBe('2014-07-30')
  })

  it('leaves the day where the page shows it when the stamp is in UTC', () => {
    expect(chosen([found('2014-07-30T02:54:00Z', 'JSON_LD', 4.1), found('July 29, 2014', 'TEXT', 2)])).toBe(
      '2014-07-29',
    )
    expect(chosen([found('2014-07-29T22:10:00Z', 'META', 4), found('July 30, 2014', 'TEXT', 2)])).toBe('2014-07-30')
  })

  it('keeps the moment when its day is the one shown', () => {
    expect(chosen([found('2014-07-30T02:54:00Z', 'JSON_LD', 4.1), found('July 30, 2014', 'TEXT', 2)])).toBe(
      '2014-07-30T02:54:00Z',
    )
  })

  it('keeps the offset of a stamp, so that its day is its reader’s', () => {
    const date = choosePublication([found('2014-07-30T01:00:00+08:00', 'META', 4)], {
      knownBy: null,
      clock: () => null,
    })
    expect(date).toMatchObject({
      text: '2014-07-30T01:00:00+08:00',
      from: '2014-07-30T01:00:00+08:00',
      to: '2014-07-29T17:00:00.001Z',
    })
  })

  it('does not count what lies after the fetch, and still keeps it as a candidate', () => {
    const dates = [found('2035-01-01', 'META', 4), found('August 28, 2015', 'TEXT', 2)]
    const date = choosePublication(dates, { knownBy: '2015-09-02T12:00:00Z', clock: () => null })
    expect(date?.text).toBe('2015-08-28')
    expect(date?.candidates.map(({ text }) => text)).toEqual(['2035-01-01', '2015-08-28'])
  })

  it('takes a month only where no day is known', () => {
    expect(chosen([found('July 2014', 'TEXT', 4)])).toBe('2014-07')
    expect(chosen([found('July 2014', 'TEXT', 4), found('2014-07-03', 'TEXT', 1)])).toBe('2014-07-03')
  })

  it('counts a template that fills many places from one field as one voice', () => {
    const many = Array.from({ length: 9 }, (_, at) => found('2014-07-01', 'TEXT', 1, `teaser ${at}`))
    expect(chosen([...many, found('2014-07-30', 'TIME_TAG', 3.4)])).toBe('2014-07-30')
  })

  it('asks the page’s own clock where no day is shown, and only there', () => {
    const stamp = found('2014-07-30T02:54:00Z', 'META', 4)
    expect(chosen([stamp], null, () => '2014-07-29')).toBe('2014-07-29')
    expect(chosen([stamp, found('July 30, 2014', 'TEXT', 2)], null, () => '2014-07-29')).toBe('2014-07-30T02:54:00Z')
  })

  it('takes metadata at the very minute of a UTC stamp for the same stamp', () => {
    const dates = [found('2014-07-30T02:54:20Z', 'JSON_LD', 4.1), found('2014-07-30 02:54', 'META', 3)]
    expect(chosen(dates, null, () => '2014-07-29')).toBe('2014-07-29')
  })

  it('believes the address before a day that metadata cut off a UTC stamp', () => {
    const dates = [
      found('2014-07-29', 'URL', 4.4),
      found('2014-07-30T02:54:00Z', 'JSON_LD', 4.1),
      found('2014-07-30', 'META', 4),
    ]
    expect(chosen(dates)).toBe('2014-07-29')
  })

  it('moves a stamp in the small hours to the evening that the page shows, whatever its offset', () => {
    const stamp = found('2014-07-30T04:31:00-06:00', 'JSON_LD', 4.1)
    expect(chosen([stamp, found('July 29, 2014', 'TEXT', 2.6)])).toBe('2014-07-29')
    expect(chosen([stamp, found('July 29, 2014', 'TEXT', 0.7)])).toBe('2014-07-30T04:31:00-06:00')
    const noon = found('2014-07-30T12:31:00-06:00', 'JSON_LD', 4.1)
    expect(chosen([noon, found('July 29, 2014', 'TEXT', 2.6)])).toBe('2014-07-30T12:31:00-06:00')
  })
})
