import type { Neighbourhood } from '../citations/neighbourhood.ts'
import type { Budget } from '../independence/budget.ts'
import { createCountedGraph, targetVertices } from '../independence/counted-graph.ts'
import type { Bounds } from '../independence/set-packing.ts'
import type { LabelSet } from '../labels/label-set.ts'
import type { Labels } from '../labels/labels.ts'
import type { Dominators } from '../tree/dominators.ts'
import { createWayFinder } from './find-ways.ts'
import { packWays } from './pack-ways.ts'
import { searchWays } from './search-ways.ts'

/** The sources that one cites, and on how many independent ones they are known to stand. */
export interface Confirmed {
  readonly member: number
  readonly cited: readonly number[]
  readonly bounds: Bounds
}

export interface QuickCounts {
  readonly plain: (confirmed: Confirmed, budget: Budget) => Bounds
  readonly thorough: (confirmed: Confirmed, budget: Budget) => Bounds
}

/**
 * Settles most counts for false confirmation without a count in a graph of their own. Plain: by the few shortest ways to
 * each cited source, which are found once for all sources that cite it; else by one long walk for each. Thorough: by a
 * search for ways beside each other.
 */
export function createQuickCounts(neighbourhood: Neighbourhood, labels: Labels, dominators: Dominators): QuickCounts {
  const { condensed, members } = neighbourhood
  const finder = createWayFinder(neighbourhood, labels, dominators)
  const taken = new Uint8Array(finder.labels)
  const walkAll = createWalker(neighbourhood, labels)
  const isWithin = (member: number, vertices: readonly number[]): boolean =>
    vertices.every((vertex) => finder.isWithin(vertex, members.to[member]!))
  return {
    plain: ({ member, cited }, budget) => {
      const vertices = targetVertices(condensed, { members: cited })
      const ways = finder.find(vertices, members.to[member]!, budget)
      const bounds = ways === null ? { low: 0, high: vertices.length } : packWays(ways, taken, budget)
      if (bounds.low === bounds.high || budget.isSpent() || !isWithin(member, vertices)) return bounds
      // Every path to a source passes its first dominator, so there are no more than different ones of these.
      const starts = new Map<number, number>()
      for (const vertex of vertices) if (!starts.has(finder.first[vertex]!)) starts.set(finder.first[vertex]!, vertex)
      return walkAll([...starts.values()], budget) ? { low: starts.size, high: starts.size } : bounds
    },
    thorough: ({ member, cited, bounds }, budget) => {
      const vertices = targetVertices(condensed, { members: cited })
      const isKnown = isWithin(member, vertices) && finder.find(vertices, members.to[member]!, budget) !== null
      return isKnown ? searchWays(finder, vertices, bounds, budget) : bounds
    },
  }
}

interface Taken {
  readonly vertices: Set<number>
  readonly labels: Set<number>
}

/** Whether the walks from vertices along first citations share no vertex and no label. */
function createWalker({ condensed }: Neighbourhood, labels: Labels): (from: number[], budget: Budget) => boolean {
  const { offsets, targets, name } = condensed
  const { labelsOf } = createCountedGraph(condensed, labels)
  const walk = (from: number, taken: Taken, budget: Budget): boolean => {
    const own = new Set<number>()
    for (let vertex = from; ; vertex = targets[offsets[vertex]!]!) {
      if (!budget.spend(1)) return false
      if (name[vertex]! >= 0) {
        if (taken.vertices.has(vertex)) return false
        taken.vertices.add(vertex)
        addLabels(own, labelsOf(vertex))
      }
      if (offsets[vertex] === offsets[vertex + 1]) break
    }
    for (const label of own) {
      if (taken.labels.has(label)) return false
      taken.labels.add(label)
    }
    return true
  }
  return (from, budget) => {
    const taken = { vertices: new Set<number>(), labels: new Set<number>() }
    return from.every((vertex) => walk(vertex, taken, budget))
  }
}

function addLabels(labels: Set<number>, more: LabelSet): void {
  for (const label of more) labels.add(label)
}
