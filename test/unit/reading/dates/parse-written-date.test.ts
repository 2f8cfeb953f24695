import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWrittenDate } from '../../../../src/reading/dates/parse-written-date.ts'
import { fuzzyText } from '../../../../src/reading/dates/written-date.ts'

function read(text: string, language: string | null = 'en', monthFirst = false): string | null {
  const date = parseWrittenDate(text, { language, monthFirst })
  return date === null ? null : fuzzyText(date)
}

describe('parseWrittenDate', () => {
  it.each([
    ['2014-07-30', 'en', '2014-07-30'],
    ['2014-07-30T02:54:00Z', 'en', '2014-07-30T02:54:00Z'],
    ['2014-07-30T02:54:00.123+0800', 'en', '2014-07-30T02:54:00+08:00'],
    ['2014-07-30 02:54', 'en', '2014-07-30'],
    ['30 Jul 2014, 22:11 GMT+10', 'en', '2014-07-30T22:11:00+10:00'],
    ['Wed Jul 30 2014 00:23:33 GMT+0000 (Coordinated Universal Time)', 'en', '2014-07-30T00:23:33Z'],
    ['July 30, 2014 10:30 PM PDT', 'en', '2014-07-30T22:30:00-07:00'],
    ['2014-07-30T02:54:00+03', 'en', '2014-07-30T02:54:00+03:00'],
    ['2014-07-30 10:30 CST', 'en', '2014-07-30'],
    ['20140730', 'en', '2014-07-30'],
    ['1406688840', 'en', '2014-07-30T02:54:00Z'],
    ['Posted on July 30, 2014', 'en', '2014-07-30'],
    ['Wednesday, 30th of July 2014', 'en', '2014-07-30'],
    ['July 2014', 'en', '2014-07'],
    ['30. Juli 2014', 'de', '2014-07-30'],
    ['30 de julio de 2014', 'es', '2014-07-30'],
    ['1er août 2014', 'fr', '2014-08-01'],
    ['5 maart 2014', 'nl', '2014-03-05'],
    ['30 июля 2014 г., 12:10', 'ru', '2014-07-30'],
    ['2014 m. liepos 30 d.', 'lt', '2014-07-30'],
    ['2014. július 30.', 'hu', '2014-07-30'],
    ['2014年7月30日', 'ja', '2014-07-30'],
    ['2014년 7월 30일', 'ko', '2014-07-30'],
    ['٢٩ يوليو ٢٠١٤', 'ar', '2014-07-29'],
    ['24 نيسان / أبريل 2020', 'ar', '2020-04-24'],
    ['29 ביולי 2014', 'he', '2014-07-29'],
    ['۷ مرداد ۱۳۹۳', 'fa', '2014-07-29'],
    ['১৬:২০, ১৬ ফেব্রুয়ারি ২০১৪', 'bn', '2014-02-16'],
    ['30 जुलाई 2014', 'hi', '2014-07-30'],
    ['1 मई 2014', 'hi', '2014-05-01'],
    ['30 जुल॰ 2014', 'hi', '2014-07-30'],
    ['30 جولائی، 2014', 'ur', '2014-07-30'],
    ['2014. gada 30. jūlijs', 'lv', '2014-07-30'],
    ['2014 ж. 30 шілде', 'kk', '2014-07-30'],
    ['2014 թ. հուլիսի 30', 'hy', '2014-07-30'],
    ['30 tháng 7, 2014', 'vi', '2014-07-30'],
    ['30 ก.ค. 2557', 'th', '2014-07-30'],
    ['5 בפבר׳ 2014', 'he', '2014-02-05'],
    ['30 ta’ Lulju 2014', 'mt', '2014-07-30'],
    ['30. 7. 2014.', 'sr', '2014-07-30'],
    ['30 กรกฎาคม 2557', 'th', '2014-07-30'],
    ['07.08.2014', 'de', '2014-08-07'],
    ['listopad 2014', 'pl', '2014-11'],
    ['listopad 2014', 'hr', '2014-10'],
  ])('reads %s in %s as %s', (text, language, expected) => {
    expect(read(text, language)).toBe(expected)
  })

  it('reads slashes in the order of the page', () => {
    expect(read('03/04/2014', 'en-GB', false)).toBe('2014-04-03')
    expect(read('03/04/2014', 'en-US', true)).toBe('2014-03-04')
    expect(read('25/04/2014', 'en-US', true)).toBe('2014-04-25')
  })

  it.each(['yesterday', '© 2014', 'in 2014 the company', '2014-02-30', '31/31/2014', 'version 4.2.2014.7', ''])(
    'finds no date in "%s"',
    (text) => {
      expect(read(text)).toBeNull()
    },
  )

  it('finds again every day that a locale writes out', () => {
    const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'pl', 'cs', 'ru', 'uk', 'tr', 'ro', 'el', 'fi']
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.integer({ min: 7_305, max: 20_000 }), (language, day) => {
        const date = new Date(day * 86_400_000)
        const text = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
        expect([text, read(text, language)]).toEqual([text, date.toISOString().slice(0, 10)])
      }),
      { numRuns: 300 },
    )
  })
})
