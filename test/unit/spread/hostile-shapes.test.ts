import { describe, expect, test } from 'vitest'
import { computeSpread } from '../../../src/spread/index.ts'
import { plainInput } from '../../support/plain-input.ts'

function* range(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i
}

function* pairs(from: number, to: number, cited: (i: number) => number): Generator<[number, number]> {
  for (const i of range(from, to)) yield [i, cited(i)]
}

const withoutCircular = { circular: false }

// Large inputs on a busy machine: the limit is there to end a run that hangs, not to time it.
describe('the kernel answers', { timeout: 180_000 }, () => {
  test('100,000 sources in one chain', () => {
    const n = 100_000
    const input = plainInput({ sources: n, cites: pairs(1, n, (i) => i - 1) })
    const answer = computeSpread(input)
    expect(answer.metrics).toMatchObject({ depth: n - 1, maxBreadth: 1 })
    expect(answer.metrics.structuralVirality).toBeCloseTo((n + 1) / 3, 6)
    expect(answer.chokepoints).toHaveLength(n - 1)
    expect(answer.independence).toMatchObject({ low: 1, high: 1, exact: true })
    const last = computeSpread(input, { among: { sources: ['s50000', `s${n - 1}`] } }).independence
    expect(last).toMatchObject({ low: 1, high: 1, exact: true, standsOnExact: true })
  })

  test('one source cited by 200,000', () => {
    const n = 200_001
    const answer = computeSpread(plainInput({ sources: n, cites: pairs(1, n, () => 0) }))
    expect(answer.metrics).toMatchObject({ depth: 1, maxBreadth: n - 1 })
    expect(answer.chokepoints).toEqual([{ source: 0, dominated: n - 1, share: 1 }])
  })

  test('1,000 sources that each cite 1,000 others', () => {
    function* all(): Generator<[number, number]> {
      for (const i of range(1000, 2000)) for (const j of range(0, 1000)) yield [i, j]
    }
    const answer = computeSpread(plainInput({ sources: 2000, cites: all() }), withoutCircular)
    expect(answer.origins).toHaveLength(1000)
    expect(answer.independence).toMatchObject({ low: 1, high: 1000, exact: true })
    expect(answer.chokepoints).toEqual([])
  })

  test('half of them as targets', () => {
    function* all(): Generator<[number, number]> {
      for (const i of range(300, 600)) for (const j of range(0, 300)) yield [i, j]
    }
    const sources = [...range(300, 600)].map((i) => `s${i}`)
    const answer = computeSpread(plainInput({ sources: 600, cites: all() }), { ...withoutCircular, among: { sources } })
    expect(answer.independence).toMatchObject({ low: 1, high: 300, exact: true, standsOnExact: true })
  })

  test('one ring of 50,000', () => {
    const n = 50_000
    const answer = computeSpread(plainInput({ sources: n, cites: pairs(0, n, (i) => (i + 1) % n), startOf: null }))
    expect(answer.origins).toHaveLength(1)
    expect(answer.metrics).toMatchObject({ depth: 1, maxBreadth: n - 1 })
    expect(answer.independence).toMatchObject({ low: 1, high: 1, exact: true })
    expect(answer.circular[0]?.sources).toHaveLength(n)
  })

  test('100,000 sources of one family', () => {
    const answer = computeSpread(plainInput({ sources: 100_000, cites: [], outletOf: () => 1 }))
    expect(answer.independence).toMatchObject({ high: 1, exact: true, standsOnExact: true })
    expect(answer.independence.standsOn).toMatchObject([{ label: 'family:o1.example' }])
  })

  test('10,000 labels on each of 100 sources', () => {
    // Writers of source i: blocks of ten, shifted by one block from source to source, so that neighbours share most.
    const authorsOf = (source: number): string[] =>
      Array.from({ length: 10_000 }, (_, i) => `Writer number ${(source * 5_000 + i) % 300_000}`)
    const answer = computeSpread(plainInput({ sources: 100, cites: [], authorsOf }))
    expect(answer.independence.exact).toBe(true)
    expect(answer.independence.high).toBe(30)
  })

  test('no dates at all', () => {
    const n = 20_000
    const answer = computeSpread(plainInput({ sources: n, cites: pairs(1, n, (i) => i >> 1), startOf: null }))
    expect(answer.timeline).toEqual([{ at: null, sources: n, outlets: 0 }])
    expect(answer.origins).toHaveLength(1)
  })

  test('10,000 parts of one claim', () => {
    const n = 20_000
    const answer = computeSpread(plainInput({ sources: n, cites: pairs(1, n, (i) => i - 1), parts: 10_000 }))
    expect(answer.parts).toHaveLength(10_000)
    // Neighbours state different parts, so no citation joins them.
    expect(answer.origins).toHaveLength(n)
    expect(answer.parts[0]?.independence).toMatchObject({ sources: 2, high: 2, low: 1 })
  })

  test('10,000 parts, each part of the one before it', () => {
    const n = 20_000
    const answer = computeSpread(
      plainInput({ sources: n, cites: pairs(1, n, (i) => i - 1), parts: 10_000, nested: true }),
    )
    expect(answer.parts).toHaveLength(1)
    // Each states what is part of all that those before it state.
    expect(answer.origins).toHaveLength(1)
    expect(answer.metrics.depth).toBe(n - 1)
  })
})

describe('past the budget', () => {
  // A ring of triples: each source shares a writer with the next two, so that no reduction and no matching applies.
  const knot = plainInput({
    sources: 28,
    cites: [],
    authorsOf: (i) => [0, 1, 7, 19].map((step) => `Writer ${(i + step * step) % 28}`),
  })

  test('the bounds stand, and are said not to be exact', () => {
    const answer = computeSpread(knot, { budget: 50 })
    expect(answer.independence.exact).toBe(false)
    expect(answer.complete).toBe(false)
    const exact = computeSpread(knot, { budget: 20_000_000 })
    expect(exact.independence.exact).toBe(true)
    expect(answer.independence.high).toBeGreaterThanOrEqual(exact.independence.high)
  })

  test('the same question has the same answer', () => {
    expect(computeSpread(knot, { budget: 500 })).toEqual(computeSpread(knot, { budget: 500 }))
  })

  test('a larger budget never widens the bounds of high', () => {
    const highs = [10, 100, 1_000, 10_000, 100_000].map((budget) => computeSpread(knot, { budget }).independence.high)
    expect(highs).toEqual([...highs].sort((a, b) => b - a))
  })
})
