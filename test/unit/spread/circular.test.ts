import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { computeSpread } from '../../../src/spread/index.ts'
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
