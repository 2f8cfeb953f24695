import { type Neighbourhood, sourcesOf } from '../citations/neighbourhood.ts'
import type { CorrectionReach } from '../shapes/spread-answer.ts'
import { noClaim } from '../shapes/spread-input.ts'
import type { Dominators } from '../tree/dominators.ts'
import { groupRows } from '../view/groups.ts'
import { isStanding, isSuggestion } from '../view/standing.ts'
import { createAcknowledgements } from './acknowledgements.ts'

const millisecondsPerHour = 3_600_000

/**
 * Correction reach, for each correction of a source x at time t (the start of its date; `publishedBy` hides later ones)
 * on c, on a part, or, if x is in S, naming no claim. `lost`: members of S outside x that x dominates. `weakened`:
 * reachable from x but not dominated, and the fellow members of x if condensed. `settled`: those of both with a version
 * fetched or dated after t that acknowledges the correction; `stale`: the rest. In the order of their dates, then of
 * the corrected sources, then by id.
 */
export function traceCorrections(neighbourhood: Neighbourhood, dominators: Dominators): readonly CorrectionReach[] {
  const { view, members } = neighbourhood
  const { corrections } = view.input
  if (corrections.source.length === 0) return []
  const memberOf = new Map(Array.from(members.source, (source, member) => [source, member]))
  const relevant = relevantCorrections(neighbourhood, memberOf)
  if (relevant.length === 0) return []
  const acknowledgedAt = createAcknowledgements(neighbourhood)
  const reach = createReach(neighbourhood, dominators)
  return relevant.map((correction) => {
    const at = corrections.from[correction]!
    const member = memberOf.get(corrections.source[correction]!)
    const { lost, weakened } = member === undefined ? { lost: [], weakened: [] } : reach(member)
    const affected = [...lost, ...weakened].sort((a, b) => a - b)
    const latency = new Map<number, number>()
    for (const other of affected) {
      const time = acknowledgedAt(other, { correction, after: at })
      if (time !== null) latency.set(other, (time - at) / millisecondsPerHour)
    }
    const settled = affected.filter((other) => latency.has(other))
    return {
      correction,
      lost: sourcesOf(neighbourhood, lost),
      weakened: sourcesOf(neighbourhood, weakened),
      settled: sourcesOf(neighbourhood, settled),
      stale: sourcesOf(
        neighbourhood,
        affected.filter((other) => !latency.has(other)),
      ),
      coverage: affected.length > 0 ? settled.length / affected.length : null,
      medianLatencyHours: median([...latency.values()]),
    }
  })
}

function relevantCorrections({ view, scope }: Neighbourhood, memberOf: ReadonlyMap<number, number>): number[] {
  const { corrections } = view.input
  const { withSuggestions } = view.options
  const isProposed = (row: number): boolean => !withSuggestions && isSuggestion(corrections.life, row, view.options)
  const named = new Set([scope.claim, ...scope.parts])
  const concerns = (row: number): boolean => {
    const claim = corrections.claim[row]!
    return claim === noClaim ? memberOf.has(corrections.source[row]!) : named.has(claim)
  }
  return [...corrections.source.keys()]
    .filter((row) => isStanding(corrections.life, row, view.options) && !isProposed(row) && concerns(row))
    .filter((row) => !(corrections.from[row]! >= view.options.publishedBy))
    .sort(
      (a, b) =>
        corrections.from[a]! - corrections.from[b]! ||
        view.rank[corrections.source[a]!]! - view.rank[corrections.source[b]!]! ||
        (corrections.id[a]! < corrections.id[b]! ? -1 : 1),
    )
}

/** What loses its only support, or some of it, with a member. */
function createReach(
  { condensed }: Neighbourhood,
  dominators: Dominators,
): (member: number) => { lost: number[]; weakened: number[] } {
  const { size, offsets, targets, vertexOf, membersOf } = condensed
  const citing = new Int32Array(targets.length)
  for (let vertex = 0; vertex < size; vertex++) {
    for (let edge = offsets[vertex]!; edge < offsets[vertex + 1]!; edge++) citing[edge] = vertex
  }
  const children = groupRows(targets, size)
  return (member) => {
    const start = vertexOf[member]!
    const reached = new Set([start])
    const isLost = new Set([start])
    for (const vertex of reached) {
      for (let i = children.offsets[vertex]!; i < children.offsets[vertex + 1]!; i++)
        reached.add(citing[children.items[i]!]!)
    }
    // Ascending vertices follow derivation, so a dominator is settled before what it dominates.
    for (const vertex of [...reached].sort((a, b) => a - b)) {
      if (isLost.has(dominators.parent[vertex]!)) isLost.add(vertex)
    }
    const lost: number[] = []
    const weakened: number[] = []
    for (const vertex of reached) {
      for (let i = membersOf.offsets[vertex]!; i < membersOf.offsets[vertex + 1]!; i++) {
        const other = membersOf.items[i]!
        if (other !== member) (vertex !== start && isLost.has(vertex) ? lost : weakened).push(other)
      }
    }
    return { lost: lost.sort((a, b) => a - b), weakened: weakened.sort((a, b) => a - b) }
  }
}

function median(values: number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
