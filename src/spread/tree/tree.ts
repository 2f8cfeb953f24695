import { type Entry, forEachExit } from '../citations/conduits.ts'
import type { Neighbourhood } from '../citations/neighbourhood.ts'
import type { Hop } from '../shapes/spread-answer.ts'
import type { ParentRule } from '../shapes/spread-options.ts'

/** The forest of who took c from whom: one parent for each member that does not name an origin. */
export interface Forest {
  /** Member number of the parent, -1 for an origin. */
  readonly parent: Int32Array
  readonly depth: Int32Array
  /** The member that names the origin at the root. */
  readonly root: Int32Array
  /** Members so that parents come before children. */
  readonly topDown: Int32Array
}

interface Candidate {
  readonly member: number
  readonly confidence: number
}

/**
 * One parent per vertex that is not an origin, out of its citations in E to other vertices. EARLIEST: the earliest.
 * LATEST_BEFORE: the latest that comes before the child in the order, else the earliest. MOST_CONFIDENT: the most
 * confident, the earliest of equals. The other members of a condensed vertex hang on its earliest.
 */
export function growForest(neighbourhood: Neighbourhood): Forest {
  const { members, graph, condensed, view } = neighbourhood
  const count = members.source.length
  const forest: Forest = {
    parent: new Int32Array(count).fill(-1),
    depth: new Int32Array(count),
    root: new Int32Array(count),
    topDown: new Int32Array(count),
  }
  const { offsets, items } = condensed.membersOf
  const choose = choosers[view.options.parentRule]
  // By this rule a member alone hangs on its first edge, because edges stand in the order.
  const isPlain = view.options.parentRule === 'EARLIEST' && graph.entries.size === 0
  let placed = 0
  for (let vertex = 0; vertex < condensed.size; vertex++) {
    const name = condensed.name[vertex]!
    if (name < 0) continue
    const last = offsets[vertex + 1]!
    let under = -1
    if (condensed.offsets[vertex] !== condensed.offsets[vertex + 1]) {
      const isAlone = last - offsets[vertex]! === 1
      under = isPlain && isAlone ? graph.targets[graph.offsets[name]!]! : choose(neighbourhood, vertex)
    }
    place(forest, name, under)
    forest.topDown[placed++] = name
    for (let i = offsets[vertex]! + 1; i < last; i++) {
      place(forest, items[i]!, name)
      forest.topDown[placed++] = items[i]!
    }
  }
  return forest
}

function place({ parent, depth, root }: Forest, member: number, under: number): void {
  parent[member] = under
  depth[member] = under < 0 ? 0 : depth[under]! + 1
  root[member] = under < 0 ? member : root[under]!
}

const choosers: Record<ParentRule, (neighbourhood: Neighbourhood, vertex: number) => number> = {
  EARLIEST: (neighbourhood, vertex) => {
    let best = Number.MAX_SAFE_INTEGER
    forEachCitation(neighbourhood, vertex, {
      direct: (member) => {
        if (member < best) best = member
      },
      through: (entry, isOutside) => {
        const first = firstExit(entry, isOutside)
        if (first !== null && first < best) best = first
      },
    })
    return best
  },
  LATEST_BEFORE: (neighbourhood, vertex) => {
    const child = neighbourhood.condensed.name[vertex]!
    let latest = -1
    forEachCitation(neighbourhood, vertex, {
      direct: (member) => {
        if (member < child && member > latest) latest = member
      },
      through: (entry, isOutside) => {
        const found = lastExitBefore(entry, child, isOutside)
        if (found > latest) latest = found
      },
    })
    return latest >= 0 ? latest : choosers.EARLIEST(neighbourhood, vertex)
  },
  MOST_CONFIDENT: (neighbourhood, vertex) => {
    const { confidence } = neighbourhood.view.input.citations.life
    let best: Candidate = { member: -1, confidence: -1 }
    const offer = (member: number, offered: number): void => {
      const isBetter = offered > best.confidence || (offered === best.confidence && member < best.member)
      if (isBetter) best = { member, confidence: offered }
    }
    forEachCitation(neighbourhood, vertex, {
      direct: (member, row) => offer(member, confidence[row]!),
      through: (entry, isOutside) => {
        forEachExit(entry, (member, width) => {
          if (isOutside(member)) offer(member, Math.min(width, entry.confidence))
        })
      },
    })
    return best.member
  },
}

interface CitationVisitor {
  readonly direct: (member: number, row: number) => void
  readonly through: (entry: Entry, isOutside: (member: number) => boolean) => void
}

/** Visits the citations in E of all members of a vertex that lead out of it. */
function forEachCitation({ graph, condensed }: Neighbourhood, vertex: number, visitor: CitationVisitor): void {
  const isOutside = (member: number): boolean => condensed.vertexOf[member] !== vertex
  const { offsets, items } = condensed.membersOf
  for (let i = offsets[vertex]!; i < offsets[vertex + 1]!; i++) {
    const member = items[i]!
    for (let edge = graph.offsets[member]!; edge < graph.offsets[member + 1]!; edge++) {
      const cited = graph.targets[edge]!
      if (cited < graph.members && isOutside(cited)) visitor.direct(cited, graph.row[edge]!)
    }
    for (const entry of graph.entries.get(member) ?? []) visitor.through(entry, isOutside)
  }
}

function firstExit({ exits, limit }: Entry, isOutside: (member: number) => boolean): number | null {
  for (let i = 0; i < exits.member.length; i++) {
    if (i === limit) i = exits.dated
    const member = exits.member[i]
    if (member !== undefined && isOutside(member)) return member
  }
  return null
}

/** The last exit before the child; -1 for none. Exits stand in the order, those past the limit are surely later. */
function lastExitBefore({ exits, limit }: Entry, child: number, isOutside: (member: number) => boolean): number {
  let low = 0
  let high = exits.member.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (exits.member[middle]! < child) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0; i--) {
    const isAllowed = i < limit || i >= exits.dated
    if (isAllowed && isOutside(exits.member[i]!)) return exits.member[i]!
  }
  return -1
}

/** One hop for each member, in the order. The citation is the best direct one from the member to its parent. */
export function describeHops(neighbourhood: Neighbourhood, { parent, depth }: Forest): readonly Hop[] {
  const { members, graph } = neighbourhood
  const hops = new Array<Hop>(parent.length)
  for (let member = 0; member < hops.length; member++) {
    const source = members.source[member]!
    const under = parent[member]!
    const last = graph.offsets[member + 1]!
    let edge = graph.offsets[member]!
    while (edge < last && graph.targets[edge] !== under) edge++
    hops[member] = {
      source,
      parent: under < 0 ? null : members.source[under]!,
      citation: edge < last ? graph.row[edge]! : null,
      depth: depth[member]!,
    }
  }
  return hops
}
