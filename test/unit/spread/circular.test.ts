import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { computeSpread, type SpreadInput } from '../../../src/spread/index.ts'
import { plainInput } from '../../support/plain-input.ts'
import { randomCases } from '../../support/random-spread.ts'
import { slowPacking, slowVertices } from '../../support/slow-counts.ts'
import { slowGraph, slowOptions } from '../../support/slow-graph.ts'
import { inputFromLines, type Line } from '../../support/spread-lines.ts'

// Hundreds of graphs a property: the limit ends a run that hangs, on a busy machine too; it times nothing.
vi.setConfig({ testTimeout: 180_000 })

describe('false confirmation', () => {
  test('is a source that cites more than its cited sources stand on, in what did not begin after it ended', () => {
    fc.assert(
      fc.property(randomCases(8), ({ lines, options }) => {
        const input = inputFromLines(lines, 'c')
        const answer = computeSpread(input, options)
        const slow = slowGraph(lines, 'c', slowOptions(options))
        const expected = slow.members.flatMap((member) => {
          const cited = [...slow.edges.keys()]
            .map((name) => name.split(' ') as [string, string])
            .filter(([v]) => v === member.key)
            .map(([, u]) => u)
          const known = slow.members.filter((other) => !(other.from >= member.to)).map((other) => other.key)
          const edges = [...slow.edges.keys()].filter((name) => name.split(' ').every((key) => known.includes(key)))
          const vertices = slowVertices(known, edges, slow.labelsOf)
          const high = slowPacking(
            vertices,
            cited.map((key) => vertices.vertexOf.get(key)!),
          )
          if (cited.length < 2 || high >= cited.length) return []
          return [{ source: member.key, cited: cited.sort(), says: `cites ${cited.length}, stands on ${high}` }]
        })
        const reports = answer.circular.filter(({ kind }) => kind === 'FALSE_CONFIRMATION')
        const found = reports.map(({ sources, explanation }) => {
          const [source, ...cited] = sources.map((row) => input.sources.id[row]!)
          return { source, cited: cited.sort(), says: /cites \d+, stands on \d+/.exec(explanation)?.[0] }
        })
        expect(found).toEqual(expected)
        expect(answer.circularUnsettled).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  test('is left unsettled, and counted, once the budget ends', () => {
    const answer = computeSpread(inputFromLines(ring(6, { dated: true }), 'c'), { budget: 2 })
    expect(answer.circularUnsettled).toBeGreaterThan(0)
    expect(answer.complete).toBe(false)
  })

  test('is asked of each source as of its own time, also where another one has been asked before', () => {
    const said = (key: string, publishedAt: string, outlet: string): Line[] => [
      {
        type: 'source',
        key,
        url: `https://${outlet}.example/${key}`,
        kind: 'ARTICLE',
        outlet: `${outlet}.example`,
        publishedAt,
      },
      { type: 'assertion', source: key, claim: 'c', stance: 'ASSERTS', quote: key },
    ]
    const cites = (from: string, to: string): Line => ({ type: 'citation', from, to, basis: 'HYPERLINK' })
    const input = inputFromLines(
      [
        { type: 'claim', key: 'c', text: 'c' },
        ...said('old', '2014-07-30', 'one'),
        ...said('new', '2014-08-02T10:00:00Z', 'one'),
        ...said('month', '2014-08', 'two'),
        ...said('before', '2014-08-02T09:00:00Z', 'three'),
        ...said('after', '2014-08-03', 'four'),
        cites('month', 'new'),
        ...['before', 'after'].flatMap((key) => [cites(key, 'old'), cites(key, 'month')]),
      ],
      'c',
    )
    // Before the new one had begun, the one of that month had it from nobody; after, both are one outlet's.
    const found = computeSpread(input).circular
    expect(found.map(({ sources }) => sources.map((row) => input.sources.id[row]))).toEqual([['after', 'old', 'month']])
  })

  test('is no other within a small budget than within a large one, but for what is left open', () => {
    const input = dense({ sources: 150, outlets: 12 })
    const whole = computeSpread(input, { budget: 100_000_000 })
    expect(whole.circularUnsettled).toBe(0)
    const exact = new Map(whole.circular.map(({ sources, explanation }) => [sources[0], standsOn(explanation)]))
    for (const budget of [100, 1_000, 10_000, 40_000, 100_000]) {
      const answer = computeSpread(input, { budget })
      for (const { sources, explanation } of answer.circular) {
        const isBound = explanation.includes('stands on at most')
        if (isBound) expect(standsOn(explanation)).toBeGreaterThanOrEqual(exact.get(sources[0])!)
        else expect(standsOn(explanation)).toBe(exact.get(sources[0]))
        expect(answer.complete && isBound).toBe(false)
      }
      expect(answer.circular.length + answer.circularUnsettled).toBeGreaterThanOrEqual(whole.circular.length)
    }
  })

  test('leaves hardly any question open in a dense claim', () => {
    const answer = computeSpread(dense({ sources: 3_000, outlets: 150 }))
    expect(answer.circular.length).toBeGreaterThan(100)
    expect(answer.circularUnsettled).toBeLessThan(30)
  })

  test('is plain where all stand on one, however long the way', () => {
    const n = 20_000
    const cites = Array.from({ length: n }, (_, i): [number, number][] => [
      ...(i > 0 ? [[i, i - 1] as [number, number]] : []),
      ...(i > 1 ? [[i, i - 2] as [number, number]] : []),
    ]).flat()
    const answer = computeSpread(plainInput({ sources: n, cites }))
    expect(answer.circular).toHaveLength(n - 2)
    expect(answer.circularUnsettled).toBe(0)
  })

  test('is not looked for unless it is asked for', () => {
    const answer = computeSpread(inputFromLines(ring(6, { dated: true }), 'c'), { circular: false })
    expect(answer).toMatchObject({ circular: [], circularUnsettled: 0, complete: true })
  })
})

describe('a cycle', () => {
  test('is every set of sources that cite each other round, named in one sentence', () => {
    const input = inputFromLines(ring(3, { dated: false }), 'c')
    const [report] = computeSpread(input).circular.filter(({ kind }) => kind === 'CYCLE')
    expect(report?.sources.map((row) => input.sources.id[row])).toEqual(['s0', 's1', 's2'])
    expect(report?.explanation).toBe(
      'https://o0.example/s, https://o1.example/s and https://o2.example/s cite each other round, so none of them confirms another.',
    )
  })
})

describe('a return', () => {
  const story = (seenAt: 'first' | 'second', taken = '2014-08-03'): Line[] => [
    ...states('x', '2014-08-01'),
    ...states('m', taken),
    ...states('n', '2014-08-04'),
    { type: 'version', source: 'x', key: 'first', fetchedAt: '2014-08-02T00:00:00Z', text: 'x says it' },
    { type: 'version', source: 'x', key: 'second', fetchedAt: '2014-08-10T00:00:00Z', text: 'x says it' },
    { type: 'citation', from: 'm', to: 'x', basis: 'HYPERLINK' },
    { type: 'citation', from: 'n', to: 'm', basis: 'HYPERLINK' },
    { type: 'citation', from: 'x', to: 'n', basis: 'HYPERLINK', version: seenAt },
  ]

  test('is a later version that cites what leads back to who took the claim from the earlier one', () => {
    const input = inputFromLines(story('second'), 'c')
    const returns = computeSpread(input).circular.filter(({ kind }) => kind === 'RETURN')
    expect(returns.map(({ sources }) => sources.map((row) => input.sources.id[row]))).toEqual([['x', 'm']])
    expect(returns[0]?.explanation).toContain('https://x.example/s cites what leads back to https://m.example/s')
  })

  test('needs a citation that the earlier version did not have', () => {
    const answer = computeSpread(inputFromLines(story('first'), 'c'))
    expect(answer.circular.filter(({ kind }) => kind === 'RETURN')).toEqual([])
  })

  test('needs a member that began before the later version was fetched', () => {
    const answer = computeSpread(inputFromLines(story('second', '2014-08-20'), 'c'))
    expect(answer.circular.filter(({ kind }) => kind === 'RETURN')).toEqual([])
  })
})

function standsOn(explanation: string): number {
  return Number(/stands on (?:at most )?(\d+)/.exec(explanation)?.[1])
}

/** Each source cites five earlier ones, drawn by xorshift; one in fifty cites none. */
function dense({ sources, outlets }: { sources: number; outlets: number }): SpreadInput {
  let state = 2014
  const draw = (faces: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % faces
  }
  const cites: [number, number][] = []
  const outletOf = Array.from({ length: sources }, () => draw(outlets))
  for (let i = 1; i < sources; i++) {
    if (draw(50) === 0) continue
    for (let k = 0; k < 5; k++) cites.push([i, draw(2) === 0 ? draw(i) : Math.max(i - 1 - draw(100), 0)])
  }
  return plainInput({ sources, cites, outletOf: (i) => outletOf[i]! })
}

function states(key: string, publishedAt?: string): Line[] {
  return [
    ...(key === 'x' || key === 's0' ? [{ type: 'claim', key: 'c', text: 'c' }] : []),
    {
      type: 'source',
      key,
      url: `https://${key.replace('s', 'o')}.example/s`,
      kind: 'ARTICLE',
      ...(publishedAt !== undefined && { publishedAt }),
    },
    { type: 'assertion', source: key, claim: 'c', stance: 'ASSERTS', quote: key },
  ]
}

/** n sources in a ring; dated, each cites all before it instead. */
function ring(n: number, { dated }: { dated: boolean }): Line[] {
  const numbers = [...Array(n).keys()]
  return [
    ...numbers.flatMap((i) => states(`s${i}`, dated ? `2014-08-0${i + 1}` : undefined)),
    ...numbers.flatMap((i) =>
      (dated ? numbers.slice(0, i) : [(i + 1) % n]).map((j) => ({
        type: 'citation',
        from: `s${i}`,
        to: `s${j}`,
        basis: 'HYPERLINK',
      })),
    ),
  ]
}
