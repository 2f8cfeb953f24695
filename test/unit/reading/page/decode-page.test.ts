import { describe, expect, it } from 'vitest'
import { decodePage } from '../../../../src/reading/page/decode-page.ts'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))))
const cyrillic = [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]

describe('decodePage', () => {
  it('believes the byte order mark before the server', () => {
    expect(decodePage(bytes([0xef, 0xbb, 0xbf], 'é'), 'text/html; charset=windows-1251')).toBe('é')
    expect(decodePage(Buffer.from('\ufeffé', 'utf16le'), 'text/html; charset=utf-8')).toBe('é')
  })

  it('believes the server before the page', () => {
    expect(decodePage(bytes('<meta charset="shift_jis">', cyrillic), 'text/html; charset=windows-1251')).toContain(
      'Привет',
    )
  })

  it('believes the page where the server is silent', () => {
    expect(
      decodePage(
        bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', cyrillic),
        'text/html',
      ),
    ).toContain('Привет')
  })

  it('does not believe a declared UTF-8 that is none', () => {
    expect(decodePage(bytes('<meta charset="windows-1251">', cyrillic), 'text/html; charset=utf-8')).toContain('Привет')
    expect(decodePage(bytes('caf', [0xe9]), 'text/html; charset=utf-8')).toBe('café')
  })

  it('takes UTF-8 where nobody says', () => {
    expect(decodePage(bytes('naïve – “quoted”'), null)).toBe('naïve – “quoted”')
  })

  it('keeps a UTF-8 page with one broken sequence', () => {
    expect(decodePage(bytes('é'.repeat(20), [0xff], 'ü'), null)).toContain('é'.repeat(20))
  })

  it('passes over a charset that nobody knows', () => {
    expect(decodePage(bytes('<meta charset="x-unheard-of">é'), 'text/html; charset=none')).toContain('é')
  })

  it('takes what is UTF-8 from end to end for that, whatever the server names', () => {
    expect(decodePage(bytes('naïve – “quoted”'), 'text/html; charset=iso-8859-1')).toBe('naïve – “quoted”')
    const japanese = [0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42]
    expect(decodePage(bytes(japanese), 'text/html; charset=iso-2022-jp')).toBe('あ')
  })

  it('reads windows-1252 by its own characters', () => {
    expect(decodePage(bytes('<meta charset="iso-8859-1">', [0x93, 0x80, 0x35, 0x94]), null)).toContain('“€5”')
  })
})
