import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffSequences } from '../../../src/intake/sequence-diff.ts'
import { diffTexts, wordSpans } from '../../../src/intake/text-diff.ts'

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 })

/** The length of the longest common subsequence, the slow way. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0)
  for (const item of a) {
    let corner = 0
    for (const [j, other] of b.entries()) {
      const above = row[j + 1] as number
      row[j + 1] = item === other ? corner + 1 : Math.max(above, row[j] as number)
      corner = above
    }
  }
  return row[b.length] as number
}

describe('a diff of two sequences', () => {
  it('turns the one into the other, and is the shortest', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const runs = diffSequences(a, b, 100)
        const [left, right]: [string[], string[]] = [[], []]
        let [i, j] = [0, 0]
        let same = 0
        for (const { kind, count } of runs) {
          if (kind !== 'ADDED') left.push(...a.slice(i, i + count))
          if (kind !== 'REMOVED') right.push(...b.slice(j, j + count))
          if (kind === 'SAME') {
            expect(a.slice(i, i + count)).toEqual(b.slice(j, j + count))
            same += count
          }
          if (kind !== 'ADDED') i += count
          if (kind !== 'REMOVED') j += count
        }
        expect([left, right]).toEqual([a, b])
        expect(same).toBe(commonLength(a, b))
      }),
      { numRuns: 2_000 },
    )
  })

  it('stays right past its bound, and removes and adds the middle as a whole', () => {
    const runs = diffSequences(['x', 'a', 'b', 'c', 'y'], ['x', 'c', 'd', 'a', 'y'], 1)
    expect(runs).toEqual([
      { kind: 'SAME', count: 1 },
      { kind: 'REMOVED', count: 3 },
      { kind: 'ADDED', count: 3 },
      { kind: 'SAME', count: 1 },
    ])
  })
})

const first = 'The phone sends photos to Beijing.'
const second = 'A tester saw it on his own router in July.'
const third = 'The maker has not answered.'

describe('a diff of two texts', () => {
  const told = (before: string[], after: string[]) =>
    diffTexts(before.join('\n\n'), after.join('\n\n')).map(({ kind, before, after }) => [
      kind,
      before?.text ?? null,
      after?.text ?? null,
    ])

  it('finds nothing in equal texts', () => {
    expect(told([first, second], [first, second])).toEqual([])
  })

  it('tells added, removed and changed paragraphs apart, in the order of the later text', () => {
    const changed = 'A tester saw it on his own router in August.'
    expect(told([first, second, third], [third, changed, 'Update: the maker denies it all.'])).toEqual([
      ['REMOVED', first, null],
      ['REMOVED', second, null],
      ['ADDED', null, changed],
      ['ADDED', null, 'Update: the maker denies it all.'],
    ])
    expect(told([first, second, third], [first, changed, third, 'Update: the maker denies it all.'])).toEqual([
      ['CHANGED', second, changed],
      ['ADDED', null, 'Update: the maker denies it all.'],
    ])
  })

  it('says where a paragraph stands in its own text', () => {
    const after = [first, third].join('\n\n')
    for (const change of diffTexts([second, third].join('\n\n'), after)) {
      if (change.after) expect(after.slice(change.after.start, change.after.end)).toBe(change.after.text)
    }
  })

  it('tells the words of a changed paragraph apart', () => {
    const [change] = diffTexts('It sends photos to Beijing.', 'It sends some photos to China.')
    expect(change && wordSpans(change)).toEqual([
      { kind: 'SAME', text: 'It sends ' },
      { kind: 'ADDED', text: 'some ' },
      { kind: 'SAME', text: 'photos to ' },
      { kind: 'REMOVED', text: 'Beijing' },
      { kind: 'ADDED', text: 'China' },
      { kind: 'SAME', text: '.' },
    ])
  })

  it('loses no word of either text', () => {
    const paragraph = fc.array(fc.constantFrom('one', 'two', 'three', 'four', '“x”', '😀'), {
      minLength: 1,
      maxLength: 6,
    })
    const text = fc.array(
      paragraph.map((words) => words.join(' ')),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(text, text, (a, b) => {
        const changes = diffTexts(a.join('\n\n'), b.join('\n\n'))
        const kept = (side: 'before' | 'after') => changes.flatMap((change) => change[side]?.text ?? [])
        for (const change of changes) {
          const spans = wordSpans(change)
          const join = (left: 'REMOVED' | 'ADDED') =>
            spans.flatMap(({ kind, text }) => (kind === left || kind === 'SAME' ? [text] : [])).join('')
          expect([join('REMOVED'), join('ADDED')]).toEqual([change.before?.text ?? '', change.after?.text ?? ''])
        }
        const rest = (all: string[], side: 'before' | 'after') => all.length - kept(side).length
        expect(rest(a, 'before')).toBe(rest(b, 'after'))
      }),
      { numRuns: 500 },
    )
  })

  it('ends soon with very long texts that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join('\n\n')
    expect(diffTexts(long('left'), long('right'))).toHaveLength(40_000)
  })
})
