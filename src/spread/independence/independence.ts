import { condense } from '../citations/condense.ts'
import type { Neighbourhood } from '../citations/neighbourhood.ts'
import { countOutlets, type Labels } from '../labels/labels.ts'
import type { Targets } from '../membership/targets.ts'
import type { Independence } from '../shapes/spread-answer.ts'
import type { Budget } from './budget.ts'
import { type CountedGraph, createCountedGraph, packIndependent, targetVertices } from './counted-graph.ts'
import type { Bounds } from './set-packing.ts'
import { findStandsOn } from './stands-on.ts'

/**
 * Independence of a set of targets T ⊆ S. A virtual root points at every origin, derivation runs on from there. The
 * count is the largest number of paths from the root to members of T, each ending in another member, no two of which
 * share a vertex or a label. For T = S it is the largest set of origins no two of which share a label.
 *
 * `high` takes the origins as they are. `low` treats every origin that is not first hand as derived from the one that
 * is earliest as far as is known. `highWithOmitted` is `high` with the citations counted that were left out as
 * suggestions or as low in confidence.
 */
export function countIndependence(
  neighbourhood: Neighbourhood,
  context: { readonly labels: Labels; readonly targets: Targets },
  budget: Budget,
): Independence {
  const { view, members } = neighbourhood
  const { labels, targets } = context
  const graph = createCountedGraph(neighbourhood.condensed, labels)
  const reaching = originsReaching(graph, targets)
  const cap = Math.min(targets.members.length, reaching)
  const high = packIndependent(graph, context, budget)
  const low = packIndependent({ ...graph, derived: deriveFromEarliest(neighbourhood) }, context, budget)
  const withOmitted = countWithOmitted(neighbourhood, context, budget)
  const standsOn = findStandsOn(neighbourhood, { graph, packing: high, labels }, budget)
  const exact = [high, low, withOmitted].every((bounds) => bounds === null || bounds.low === bounds.high)
  return {
    sources: targets.members.length,
    ...countOutlets(view, targets.isAll ? members.source : targets.members.map((member) => members.source[member]!)),
    origins: reaching,
    low: Math.min(low.low, cap),
    high: Math.min(high.high, cap),
    highWithOmitted: withOmitted === null ? null : Math.min(withOmitted.high, targets.members.length),
    exact,
    leftOut: targets.leftOut,
    standsOn: standsOn.labels,
    standsOnExact: standsOn.exact,
  }
}

/**
 * e, and the origins that may have taken c from it: all but e that are not first hand. e is, among the origins that no
 * other origin surely precedes, the first in the order, first-hand ones before others.
 */
function deriveFromEarliest({ origins, condensed, members }: Neighbourhood): CountedGraph['derived'] {
  const nameOf = (vertex: number): number => condensed.name[vertex]!
  let earliestEnd = Number.POSITIVE_INFINITY
  for (const vertex of origins) {
    const end = members.to[nameOf(vertex)]!
    if (end < earliestEnd) earliestEnd = end
  }
  const isFirstHand = (vertex: number): boolean => members.firstHand[nameOf(vertex)] === 1
  const open = origins.filter((vertex) => !(earliestEnd <= members.from[nameOf(vertex)]!))
  const from = open.find(isFirstHand) ?? open[0]
  if (from === undefined) return null
  const free = new Set(origins.filter((vertex) => vertex !== from && !isFirstHand(vertex)))
  return { from, has: (vertex) => free.has(vertex) }
}

function countWithOmitted(
  neighbourhood: Neighbourhood,
  context: { readonly labels: Labels; readonly targets: Targets },
  budget: Budget,
): Bounds | null {
  const { graph } = neighbourhood
  if (graph.extra.from.length === 0) return null
  const offsets = new Int32Array(graph.size + 1)
  const degree = new Int32Array(graph.size)
  for (const from of graph.extra.from) degree[from]!++
  for (let vertex = 0; vertex < graph.size; vertex++) {
    const own = graph.offsets[vertex + 1]! - graph.offsets[vertex]!
    offsets[vertex + 1] = offsets[vertex]! + own + degree[vertex]!
  }
  const targets = new Int32Array(offsets[graph.size]!)
  const next = offsets.slice(0, graph.size)
  for (let vertex = 0; vertex < graph.size; vertex++) {
    const own = graph.targets.subarray(graph.offsets[vertex]!, graph.offsets[vertex + 1]!)
    targets.set(own, next[vertex]!)
    next[vertex]! += own.length
  }
  graph.extra.from.forEach((from, i) => {
    targets[next[from]!++] = graph.extra.to[i]!
  })
  for (let vertex = 0; vertex < graph.size; vertex++) {
    if (degree[vertex]! > 0) targets.subarray(offsets[vertex]!, offsets[vertex + 1]!).sort()
  }
  const condensed = condense({ size: graph.size, members: graph.members, offsets, targets })
  return packIndependent(createCountedGraph(condensed, context.labels), context, budget)
}

/** How many origins have a path to a target, through other targets too. */
function originsReaching({ condensed, origins }: CountedGraph, targets: Targets): number {
  if (targets.isAll) return origins.length
  const seen = new Set(targetVertices(condensed, targets))
  let reaching = 0
  for (const vertex of seen) {
    if (condensed.offsets[vertex] === condensed.offsets[vertex + 1]) reaching++
    for (let i = condensed.offsets[vertex]!; i < condensed.offsets[vertex + 1]!; i++) seen.add(condensed.targets[i]!)
  }
  return reaching
}
