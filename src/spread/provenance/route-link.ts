import type { Neighbourhood } from '../citations/neighbourhood.ts'
import { citationStatus } from '../view/citation-status.ts'
import { surelyPrecedes } from '../view/order.ts'

/** One hop of a route: rows of `sources` and of `citations`. */
export interface RouteHop {
  readonly from: number
  readonly to: number
  /** The evidence: one citation, or, through conduits, one for each link from `from` to `to`. */
  readonly citations: readonly number[]
  /** The conduits passed. */
  readonly via: readonly number[]
}

/** The evidence of an edge of E: its best direct citation, else a path through the fewest conduits. */
export function linkBetween(neighbourhood: Neighbourhood, from: number, to: number): RouteHop {
  const { graph, members } = neighbourhood
  const ends = { from: members.source[from]!, to: members.source[to]! }
  for (let edge = graph.offsets[from]!; edge < graph.offsets[from + 1]!; edge++) {
    if (graph.targets[edge] === to) return { ...ends, citations: [graph.row[edge]!], via: [] }
  }
  const citations = linksThroughConduits(neighbourhood, from, ends.to)
  const { to: cited } = neighbourhood.view.input.citations
  return { ...ends, citations, via: citations.slice(0, -1).map((row) => cited[row]!) }
}

/** Breadth first from the conduits that the member cites; rows of citations from the first link to the last. */
function linksThroughConduits({ view, graph }: Neighbourhood, from: number, to: number): number[] {
  const { citationsOf, input, inForce, rank } = view
  const { citations } = input
  const into = new Map<number, { readonly row: number; readonly before: number }>()
  for (const { row } of graph.entries.get(from) ?? []) {
    const conduit = citations.to[row]!
    if (!into.has(conduit)) into.set(conduit, { row, before: -1 })
  }
  for (const conduit of into.keys()) {
    const place = rank[conduit]!
    for (let i = citationsOf.offsets[place]!; i < citationsOf.offsets[place + 1]!; i++) {
      const row = citationsOf.rows[i]!
      const next = citations.to[row]!
      if (into.has(next) || (next !== to && !graph.isConduit(next))) continue
      if (view.citationStatus[row] !== citationStatus.credible || surelyPrecedes(inForce, conduit, next)) continue
      into.set(next, { row, before: conduit })
      if (next === to) return backtrack(into, to)
    }
  }
  return []
}

function backtrack(into: ReadonlyMap<number, { row: number; before: number }>, to: number): number[] {
  const rows: number[] = []
  for (let at = into.get(to); at !== undefined; at = into.get(at.before)) rows.push(at.row)
  return rows.reverse()
}
