import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAnchor, makeAnchor } from '../../../src/reading/anchors/index.ts'

const text =
  'The council met on Monday in the old hall. It found that the reservoir holds lead, and said so. The mayor left early. Nobody asked him why he did.'
const quote = 'the reservoir holds lead'
const at = text.indexOf(quote)
const anchor = makeAnchor(text, at, at + quote.length)

describe('making an anchor', () => {
  it('keeps the words, 32 units on either side, and the positions', () => {
    expect(anchor).toEqual({
      exact: quote,
      prefix: text.slice(at - 32, at),
      suffix: text.slice(at + quote.length, at + quote.length + 32),
      start: at,
      end: at + quote.length,
    })
  })

  it('keeps no half of a character', () => {
    const smileys = '🙂'.repeat(40)
    const { prefix, suffix } = makeAnchor(`x${smileys}word${smileys}`, 81, 85)
    for (const context of [prefix, suffix]) expect([...context].every((each) => each === '🙂')).toBe(true)
    expect(prefix).not.toBe('')
  })

  it.each([
    [-1, 3],
    [3, 3],
    [4, 3],
    [0, 1000],
    [0.5, 3],
  ])('refuses %s–%s', (start, end) => {
    expect(() => makeAnchor(text, start, end)).toThrow(RangeError)
  })
})

describe('finding an anchor again', () => {
  it('is exact in the same text', () => {
    expect(findAnchor(text, anchor)).toEqual({ kind: 'EXACT', start: at, end: at + quote.length, score: 1 })
  })

  it('says that it moved', () => {
    const moved = `Update: see below. ${text}`
    expect(findAnchor(moved, anchor)).toEqual({ kind: 'MOVED', start: at + 19, end: at + 19 + quote.length, score: 1 })
  })

  it('is content with one side when the other was rewritten', () => {
    expect(findAnchor(text.replace('It found that', 'Its experts tell that'), anchor).kind).toBe('MOVED')
    expect(findAnchor(text.replace(', and said so. The mayor', ' now. He'), anchor).kind).toBe('EXACT')
  })

  it('finds changed words between the same surroundings, with their likeness', () => {
    const changed = text.replace('holds lead', 'may hold lead')
    const found = findAnchor(changed, anchor)
    expect(found.kind).toBe('FUZZY')
    if (found.kind !== 'FUZZY') return
    expect(changed.slice(found.start, found.end)).toBe('the reservoir may hold lead')
    expect(found.score).toBeGreaterThan(0.8)
    expect(found.score).toBeLessThan(1)
  })

  it('finds slightly changed words when one side is left', () => {
    const changed = text.replace('It found that the reservoir holds', 'Experts say the reservoir holds some')
    const found = findAnchor(changed, anchor)
    expect(found.kind).toBe('FUZZY')
    if (found.kind === 'FUZZY') expect(changed.slice(found.start, found.end)).toBe('the reservoir holds some lead')
  })

  it('is an orphan when the words stand there but neither side does', () => {
    expect(findAnchor(`Elsewhere people say ${quote} in three towns at once.`, anchor)).toEqual({ kind: 'ORPHANED' })
  })

  it('is an orphan when the sentence is gone', () => {
    expect(findAnchor(text.replace(`It found that ${quote}, and said so. `, ''), anchor)).toEqual({ kind: 'ORPHANED' })
    expect(findAnchor('', anchor)).toEqual({ kind: 'ORPHANED' })
  })

  it('is an orphan when something else stands between the same surroundings', () => {
    expect(findAnchor(text.replace(quote, 'pigs fly at night'), anchor)).toEqual({ kind: 'ORPHANED' })
  })

  it('is ambiguous when two places fit alike', () => {
    expect(findAnchor(`${text}\n\n${text}`, anchor)).toEqual({ kind: 'AMBIGUOUS' })
  })

  it('takes the place with both sides over one with a single side', () => {
    const twice = `${text}\n\nOthers wrote ${quote}, and said so. The mayor laughed.`
    expect(findAnchor(twice, anchor)).toMatchObject({ kind: 'EXACT', start: at })
  })

  it('holds a quotation at an end of the text to that end', () => {
    const first = makeAnchor('Lead! That was all.', 0, 5)
    expect(findAnchor('Lead! That was all.', first).kind).toBe('EXACT')
    expect(findAnchor('No. Lead! Or so they say.', first)).toEqual({ kind: 'ORPHANED' })
  })

  it('is exact for every range of every text that does not repeat it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.nat(), fc.nat(), (words, a, b) => {
        const start = a % words.length
        const end = start + 1 + (b % (words.length - start))
        const found = findAnchor(words, makeAnchor(words, start, end))
        if (found.kind === 'AMBIGUOUS')
          expect(words.indexOf(words.slice(start, end))).not.toBe(words.lastIndexOf(words.slice(start, end)))
        else expect(found).toEqual({ kind: 'EXACT', start, end, score: 1 })
      }),
      { numRuns: 2000 },
    )
  })

  it('reads a hostile megabyte to its end', () => {
    const same = 'ab'.repeat(500_000)
    expect(findAnchor(same, makeAnchor(same, 1000, 1010)).kind).toBe('AMBIGUOUS')
    const changed = makeAnchor(`${'x'.repeat(1900)}${'ab'.repeat(100)}`, 10, 1900)
    expect(findAnchor(same, changed).kind).toBe('ORPHANED')
  })
})
