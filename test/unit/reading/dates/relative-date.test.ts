import { describe, expect, it } from 'vitest'
import { parseRelativeDate } from '../../../../src/reading/dates/relative-date.ts'
import { dayText } from '../../../../src/reading/dates/written-date.ts'

function day(text: string, language: string | null = 'en', fetchedAt: string | null = '2014-07-30T12:00:00Z') {
  const date = parseRelativeDate(text, fetchedAt, language)
  return date === null ? null : dayText(date)
}

describe('a relative date', () => {
  it.each([
    ['3 days ago', 'en', '2014-07-27'],
    ['Posted 13 hours ago', null, '2014-07-29'],
    ['Yesterday, 14:02', 'en', '2014-07-29'],
    ['hace 3 días', 'es', '2014-07-27'],
    ['Publicado hace 2 horas', 'es', '2014-07-30'],
    ['il y a 3 jours', 'fr', '2014-07-27'],
    ['vor 2 Wochen', 'de-AT', '2014-07-16'],
    ['vor 2 Tagen', 'de', '2014-07-28'],
    ['gestern', 'de', '2014-07-29'],
    ['3 дня назад', 'ru', '2014-07-27'],
    ['3 日前', 'ja', '2014-07-27'],
  ])('%s in %s is %s', (text, language, expected) => {
    expect(day(text, language)).toBe(expected)
  })

  it('is none without the time of the fetch, or in words of another kind', () => {
    expect(day('3 days ago', 'en', null)).toBeNull()
    expect(day('3 hommes', 'fr')).toBeNull()
    expect(day('The 3 of them', 'x-bad')).toBeNull()
  })
})
