import type { Neighbourhood } from '../citations/neighbourhood.ts'
import type { Budget } from '../independence/budget.ts'
import type { Labels } from '../labels/labels.ts'
import { createIntList } from '../view/groups.ts'

/** The part of E that cited sources stand on, with its own numbers for members and pass-through vertices. */
export interface Subgraph {
  readonly graph: {
    readonly size: number
    readonly members: number
    readonly offsets: Int32Array
    readonly targets: Int32Array
  }
  readonly localOf: (member: number) => number
  /** The labels of its members, by their numbers here. */
  readonly labels: (labels: Labels) => Pick<Labels, 'offsets' | 'items'>
}

/**
 * All that `cited` lead to, in the graph of what does not begin after the interval of `member` ends (undated: of
 * everything). null when the budget ended.
 */
export function citedUntil(
  neighbourhood: Neighbourhood,
  { member, cited }: { readonly member: number; readonly cited: readonly number[] },
  budget: Budget,
): Subgraph | null {
  const { graph, members } = neighbourhood
  const end = members.to[member]!
  const isLater = (vertex: number): boolean => vertex < graph.members && members.from[vertex]! >= end
  const seen = new Set<number>(cited.filter((source) => !isLater(source)))
  for (const vertex of seen) {
    const start = graph.offsets[vertex]!
    const stop = graph.offsets[vertex + 1]!
    if (!budget.spend(1 + stop - start)) return null
    for (let edge = start; edge < stop; edge++) if (!isLater(graph.targets[edge]!)) seen.add(graph.targets[edge]!)
  }
  const useless = deadEnds(neighbourhood, seen)
  const vertices = Int32Array.from([...seen].filter((vertex) => !useless.has(vertex))).sort()
  const localOf = new Map(Array.from(vertices, (vertex, local) => [vertex, local]))
  const offsets = new Int32Array(vertices.length + 1)
  const targets = createIntList(vertices.length)
  vertices.forEach((vertex, local) => {
    for (let edge = graph.offsets[vertex]!; edge < graph.offsets[vertex + 1]!; edge++) {
      const to = localOf.get(graph.targets[edge]!)
      if (to !== undefined) targets.push(to)
    }
    offsets[local + 1] = targets.length()
  })
  const count = vertices.filter((vertex) => vertex < graph.members).length
  return {
    graph: { size: vertices.length, members: count, offsets, targets: targets.view() },
    localOf: (vertex) => localOf.get(vertex)!,
    labels: (labels) => pickLabels(labels, vertices.subarray(0, count)),
  }
}

/** Pass-through vertices all of whose exits were left out: they lead nowhere, and must not make a source look derived. */
function deadEnds({ graph }: Neighbourhood, seen: ReadonlySet<number>): Set<number> {
  const useless = new Set<number>()
  const pass = [...seen].filter((vertex) => vertex >= graph.members)
  const leadsOn = (vertex: number): boolean => {
    for (let edge = graph.offsets[vertex]!; edge < graph.offsets[vertex + 1]!; edge++) {
      if (seen.has(graph.targets[edge]!) && !useless.has(graph.targets[edge]!)) return true
    }
    return false
  }
  for (let before = -1; before < useless.size; ) {
    before = useless.size
    for (const vertex of pass) if (!useless.has(vertex) && !leadsOn(vertex)) useless.add(vertex)
  }
  return useless
}

function pickLabels({ offsets, items }: Labels, members: Int32Array): Pick<Labels, 'offsets' | 'items'> {
  const picked = createIntList(members.length)
  const ends = new Int32Array(members.length + 1)
  members.forEach((member, local) => {
    for (let i = offsets[member]!; i < offsets[member + 1]!; i++) picked.push(items[i]!)
    ends[local + 1] = picked.length()
  })
  return { offsets: ends, items: picked.view() }
}
