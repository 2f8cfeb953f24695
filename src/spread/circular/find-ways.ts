import type { Condensed } from '../citations/condense.ts'
import type { Neighbourhood } from '../citations/neighbourhood.ts'
import type { Budget } from '../independence/budget.ts'
import { createCountedGraph } from '../independence/counted-graph.ts'
import type { LabelSet } from '../labels/label-set.ts'
import type { Labels } from '../labels/labels.ts'
import type { Dominators } from '../tree/dominators.ts'
import { extendWays, type Ways } from './ways.ts'

/** The ways to vertices in the graph of what begins before `end` (NaN: of everything). */
export interface WayFinder {
  /** null when the budget ended, or where sources that cite each other round begin on both sides of `end`. */
  readonly find: (vertices: readonly number[], end: number, budget: Budget) => readonly Ways[] | null
  /** Labels of ways are numbers below this. */
  readonly labels: number
  /** Whether all that a vertex leads to begins before `end`. */
  readonly isWithin: (vertex: number, end: number) => boolean
  /** The dominator of each vertex that is nearest the root and no mere pass-through; itself, if there is no other. */
  readonly first: Int32Array
  /** Its labels and itself. */
  readonly labelsOf: (vertex: number) => LabelSet
  readonly citedBy: (vertex: number) => Int32Array
  /** The ways to what a vertex leads to that was found, where all of that is within `end`. */
  readonly known: (vertex: number) => Ways
}

interface Graph {
  readonly neighbourhood: Neighbourhood
  readonly latest: Float64Array
  readonly ownLabels: (vertex: number) => LabelSet
}

/**
 * Ways are found once for all that lead to nothing later than `end`; what straddles it is found anew for each `end`,
 * and there a vertex whose citations are all later is an origin.
 */
export function createWayFinder(neighbourhood: Neighbourhood, labels: Labels, dominators: Dominators): WayFinder {
  const { condensed } = neighbourhood
  const latest = latestStarts(neighbourhood)
  const first = firstDominators(neighbourhood, dominators)
  const graph: Graph = { neighbourhood, latest, ownLabels: rememberLabels(condensed, labels) }
  const known: (Ways | undefined)[] = new Array(condensed.size)
  const isWithin = (vertex: number, end: number): boolean => !(latest[vertex]! >= end)
  return {
    labels: labels.size + condensed.size,
    isWithin,
    first,
    labelsOf: graph.ownLabels,
    citedBy: (vertex) => condensed.targets.subarray(condensed.offsets[vertex]!, condensed.offsets[vertex + 1]!),
    known: (vertex) => known[vertex]!,
    find: (vertices, end, budget) => {
      const straddling = new Map<number, Ways>()
      const recall = (vertex: number): Ways | undefined =>
        isWithin(vertex, end) ? known[vertex] : straddling.get(vertex)
      const keep = (vertex: number, ways: Ways): void => {
        if (!isWithin(vertex, end)) straddling.set(vertex, ways)
        else known[vertex] = first[vertex]! < 0 ? ways : withCommon(ways, labels.size + first[vertex]!)
      }
      for (const vertex of vertices) {
        if (!derive(graph, { vertex, end, recall, keep }, budget)) return null
      }
      return vertices.map((vertex) => recall(vertex)!)
    },
  }
}

/** The labels of each vertex, itself among them; none for a pass-through vertex. */
function rememberLabels(condensed: Condensed, labels: Labels): (vertex: number) => LabelSet {
  const { labelsOf } = createCountedGraph(condensed, labels)
  const known: (LabelSet | undefined)[] = new Array(condensed.size)
  return (vertex) => {
    const own = known[vertex] ?? (condensed.name[vertex]! < 0 ? [] : [...labelsOf(vertex), labels.size + vertex])
    known[vertex] = own
    return own
  }
}

/** Every way to a vertex passes its first dominator, which the list of common labels may be too short to show. */
function withCommon(ways: Ways, label: number): Ways {
  return ways.common.includes(label) ? ways : { ...ways, common: [...ways.common, label] }
}

interface Derivation {
  readonly vertex: number
  readonly end: number
  readonly recall: (vertex: number) => Ways | undefined
  readonly keep: (vertex: number, ways: Ways) => void
}

/** Finds the ways to all that a vertex leads to, then to itself: depth first, without recursion. */
function derive(graph: Graph, { vertex, end, recall, keep }: Derivation, budget: Budget): boolean {
  const path = [vertex]
  while (path.length > 0) {
    const at = path.at(-1) as number
    if (recall(at) !== undefined) {
      path.pop()
      continue
    }
    const cited = citedBefore(graph, at, end)
    if (cited === null) return false
    const open = cited.filter((other) => recall(other) === undefined)
    if (open.length > 0) {
      if (!budget.spend(1)) return false
      for (const other of open) path.push(other)
      continue
    }
    const ways = extendWays(
      graph.ownLabels(at),
      cited.map((other) => recall(other)!),
    )
    if (!budget.spend(1 + cited.length + ways.sets.length)) return false
    keep(at, ways)
    path.pop()
  }
  return true
}

/** The cited vertices that begin before `end`; null when it takes a new condensing to say. */
function citedBefore({ neighbourhood, latest }: Graph, vertex: number, end: number): number[] | null {
  const { condensed, members } = neighbourhood
  const { offsets, targets, membersOf, name } = condensed
  const cited = Array.from(targets.subarray(offsets[vertex]!, offsets[vertex + 1]!))
  if (!(latest[vertex]! >= end)) return cited
  const isSingle = (other: number): boolean => membersOf.offsets[other + 1]! - membersOf.offsets[other]! === 1
  const before: number[] = []
  for (const other of cited) {
    if (latest[other]! >= end && !isSingle(other)) return null
    if (name[other]! < 0 || !(members.from[name[other]!]! >= end)) before.push(other)
  }
  return isSingle(vertex) ? before : null
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

function firstDominators({ condensed }: Neighbourhood, { parent }: Dominators): Int32Array {
  const first = new Int32Array(condensed.size).fill(-1)
  for (let vertex = 0; vertex < first.length; vertex++) {
    const above = parent[vertex]! < 0 ? -1 : first[parent[vertex]!]!
    if (above >= 0) first[vertex] = above
    else if (condensed.name[vertex]! >= 0) first[vertex] = vertex
  }
  return first
}
