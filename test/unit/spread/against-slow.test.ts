import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { computeSpread } from '../../../src/spread/index.ts'
import { type RandomCase, randomCases } from '../../support/random-spread.ts'
import {
  slowCutSize,
  slowDominated,
  slowIsCut,
  slowLowGraph,
  slowOrigins,
  slowPacking,
  slowVertices,
} from '../../support/slow-counts.ts'
import { slowGraph, slowOptions } from '../../support/slow-graph.ts'
import { inputFromLines } from '../../support/spread-lines.ts'

// Hundreds of graphs a property: the limit ends a run that hangs, on a busy machine too; it times nothing.
vi.setConfig({ testTimeout: 180_000 })

/** Both answers to one case: the kernel's, and what exhaustion finds. */
function both({ lines, options }: RandomCase) {
  const input = inputFromLines(lines, 'c')
  const answer = computeSpread(input, options)
  const slow = slowGraph(lines, 'c', slowOptions(options))
  const keys = slow.members.map((member) => member.key)
  const vertices = slowVertices(keys, slow.edges.keys(), slow.labelsOf)
  const among = options.among?.sources
  const wanted = among === undefined ? keys : keys.filter((key) => among.includes(key))
  const targets = wanted.map((key) => vertices.vertexOf.get(key)!)
  const key = (source: number): string => input.sources.id[source]!
  return { input, answer, slow, keys, vertices, wanted, targets, key }
}

const runs = { numRuns: 200 }

/** What relates to what is looked up in a tree of claims, and searched for where a claim is part of two. */
const shapes = [
  { claims: 'each part is part of one claim', more: [] },
  { claims: 'a part is part of two', more: [{ type: 'claim', key: 'pp', text: 'pp', partOf: 'q' }] },
]

test.each(shapes)('S, what is left out, and the origins are those of the definitions where $claims', ({ more }) => {
  fc.assert(
    fc.property(randomCases(8), ({ lines, options }) => {
      const { answer, slow, keys, vertices, key } = both({ lines: [...lines, ...more], options })
      expect(answer.members.map(key)).toEqual(keys)
      expect(answer.omitted).toMatchObject(slow.omitted)
      expect(answer.origins.map(({ source }) => key(source))).toEqual(
        slowOrigins(vertices).map((vertex) => vertices.members[vertex]![0]),
      )
    }),
    runs,
  )
})

test('high, low and highWithOmitted are the largest packings of independent paths', () => {
  fc.assert(
    fc.property(randomCases(8), (drawn) => {
      const { answer, slow, keys, vertices, wanted, targets } = both(drawn)
      const { independence } = answer
      const withOmitted = slowVertices(keys, slow.edgesWithOmitted.keys(), slow.labelsOf)
      expect(independence.high).toBe(slowPacking(vertices, targets))
      expect(independence.low).toBe(slowPacking(slowLowGraph(vertices, slow), targets))
      const { suggested, lowConfidence } = slow.omitted
      expect(independence.highWithOmitted).toBe(
        suggested + lowConfidence === 0
          ? null
          : slowPacking(
              withOmitted,
              wanted.map((key) => withOmitted.vertexOf.get(key)!),
            ),
      )
      expect(independence.exact).toBe(true)
    }),
    runs,
  )
})

test('what the claim stands on is a smallest set of labels that leaves no path', () => {
  fc.assert(
    fc.property(randomCases(7), (drawn) => {
      const { answer, vertices, targets, input, key } = both(drawn)
      const { standsOn, standsOnExact, high } = answer.independence
      expect(standsOnExact).toBe(true)
      expect(standsOn.length).toBeGreaterThanOrEqual(high)
      expect(standsOn).toHaveLength(slowCutSize(vertices, targets))
      const removed = new Set(standsOn.flatMap(({ sources }) => sources.map((source) => `source ${key(source)}`)))
      expect(slowIsCut(vertices, targets, removed)).toBe(true)
      expect(input.claim).toBe(answer.claim)
    }),
    runs,
  )
})

test('chokepoints are the vertices whose removal cuts others off', () => {
  fc.assert(
    fc.property(randomCases(9), (drawn) => {
      const { answer, keys, vertices, key } = both(drawn)
      const expected = vertices.members
        .map((members, vertex) => ({ source: members[0]!, dominated: slowDominated(vertices, vertex) }))
        .filter(({ dominated }) => dominated > 0)
        .sort((a, b) => b.dominated - a.dominated || keys.indexOf(a.source) - keys.indexOf(b.source))
      expect(answer.chokepoints.map(({ source, dominated }) => ({ source: key(source), dominated }))).toEqual(expected)
    }),
    runs,
  )
})

test('each tree is as viral as the mean of all distances in it', () => {
  fc.assert(
    fc.property(randomCases(9), (drawn) => {
      const { answer } = both(drawn)
      const parent = new Map(answer.hops.map((hop) => [hop.source, hop.parent]))
      const up = (source: number): number[] => {
        const over = parent.get(source) ?? null
        return over === null ? [source] : [source, ...up(over)]
      }
      for (const tree of answer.trees) {
        const own = answer.hops.map((hop) => hop.source).filter((source) => up(source).at(-1) === tree.origin)
        let total = 0
        for (const a of own) {
          for (const b of own) {
            const [fromA, fromB] = [up(a), up(b)]
            const meet = fromA.find((source) => fromB.includes(source))!
            total += fromA.indexOf(meet) + fromB.indexOf(meet)
          }
        }
        const mean = own.length > 1 ? total / (own.length * (own.length - 1)) : null
        expect(tree.size).toBe(own.length)
        expect(tree.depth).toBe(Math.max(...own.map((source) => up(source).length - 1)))
        if (mean === null) expect(tree.structuralVirality).toBeNull()
        else expect(tree.structuralVirality).toBeCloseTo(mean, 9)
      }
    }),
    runs,
  )
})

test('each parent is chosen by its rule out of all citations that lead out of the vertex', () => {
  fc.assert(
    fc.property(randomCases(9), (drawn) => {
      const { answer, slow, keys, vertices, key } = both(drawn)
      for (const hop of answer.hops) {
        const child = key(hop.source)
        const vertex = vertices.vertexOf.get(child)!
        const round = vertices.members[vertex]!
        const out = [...slow.edges]
          .map(([name, confidence]) => ({ name: name.split(' ') as [string, string], confidence }))
          .filter(({ name: [v, u] }) => round.includes(v) && !round.includes(u))
          .map(({ name: [, u], confidence }) => ({ key: u, place: keys.indexOf(u), confidence }))
          .sort((a, b) => a.place - b.place)
        const before = out.filter(({ place }) => place < keys.indexOf(child))
        const surest = Math.max(...out.map(({ confidence }) => confidence))
        const rules = {
          EARLIEST: out[0]?.key,
          LATEST_BEFORE: (before.at(-1) ?? out[0])?.key,
          MOST_CONFIDENT: out.find(({ confidence }) => confidence === surest)?.key,
        }
        const expected = child === round[0] ? rules[drawn.options.parentRule ?? 'EARLIEST'] : round[0]
        expect(hop.parent === null ? undefined : key(hop.parent)).toBe(expected)
      }
    }),
    runs,
  )
})
