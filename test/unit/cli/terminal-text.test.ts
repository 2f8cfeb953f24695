import { describe, expect, it } from 'vitest'
import { displayWidth, padTo, plainLine } from '../../../src/cli/terminal-text.ts'

describe('a line of outside text', () => {
  it('keeps no control character, neither C0 nor C1', () => {
    expect(plainLine('a\x1b[31mred\x07\x9b2J\u0085b\x7f')).toBe('a[31mred2J b')
  })

  it('keeps no character that turns the direction of what follows, and none that is invisible', () => {
    expect(plainLine('pay\u202egpj.exe\u202c \u2066x\u2069\u200f\ufeff\u{e0041}')).toBe('paygpj.exe x')
  })

  it('is one line', () => {
    expect(plainLine('  a\r\nb\u2028c\u2029d\te\vf ')).toBe('a b c d e f')
  })

  it('keeps the joiners of scripts and emoji, and mends half a surrogate pair', () => {
    expect(plainLine('نمی\u200cخواهم 👩\u200d🔬')).toBe('نمی\u200cخواهم 👩\u200d🔬')
    expect(plainLine('a\ud800b')).toBe('a\ufffdb')
  })
})

describe('the width of a text on a terminal', () => {
  it.each([
    ['plain', 5],
    ['小米手机', 8],
    ['ｆｕｌｌ', 8],
    ['안녕', 4],
    ['e\u0301te\u0301', 3],
    ['👩\u200d🔬', 2],
    ['🇨🇳', 2],
    ['Überprüfung', 11],
    ['', 0],
  ])('of %s is %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns)
  })

  it('is what padding counts', () => {
    expect(padTo('小米', 6)).toBe('小米  ')
    expect(padTo('too long', 3)).toBe('too long')
  })
})
