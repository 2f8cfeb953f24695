import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bandKeys,
  compareTexts,
  decodeSignature,
  directionOfReuse,
  encodeSignature,
  estimateJaccard,
  minHash,
  readShingles,
} from '../../../src/reading/reuse/index.ts'

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ')
const sign = (text: string) => minHash(readShingles(text)) ?? new Uint32Array(128)
const passage = 'The owner rooted the device and loaded a different ROM on it, and the uploads carried on as before.'

describe('a signature', () => {
  it('is the same for texts that differ in case, accents and marks only', () => {
    expect(sign('The Café — it’s “closed” on Sundays, they say.')).toEqual(
      sign("the cafe it's closed ON sundays they say"),
    )
  })

  it('is none for a text of fewer than five words', () => {
    expect(minHash(readShingles('four words are few'))).toBeNull()
    expect(minHash(readShingles(''))).toBeNull()
  })

  it('estimates the Jaccard index within its error', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (shift) => {
        const [a, b] = [words(0, 404), words(shift, shift + 404)]
        const { jaccard } = compareTexts(a, b)
        expect(Math.abs(estimateJaccard(sign(a), sign(b)) - jaccard)).toBeLessThan(0.2)
      }),
      { numRuns: 60 },
    )
  })

  it('shares a band with every near-duplicate, and hardly any with other texts', () => {
    let strangers = 0
    for (let at = 0; at < 100; at += 1) {
      const text = words(at * 1000, at * 1000 + 200)
      const copy = `${text} ${words(at * 1000 + 500, at * 1000 + 530)}`
      const keys = new Set(bandKeys(sign(text)))
      expect(bandKeys(sign(copy)).some((key) => keys.has(key))).toBe(true)
      if (bandKeys(sign(words(at * 1000 + 600, at * 1000 + 800))).some((key) => keys.has(key))) strangers += 1
    }
    expect(strangers).toBe(0)
  })

  it('goes through a store as text and comes back', () => {
    const signature = sign(words(0, 50))
    expect(decodeSignature(encodeSignature(signature))).toEqual(signature)
    expect(decodeSignature('nonsense')).toBeNull()
  })

  it('does not change from one release to the next, since stores keep it', () => {
    expect(encodeSignature(sign('the quick brown fox jumps over the lazy dog')).slice(0, 24)).toMatchInlineSnapshot(
      `"SJBK6wUYTKRLVwztEUyLVhLt"`,
    )
  })
})

describe('copied passages', () => {
  const own = `My friends ask me about it.\n\n${passage} So who sits at the other end?`
  const other = `A complaint came in. It is long. ${passage} We have asked the company for its side.`

  it('are found with both places', () => {
    const { passages, nearDuplicate, containment } = compareTexts(own, other)
    expect(passages).toHaveLength(1)
    const [found] = passages
    expect(own.slice(found?.start, found?.end)).toBe(passage.slice(0, -1))
    expect(other.slice(found?.otherStart, found?.otherEnd)).toBe(passage.slice(0, -1))
    expect(found?.words).toBe(19)
    expect(nearDuplicate).toBe(false)
    expect(containment).toBeGreaterThan(0.4)
  })

  it('stay one over a changed word', () => {
    const long = words(0, 40)
    const changed = long.replace('word20', 'another')
    const { passages } = compareTexts(`x ${long} y`, `${changed} and more`)
    expect(passages).toHaveLength(1)
    expect(passages[0]?.words).toBe(40)
    expect(changed.slice(passages[0]?.otherStart, passages[0]?.otherEnd)).toBe(changed)
  })

  it('are none of fewer than twelve words', () => {
    expect(compareTexts(`a b c ${words(0, 11)} d`, `e f ${words(0, 11)} g`).passages).toEqual([])
    expect(compareTexts(`a b c ${words(0, 12)} d`, `e f ${words(0, 12)} g`).passages).toHaveLength(1)
  })

  it('do not count when both quote them', () => {
    const quoted = `“${passage}”`
    expect(compareTexts(`He wrote: ${quoted} Oh.`, `The post says ${quoted} Well.`)).toMatchObject({
      passages: [],
      ignored: [{ reason: 'QUOTATION' }],
    })
    expect(compareTexts(`He wrote: ${quoted} Oh.`, other).passages).toHaveLength(1)
  })

  it('do not count when they are a notice that pages carry', () => {
    const notice =
      'This material may not be published, broadcast, rewritten or redistributed without the written consent of the owner.'
    expect(compareTexts(`One story here. ${notice}`, `Another one there. ${notice}`)).toMatchObject({
      passages: [],
      ignored: [{ reason: 'BOILERPLATE' }],
    })
  })

  it('do not count when a third text has them', () => {
    const third = `The statement in full: ${passage} Thank you.`
    expect(compareTexts(own, other, { thirdTexts: [third] })).toMatchObject({
      passages: [],
      ignored: [{ reason: 'THIRD_SOURCE' }],
    })
  })

  it('make near-duplicates of texts that share four fifths of their runs', () => {
    const text = words(0, 200)
    expect(compareTexts(text, `${text} ${words(900, 920)}`).nearDuplicate).toBe(true)
    expect(compareTexts(text, `${text} ${words(900, 990)}`).nearDuplicate).toBe(false)
  })

  it('lie inside both texts and hold the same first and last words', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd')
    const text = fc.array(word, { maxLength: 60 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(text, text, text, (common, a, b) => {
        const [left, right] = [`${a} ${common} ${b}`, `${b} ${common} ${a}`]
        for (const { start, end, otherStart, otherEnd } of compareTexts(left, right).passages) {
          const [one, two] = [left.slice(start, end).split(' '), right.slice(otherStart, otherEnd).split(' ')]
          expect(one.slice(0, 5)).toEqual(two.slice(0, 5))
          expect(one.slice(-5)).toEqual(two.slice(-5))
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each(['a ', 'a b c d e f ', '“', 'x'])('of a hostile megabyte of "%s" are read to their end', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
    expect(compareTexts(text, text).jaccard).toBeLessThanOrEqual(1)
  })
})

describe('the direction of reuse', () => {
  const early = { from: 0, to: 10, credits: false }
  const late = { from: 10, to: 20, credits: false }

  it('follows the credit, even against the dates', () => {
    expect(directionOfReuse({ ...early, credits: true }, late)).toBe('A_FROM_B')
    expect(directionOfReuse(early, { ...late, credits: true })).toBe('B_FROM_A')
  })

  it('else follows the dates, if they do not overlap', () => {
    expect(directionOfReuse(early, late)).toBe('B_FROM_A')
    expect(directionOfReuse(late, early)).toBe('A_FROM_B')
    expect(directionOfReuse(early, { ...late, from: 9 })).toBeNull()
    expect(directionOfReuse(early, { from: null, to: null, credits: false })).toBeNull()
  })
})
