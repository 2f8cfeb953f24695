import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { computeSpread } from '../../../src/spread/index.ts'
import { demoLines } from '../../support/demo-lines.ts'
import { goldCaseLines, parseGoldCase } from '../../support/gold-case.ts'
import { sharedPath } from '../../support/shared.ts'
import { inputFromLines } from '../../support/spread-lines.ts'
import { inWords } from '../../support/spread-vectors.ts'

const goldPath = sharedPath('gold', 'xiaomi-2014.json')

describe.skipIf(goldPath === null)('the gold case on the kernel alone', () => {
  const gold = goldPath === null ? null : parseGoldCase(readFileSync(goldPath, 'utf8'))
  const lines = gold === null ? [] : goldCaseLines(gold)
  const asked = Object.entries(gold?.expected ?? {})

  test.each(asked)('%s stands on what it is known to stand on', (claim, { low, high, standsOn }) => {
    const input = inputFromLines(lines, claim)
    const answer = inWords(input, computeSpread(input))
    expect(answer.independence).toMatchObject({
      sources: gold?.asserts[claim]?.length,
      outlets: gold?.asserts[claim]?.length,
      low,
      high,
      exact: true,
      standsOn: standsOn.map((key) => [key]),
    })
  })

  it('shows who denies the whole beside each part', () => {
    const input = inputFromLines(lines, 'photos')
    expect(inWords(input, computeSpread(input)).denials).toEqual([
      ['barra', 'DENIES'],
      ['says', 'DENIES'],
    ])
  })

  it('says that the whole stands on two and each part but one on one', () => {
    const input = inputFromLines(lines, 'main')
    const { independence, parts } = computeSpread(input)
    expect(independence).toMatchObject({ sources: 12, low: 2, high: 2 })
    const highs = parts.map((part) => [input.claims.id[part.claim], part.independence.high])
    expect(Object.fromEntries(highs)).toEqual({
      photos: 1,
      'some-data': 2,
      cnnic: 1,
      texts: 0,
      'micloud-off': 0,
      'survives-reflash': 0,
    })
  })
})

describe('the demo case, with what its pages show worked out by hand', () => {
  const lines = demoLines()

  test.each([
    ['photos', 10, [['forum']]],
    ['some-data', 12, [['forum'], ['fsecure']]],
    ['cnnic', 3, [['phonearena']]],
    ['texts', 7, [['forum']]],
    ['micloud-off', 5, [['forum']]],
    ['survives-reflash', 5, [['forum']]],
    ['main', 12, [['forum'], ['fsecure']]],
  ])('%s has %i sources', (claim, sources, standsOn) => {
    const input = inputFromLines(lines, claim)
    const answer = inWords(input, computeSpread(input))
    expect(answer.independence).toMatchObject({
      sources,
      outlets: sources,
      low: standsOn.length,
      high: standsOn.length,
      standsOn,
    })
    expect(answer.omitted.surelyLater).toBe(0)
  })
})
