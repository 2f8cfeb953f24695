import { expect, it } from 'vitest'
import { readTextKeys } from '../../../src/reading/index.ts'

/** Words that no two places have in common unless they have the same number. */
const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `w${(from + i).toString(36)}`).join(' ')
const passages = (text: string): string[] => readTextKeys(text).keys.filter((key) => key.startsWith('p.'))

it.each([0, 7, 40, 333])('finds twenty words in common after %i others by a key', (before) => {
  const copied = words(1_000, 20)
  const known = new Set(passages(`${words(2_000, 60)} ${copied} ${words(3_000, 90)}`))
  const found = passages(`${words(4_000, before)} ${copied} ${words(5_000, 30)}`).filter((key) => known.has(key))
  expect(found).not.toEqual([])
})

it('has no key in common with other words', () => {
  const known = new Set(readTextKeys(words(0, 300)).keys)
  expect(readTextKeys(words(10_000, 300)).keys.filter((key) => known.has(key))).toEqual([])
})

it('keeps the number of keys within bounds, whatever the length', () => {
  expect(passages(words(0, 50_000)).length).toBeLessThan(400)
  expect(readTextKeys('four words and no').keys).toEqual([])
})
