import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { computeSpread } from '../../../src/spread/index.ts'
import { randomCases } from '../../support/random-spread.ts'
import { slowOrigins, slowVertices } from '../../support/slow-counts.ts'
import { slowGraph, slowOptions } from '../../support/slow-graph.ts'
import { inputFromLines, type Line } from '../../support/spread-lines.ts'

// Hundreds of graphs a property: the limit ends a run that hangs, on a busy machine too; it times nothing.
vi.setConfig({ testTimeout: 180_000 })

test('what a correction loses and weakens is what the corrected source alone, or it among others, leads to', () => {
  fc.assert(
    fc.property(randomCases(8), fc.nat(7), ({ lines, options }, which) => {
      const corrected = `s${which}`
      if (!lines.some((line) => line['key'] === corrected)) return
      const correction = { type: 'correction', source: corrected, kind: 'RETRACTED', at: '2014-09-01' }
      const input = inputFromLines([...lines, correction], 'c')
      const [reach] = computeSpread(input, options).corrections
      const slow = slowGraph(lines, 'c', slowOptions(options))
      const keys = slow.members.map((member) => member.key)
      const graph = slowVertices(keys, slow.edges.keys(), slow.labelsOf)
      const x = graph.vertexOf.get(corrected)
      if (x === undefined) {
        expect(reach).toBeUndefined()
        return
      }
      const reached = (starts: readonly number[], without: number | null): Set<number> => {
        const found = new Set(starts.filter((vertex) => vertex !== without))
        for (const at of found) {
          graph.cites.forEach((cited, vertex) => {
            if (vertex !== without && cited.has(at)) found.add(vertex)
          })
        }
        return found
      }
      const kept = reached(slowOrigins(graph), x)
      const after = [...reached([x], null)].filter((vertex) => vertex !== x)
      const lost = after.filter((vertex) => !kept.has(vertex)).flatMap((vertex) => graph.members[vertex]!)
      const others = after.filter((vertex) => kept.has(vertex)).flatMap((vertex) => graph.members[vertex]!)
      const weakened = [...others, ...graph.members[x]!.filter((key) => key !== corrected)]
      const inOrder = (list: readonly string[]): string[] => keys.filter((key) => list.includes(key))
      expect(reach?.lost.map((row) => input.sources.id[row])).toEqual(inOrder(lost))
      expect(reach?.weakened.map((row) => input.sources.id[row])).toEqual(inOrder(weakened))
    }),
    { numRuns: 200 },
  )
})

describe('a correction is settled', () => {
  const story = (version: Partial<Line>): Line[] => [
    { type: 'claim', key: 'c', text: 'c' },
    { type: 'source', key: 'x', url: 'https://x.example/1', kind: 'ARTICLE', publishedAt: '2014-08-01' },
    { type: 'source', key: 'y', url: 'https://y.example/1', kind: 'ARTICLE', publishedAt: '2014-08-02' },
    { type: 'assertion', source: 'x', claim: 'c', stance: 'ASSERTS', quote: 'it sends photos' },
    { type: 'assertion', source: 'y', claim: 'c', stance: 'ASSERTS', quote: 'it sends photos' },
    { type: 'citation', from: 'y', to: 'x', basis: 'HYPERLINK' },
    { type: 'correction', source: 'x', claim: 'c', kind: 'RETRACTED', at: '2014-08-10' },
    { type: 'version', source: 'y', fetchedAt: '2014-08-11T06:00:00Z', text: 'they say it sends photos', ...version },
  ]
  const reachOf = (version: Partial<Line>, publishedBy?: number) => {
    const options = publishedBy === undefined ? {} : { asOf: { publishedBy: { from: publishedBy, to: publishedBy } } }
    return computeSpread(inputFromLines(story(version), 'c'), options).corrections[0]
  }

  test('by a later version with a notice of update', () => {
    expect(reachOf({ acknowledges: true })).toMatchObject({ coverage: 1, stale: [], medianLatencyHours: 30 })
  })

  test('by a later version that no longer holds the quote', () => {
    expect(reachOf({ text: 'a statement was made' })).toMatchObject({ coverage: 1, medianLatencyHours: 30 })
  })

  test('by no version that still says the same', () => {
    expect(reachOf({})).toMatchObject({ coverage: 0, settled: [], medianLatencyHours: null })
  })

  test('by no version from before the correction', () => {
    expect(reachOf({ acknowledges: true, fetchedAt: '2014-08-09T00:00:00Z' })).toMatchObject({ coverage: 0 })
  })

  test('by no version that came after the date asked about, nor is a later correction shown', () => {
    expect(reachOf({ acknowledges: true }, Date.UTC(2014, 7, 11))).toMatchObject({ coverage: 0 })
    expect(reachOf({ acknowledges: true }, Date.UTC(2014, 7, 9))).toBeUndefined()
  })
})
