import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RandomCase, randomCases } from '../../support/random-spread.ts'
import {
  type SlowVertices,
  slowDominated,
  slowLowGraph,
  slowOrigins,
  slowPacking,
  slowVertices,
} from '../../support/slow-counts.ts'
import { type SlowGraph, slowGraph, slowOptions } from '../../support/slow-graph.ts'

/*
 * Ways of counting that look right and are not. Each must fail on the cases that the kernel is tested with; if one
 * passed, those cases would not tell a right kernel from a wrong one.
 */

interface Counted {
  readonly slow: SlowGraph
  readonly graph: SlowVertices
  readonly targets: readonly number[]
}

function counted({ lines, options }: RandomCase): Counted {
  const slow = slowGraph(lines, 'c', slowOptions(options))
  const keys = slow.members.map((member) => member.key)
  const graph = slowVertices(keys, slow.edges.keys(), slow.labelsOf)
  const among = options.among?.sources
  const wanted = among === undefined ? keys : keys.filter((key) => among.includes(key))
  return { slow, graph, targets: wanted.map((key) => graph.vertexOf.get(key)!) }
}

function isCaught(wrong: (drawn: Counted) => number, right: (drawn: Counted) => number): boolean {
  const equal = fc.property(randomCases(8), (drawn) => {
    const both = counted(drawn)
    return wrong(both) === right(both)
  })
  return fc.check(equal, { numRuns: 1500, endOnFailure: true, seed: 2014 }).failed
}

const high = ({ graph, targets }: Counted): number => slowPacking(graph, targets)

describe('the random cases catch a kernel that', () => {
  test('counts the children of the root in the dominator tree', () => {
    expect(isCaught(({ graph, targets }) => dominatorChildren(graph, targets), high)).toBe(true)
  })

  test('runs flow on the graph contracted by labels alone', () => {
    expect(
      isCaught(({ graph, targets }) => slowPacking(contracted(graph), contractedTargets(graph, targets)), high),
    ).toBe(true)
  })

  test('closes labels transitively', () => {
    expect(isCaught(({ graph, targets }) => slowPacking(closed(graph), targets), high)).toBe(true)
  })

  test('knows no labels', () => {
    const bare = (graph: SlowVertices): SlowVertices => ({ ...graph, labels: graph.labels.map(() => new Set()) })
    expect(isCaught(({ graph, targets }) => slowPacking(bare(graph), targets), high)).toBe(true)
  })

  test('ignores first-hand marks', () => {
    const low = ({ graph, slow, targets }: Counted): number => slowPacking(slowLowGraph(graph, slow), targets)
    expect(isCaught((drawn) => low({ ...drawn, slow: { ...drawn.slow, firstHand: new Set() } }), low)).toBe(true)
  })
})

function dominatorChildren(graph: SlowVertices, targets: readonly number[]): number {
  const all = [...graph.cites.keys()]
  const reach = (without: number): Set<number> => {
    const found = new Set(slowOrigins(graph).filter((vertex) => vertex !== without))
    for (const at of found) for (const v of all) if (v !== without && graph.cites[v]!.has(at)) found.add(v)
    return found
  }
  const dominates = (x: number, y: number): boolean => x === y || !reach(x).has(y)
  const isTop = (y: number): boolean => all.every((x) => x === y || slowDominated(graph, x) === 0 || !dominates(x, y))
  return all.filter((x) => isTop(x) && targets.some((target) => dominates(x, target))).length
}

/** Each vertex by the name of its group: the first vertex that it shares a label with, at any distance. */
function groupsOf({ labels }: SlowVertices): number[] {
  const group = [...labels.keys()]
  for (let changed = true; changed; ) {
    changed = false
    labels.forEach((own, v) => {
      labels.forEach((other, u) => {
        if (![...own].some((label) => other.has(label)) || group[u]! >= group[v]!) return
        group[v] = group[u]!
        changed = true
      })
    })
  }
  return group
}

function contracted(graph: SlowVertices): SlowVertices {
  const group = groupsOf(graph)
  const cites = graph.cites.map((_, name) => {
    const own = [...group.keys()].filter((vertex) => group[vertex] === name)
    if (own.some((vertex) => graph.cites[vertex]!.size === 0)) return new Set<number>()
    return new Set(own.flatMap((vertex) => [...graph.cites[vertex]!].map((u) => group[u]!)).filter((u) => u !== name))
  })
  return { ...graph, cites, labels: graph.labels.map(() => new Set<string>()) }
}

function contractedTargets(graph: SlowVertices, targets: readonly number[]): number[] {
  const group = groupsOf(graph)
  return targets.map((target) => group[target]!)
}

function closed(graph: SlowVertices): SlowVertices {
  return { ...graph, labels: groupsOf(graph).map((name) => new Set([`group ${name}`])) }
}
