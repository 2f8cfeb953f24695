import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { countDisjointWays } from '../../../src/spread/circular/disjoint-ways.ts'
import type { WayFinder } from '../../../src/spread/circular/find-ways.ts'
import { packWays } from '../../../src/spread/circular/pack-ways.ts'
import { searchWays } from '../../../src/spread/circular/search-ways.ts'
import { extendWays, type Ways } from '../../../src/spread/circular/ways.ts'
import { createBudget } from '../../../src/spread/independence/budget.ts'
import { type SlowVertices, slowPacking } from '../../support/slow-counts.ts'

// Hundreds of graphs a property: the limit ends a run that hangs, on a busy machine too; it times nothing.
vi.setConfig({ testTimeout: 180_000 })

const labelCount = 8

interface Drawn {
  /** Each vertex cites smaller ones only. */
  readonly cites: readonly (readonly number[])[]
  readonly labels: readonly (readonly number[])[]
  readonly targets: readonly number[]
  readonly budget: number
}

/** Several origins, and so many citations that ways part and meet: a search seldom succeeds at the first try. */
const drawn: fc.Arbitrary<Drawn> = fc.integer({ min: 4, max: 12 }).chain((size) =>
  fc.record({
    cites: fc.tuple(
      ...Array.from({ length: size }, (_, vertex) =>
        vertex < 4
          ? fc.constant([])
          : fc.uniqueArray(fc.integer({ min: 0, max: vertex - 1 }), { minLength: 1, maxLength: 3 }),
      ),
    ),
    labels: fc.tuple(
      ...Array.from({ length: size }, () =>
        fc
          .uniqueArray(fc.integer({ min: 0, max: labelCount - 1 }), { maxLength: 1 })
          .map((own) => own.sort((a, b) => a - b)),
      ),
    ),
    targets: fc.uniqueArray(fc.integer({ min: size >> 1, max: size - 1 }), { minLength: 2, maxLength: 4 }),
    budget: fc.constantFrom(3, 30, 300),
  }),
)

function slowly({ cites, labels }: Pick<Drawn, 'cites' | 'labels'>): SlowVertices {
  return {
    members: cites.map((_, vertex) => [String(vertex)]),
    cites: cites.map((cited) => new Set(cited)),
    labels: labels.map((own) => new Set(own.map(String))),
    vertexOf: new Map(),
  }
}

/** Finds no way but that of an origin, so that all the others are left to the search. */
function blindFinder({ cites, labels }: Drawn): WayFinder {
  const labelsOf = (vertex: number): number[] => [...labels[vertex]!, labelCount + vertex]
  const citedBy = (vertex: number): Int32Array => Int32Array.from(cites[vertex]!)
  return {
    find: () => [],
    isWithin: () => true,
    labels: labelCount + cites.length,
    first: Int32Array.from(cites.keys()),
    labelsOf,
    citedBy,
    known: (vertex) => {
      const own = labelsOf(vertex)
      return { sets: cites[vertex]!.length === 0 ? [own] : [], isComplete: false, common: own }
    },
  }
}

function allWays({ cites, labels }: Drawn): Ways[] {
  const ways: Ways[] = []
  cites.forEach((cited, vertex) => {
    const own = [...labels[vertex]!, labelCount + vertex]
    ways.push(
      extendWays(
        own,
        cited.map((other) => ways[other]!),
      ),
    )
  })
  return ways
}

test('a search finds as many ways that share no label as there are', () => {
  fc.assert(
    fc.property(drawn, (graph) => {
      const widest = { low: 0, high: graph.targets.length }
      const exact = slowPacking(slowly(graph), graph.targets)
      const found = searchWays(blindFinder(graph), graph.targets, widest, createBudget(1_000_000))
      expect(found).toEqual({ low: exact, high: exact })
    }),
    { numRuns: 2_000 },
  )
})

test('what a search says holds however soon its budget ends', () => {
  fc.assert(
    fc.property(drawn, (graph) => {
      const widest = { low: 0, high: graph.targets.length }
      const exact = slowPacking(slowly(graph), graph.targets)
      const { low, high } = searchWays(blindFinder(graph), graph.targets, widest, createBudget(graph.budget))
      expect(low).toBeLessThanOrEqual(exact)
      expect(high).toBeGreaterThanOrEqual(exact)
    }),
    { numRuns: 2_000 },
  )
})

test('the few ways that are kept bound how many there are, and count them where they are all', () => {
  fc.assert(
    fc.property(drawn, (graph) => {
      const known = allWays(graph)
      const ways = graph.targets.map((target) => known[target]!)
      const exact = slowPacking(slowly(graph), graph.targets)
      const taken = new Uint8Array(labelCount + graph.cites.length)
      for (const budget of [graph.budget, 1_000_000]) {
        const { low, high } = packWays(ways, taken, createBudget(budget))
        expect(low).toBeLessThanOrEqual(exact)
        expect(high).toBeGreaterThanOrEqual(exact)
        if (budget === 1_000_000 && ways.every(({ isComplete }) => isComplete))
          expect({ low, high }).toEqual({ low: exact, high: exact })
        expect(taken.every((mark) => mark === 0)).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('ways that share no vertex are as many as without labels', () => {
  fc.assert(
    fc.property(drawn, (graph) => {
      const exact = slowPacking(slowly({ ...graph, labels: graph.labels.map(() => []) }), graph.targets)
      expect(countDisjointWays(blindFinder(graph), graph.targets, createBudget(1_000_000))).toBe(exact)
    }),
    { numRuns: 2_000 },
  )
})

test('a way that was found gives up more than one vertex where another needs them', () => {
  // 11 goes by 10, 9 to the origin 0, which 8 … 5 lead to as well; but 11 may also go by 4, 3, 2 to the origin 1.
  const cites = [[], [], [1], [2], [3], [9], [5], [6], [7], [0], [9], [10, 4]]
  const graph = { cites, labels: cites.map(() => []), targets: [11, 8], budget: 0 }
  expect(countDisjointWays(blindFinder(graph), graph.targets, createBudget(1_000))).toBe(2)
})
