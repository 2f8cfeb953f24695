import type { Budget } from './budget.ts'
import { createCountedGraph } from './counted-graph.ts'
import type { Dominators } from './dominators.ts'
import type { Labels } from './labels.ts'
import type { Neighbourhood } from './neighbourhood.ts'

/** On how many independent sources the cited ones stand, where that is plain to see; null where it takes a count. */
type QuickCount = (member: number, cited: readonly number[], budget: Budget) => number | null

interface Taken {
  readonly vertices: Set<number>
  readonly labels: Set<number>
}

/**
 * Settles most counts for false confirmation without a search. Every path to a source passes the first member that
 * dominates it, so sources stand on no more than they have different ones of these; and one path for each of these,
 * taken along first citations, often shows that they stand on no fewer. Only where nothing that the cited sources lead
 * to begins after the citing one ends: else they must be counted in a smaller graph.
 */
export function createQuickCount(neighbourhood: Neighbourhood, labels: Labels, dominators: Dominators): QuickCount {
  const { condensed, members } = neighbourhood
  const { offsets, targets, vertexOf, name } = condensed
  const { labelsOf } = createCountedGraph(condensed, labels)
  const latest = latestStarts(neighbourhood)
  const first = firstDominators(neighbourhood, dominators)

  /** Takes the path from a vertex along first citations; false when it meets what is taken, or the budget ends. */
  const takePath = (from: number, taken: Taken, budget: Budget): boolean => {
    const own = new Set<number>()
    for (let vertex = from; ; vertex = targets[offsets[vertex]!]!) {
      if (!budget.spend(1)) return false
      if (name[vertex]! >= 0) {
        if (taken.vertices.has(vertex)) return false
        taken.vertices.add(vertex)
        for (const label of labelsOf(vertex)) own.add(label)
      }
      if (offsets[vertex] === offsets[vertex + 1]) break
    }
    for (const label of own) {
      if (taken.labels.has(label)) return false
      taken.labels.add(label)
    }
    return true
  }

  return (member, cited, budget) => {
    const end = members.to[member]!
    if (cited.some((source) => latest[vertexOf[source]!]! >= end)) return null
    const starts = new Map<number, number>()
    for (const source of cited) {
      const vertex = vertexOf[source]!
      const known = starts.get(first[vertex]!)
      if (known === undefined || vertex < known) starts.set(first[vertex]!, vertex)
    }
    const taken = { vertices: new Set<number>(), labels: new Set<number>() }
    return [...starts.values()].every((vertex) => takePath(vertex, taken, budget)) ? starts.size : null
  }
}

/** The latest start in all that each vertex leads to, itself included; -Infinity where nothing is dated. */
function latestStarts({ condensed, members }: Neighbourhood): Float64Array {
  const { size, offsets, targets, membersOf } = condensed
  const latest = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  for (let vertex = 0; vertex < size; vertex++) {
    for (let i = membersOf.offsets[vertex]!; i < membersOf.offsets[vertex + 1]!; i++) {
      const start = members.from[membersOf.items[i]!]!
      if (start > latest[vertex]!) latest[vertex] = start
    }
    for (let edge = offsets[vertex]!; edge < offsets[vertex + 1]!; edge++) {
      if (latest[targets[edge]!]! > latest[vertex]!) latest[vertex] = latest[targets[edge]!]!
    }
  }
  return latest
}

/** The dominator of each vertex that is nearest the root and no mere pass-through (itself, if there is no other). */
function firstDominators({ condensed }: Neighbourhood, { parent }: Dominators): Int32Array {
  const first = new Int32Array(condensed.size).fill(-1)
  for (let vertex = 0; vertex < first.length; vertex++) {
    const above = parent[vertex]! < 0 ? -1 : first[parent[vertex]!]!
    if (above >= 0) first[vertex] = above
    else if (condensed.name[vertex]! >= 0) first[vertex] = vertex
  }
  return first
}
