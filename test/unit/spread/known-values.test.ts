import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeSpread } from '../../../src/spread/index.ts'
import { plainInput } from '../../support/plain-input.ts'
import { randomCases } from '../../support/random-spread.ts'
import { slowVertices } from '../../support/slow-counts.ts'
import { slowGraph, slowOptions } from '../../support/slow-graph.ts'

type Pairs = readonly (readonly [number, number])[]

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

describe('structural virality', () => {
  const viralityOf = (sources: number, cites: Pairs): number | null =>
    computeSpread(plainInput({ sources, cites })).metrics.structuralVirality

  test('of a star of n is 2(n−1)/n', () => {
    for (const n of [2, 3, 12, 100]) {
      expect(
        viralityOf(
          n,
          upTo(n - 1).map((i) => [i + 1, 0] as const),
        ),
      ).toBeCloseTo((2 * (n - 1)) / n, 9)
    }
  })

  test('of a path of n is (n+1)/3', () => {
    for (const n of [2, 3, 12, 100]) {
      expect(
        viralityOf(
          n,
          upTo(n - 1).map((i) => [i + 1, i] as const),
        ),
      ).toBeCloseTo((n + 1) / 3, 9)
    }
  })

  test('of the complete binary tree of 15 is 3.5048', () => {
    const cites = upTo(14).map((i) => [i + 1, Math.floor(i / 2)] as const)
    expect(viralityOf(15, cites)).toBeCloseTo(3.5048, 4)
  })

  test('of one source, and of a forest of two trees, is none', () => {
    expect(viralityOf(1, [])).toBeNull()
    expect(
      viralityOf(4, [
        [1, 0],
        [3, 2],
      ]),
    ).toBeNull()
  })
})

describe('independence', () => {
  // Origins X and a; X→b→s1, X→s2; a and b are one family (outlet 1). Contraction alone says 2.
  test('of the counter-example to contraction is one', () => {
    const [X, a, b, s1, s2] = [0, 1, 2, 3, 4] as const
    const input = plainInput({
      sources: 5,
      cites: [
        [b, X],
        [s1, b],
        [s2, X],
      ],
      outletOf: (source) => (source === a || source === b ? 1 : 10 + source),
    })
    const { independence } = computeSpread(input, { among: { sources: ['s3', 's4'] } })
    expect(independence).toMatchObject({ high: 1, exact: true, standsOnExact: true })
  })

  test('of a freelancer between two papers is two: the papers do not become one', () => {
    const authors = [['Li Ming'], ['Li Ming', 'Ng Ann'], ['Ng Ann'], ['Wu Bo']]
    const input = plainInput({ sources: 4, cites: [], authorsOf: (source) => authors[source] ?? [] })
    expect(computeSpread(input).independence).toMatchObject({ high: 3, exact: true })
  })

  test('with many labels to a source is exact: an odd ring of shared authors', () => {
    const authorsOf = (i: number): string[] => [`Writer ${i}`, `Writer ${(i + 1) % 101}`]
    const { independence } = computeSpread(plainInput({ sources: 101, cites: [], authorsOf }))
    expect(independence).toMatchObject({ high: 50, exact: true, standsOnExact: true })
    expect(independence.standsOn).toHaveLength(51)
  })
})

describe('the dominators of a textbook flow graph', () => {
  // Lengauer and Tarjan 1979, figure 1, without its back edges (they make one vertex here): R→A,B,C; A→D; B→A,D,E;
  // C→F,G; D→L; E→H; F→I; G→I,J; H→K; I→K; J→I; L→H. Immediate dominators: A, B, C, D, H, K: R; F, G, I: C; J: G;
  // L: D; E: B (with the back edge K→I also I: R).
  test('are those of the paper', () => {
    const names = [...'RABCDEFGHIJKL']
    const flow = 'RA RB RC AD BA BD BE CF CG DL EH FI GI GJ HK IK JI LH'.split(' ')
    const cites = flow.map((edge) => [names.indexOf(edge[1] as string), names.indexOf(edge[0] as string)] as const)
    const answer = computeSpread(plainInput({ sources: names.length, cites, startOf: null }))
    const dominated = Object.fromEntries(answer.chokepoints.map((point) => [names[point.source], point.dominated]))
    expect(dominated).toEqual({ R: 12, C: 4, B: 1, D: 1, G: 1 })
  })
})

test('at least a third of the random cases have cycles, several labels, conduits, unknown dates, parts', () => {
  const drawn = fc.sample(randomCases(8), { numRuns: 1000, seed: 2014 })
  const seen = { cycles: 0, labels: 0, undated: 0, parts: 0, conduits: 0 }
  for (const { lines, options } of drawn) {
    const settings = slowOptions(options)
    const slow = slowGraph(lines, 'c', settings)
    const keys = slow.members.map((member) => member.key)
    const { members } = slowVertices(keys, slow.edges.keys(), slow.labelsOf)
    const shared = keys.flatMap((key) => [...slow.labelsOf(key)])
    const cited = new Set(
      lines.filter((line) => line.type === 'citation').map((line) => `${line['from']} ${line['to']}`),
    )
    seen.cycles += Number(members.some((round) => round.length > 1))
    seen.labels += Number(new Set(shared).size < shared.length)
    seen.undated += Number(slow.members.some((member) => Number.isNaN(member.from)))
    seen.parts += Number(slow.scope.size > 1)
    seen.conduits += Number([...slow.edges.keys()].some((name) => !cited.has(name)))
  }
  for (const count of Object.values(seen)) expect(count, JSON.stringify(seen)).toBeGreaterThan(333)
})
