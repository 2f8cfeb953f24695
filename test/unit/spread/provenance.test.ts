import { describe, expect, test } from 'vitest'
import { findPath, traceProvenance } from '../../../src/spread/index.ts'
import { plainInput } from '../../support/plain-input.ts'
import { inputFromLines, type Line } from '../../support/spread-lines.ts'

describe('provenance', () => {
  test('is every route back to origins, shortest first', () => {
    const input = plainInput({
      sources: 6,
      cites: [
        [5, 4],
        [5, 1],
        [4, 3],
        [4, 2],
        [3, 0],
      ],
    })
    const { routes, complete, isMember } = traceProvenance(input, { source: 5, limit: 10 })
    expect({ complete, isMember }).toEqual({ complete: true, isMember: true })
    expect(routes.map((route) => [5, ...route.map((hop) => hop.to)])).toEqual([
      [5, 1],
      [5, 4, 2],
      [5, 4, 3, 0],
    ])
    expect(routes[2]?.map((hop) => hop.citations)).toEqual([[0], [2], [4]])
  })

  test('says when there are more routes than asked for, and looks no further', () => {
    // Forty layers of two sources that cite both of the layer before: 2^40 routes.
    const cites = Array.from({ length: 160 }, (_, i) => {
      const layer = Math.floor(i / 4)
      return [2 * (layer + 1) + (i % 2), 2 * layer + Math.floor((i % 4) / 2)] as const
    })
    const answer = traceProvenance(plainInput({ sources: 82, cites, startOf: null }), { source: 81, limit: 3 })
    expect(answer.complete).toBe(false)
    expect(answer.routes.map((route) => route.length)).toEqual([40, 40, 40])
  })

  test('of an origin is one route without hops, of a source outside S none', () => {
    const input = plainInput({ sources: 2, cites: [[1, 0]] })
    expect(traceProvenance(input, { source: 0, limit: 5 }).routes).toEqual([[]])
    expect(traceProvenance(input, { source: 7, limit: 5 })).toMatchObject({ isMember: false, routes: [] })
  })

  test('visits no source twice where sources cite each other round', () => {
    const cites = [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
    ] as const
    const { routes } = traceProvenance(plainInput({ sources: 4, cites, startOf: null }), { source: 0, limit: 9 })
    expect(routes.map((route) => route.map((hop) => hop.to))).toEqual([[1, 2, 3]])
  })

  test('names the conduits that a hop passes, with the citation of each link', () => {
    const states = (key: string, stance: string): Line[] => [
      { type: 'source', key, url: `https://${key}.example/1`, kind: 'ARTICLE' },
      { type: 'assertion', source: key, claim: 'c', stance, quote: key },
    ]
    const cites = (from: string, to: string): Line => ({ type: 'citation', from, to, basis: 'HYPERLINK' })
    const input = inputFromLines(
      [
        { type: 'claim', key: 'c', text: 'c' },
        ...states('o', 'ASSERTS'),
        ...states('p', 'DENIES'),
        ...states('q', 'QUESTIONS'),
        ...states('v', 'ASSERTS'),
        cites('v', 'q'),
        cites('q', 'p'),
        cites('p', 'o'),
      ],
      'c',
    )
    const [route] = traceProvenance(input, { source: 3, limit: 5 }).routes
    expect(route).toEqual([{ from: 3, to: 0, citations: [0, 1, 2], via: [2, 1] }])
  })
})

describe('a path', () => {
  const input = plainInput({
    sources: 5,
    cites: [
      [4, 3],
      [3, 2],
      [2, 0],
      [4, 1],
      [1, 0],
    ],
  })

  test('is the shortest way along citations', () => {
    expect(findPath(input, { from: 4, to: 0 })).toEqual([3, 4])
  })

  test('is empty from a source to itself and none against the citations', () => {
    expect(findPath(input, { from: 4, to: 4 })).toEqual([])
    expect(findPath(input, { from: 0, to: 4 })).toBeNull()
  })
})
