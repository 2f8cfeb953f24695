import { findMembers, type Members } from '../membership/members.ts'
import { type Scope, scopeOf } from '../membership/scope.ts'
import type { View } from '../view/view.ts'
import { type CitationGraph, findCitations } from './citations.ts'
import { type Condensed, condense } from './condense.ts'

/** One claim's spread before anything is counted: its scope, S, E and the condensed graph. */
export interface Neighbourhood {
  readonly view: View
  readonly scope: Scope
  readonly members: Members
  readonly graph: CitationGraph
  readonly condensed: Condensed
  /** The vertices that are origins, in the order. */
  readonly origins: Int32Array
}

export function openNeighbourhood(view: View, claim: number): Neighbourhood {
  const scope = scopeOf(view, claim)
  const members = findMembers(view, scope)
  const graph = findCitations(view, scope, members)
  const condensed = condense(graph)
  return { view, scope, members, graph, condensed, origins: originVertices(condensed) }
}

/**
 * Origins: vertices without a citation in E to another vertex. Pass-through vertices always lead to one. They come out
 * in the order of their earliest members.
 */
export function originVertices({ size, offsets, name, vertexOf }: Condensed): Int32Array {
  const names: number[] = []
  for (let vertex = 0; vertex < size; vertex++) {
    if (offsets[vertex] === offsets[vertex + 1] && name[vertex]! >= 0) names.push(name[vertex]!)
  }
  return Int32Array.from(names)
    .sort()
    .map((member) => vertexOf[member]!)
}

/** The source rows of members. */
export function sourcesOf({ members }: Pick<Neighbourhood, 'members'>, numbers: Iterable<number>): number[] {
  return Array.from(numbers, (member) => members.source[member]!)
}
