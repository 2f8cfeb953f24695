import { type Groups, groupRows } from '../view/groups.ts'
import type { Components, CondensedEdges, Edges } from './components.ts'
import { splitPassVertices } from './split-pass-vertices.ts'

/**
 * The acyclic graph of vertices, on which everything else is computed. A vertex is a member alone, or the sources of a
 * strongly connected component of E (they cite each other round), or a pass-through vertex. Vertices are numbered so
 * that an edge, from who cites to who is cited, always leads to a smaller number: ascending numbers follow derivation.
 */
export interface Condensed {
  readonly size: number
  readonly offsets: Int32Array
  /** Cited vertices, without repeats and without the vertex itself. */
  readonly targets: Int32Array
  /** The vertex of each member. */
  readonly vertexOf: Int32Array
  /** The members of each vertex in the order; a pass-through vertex has none. */
  readonly membersOf: Groups
  /** The earliest member, which names the vertex; -1 for a pass-through vertex. */
  readonly name: Int32Array
}

/**
 * Strongly connected components by Tarjan (1972, "Depth-first search and linear graph algorithms"), in the form of Pearce
 * (2016, "A space-efficient algorithm for finding strongly connected components"): one number a vertex serves as index,
 * low link and component. Without recursion. A component is complete only after all that it leads to, so the order of
 * completion is the numbering.
 */
export function condense(graph: Edges): Condensed {
  const components = findComponents(graph)
  if (graph.size === graph.members && components.count === graph.size) return renumber(graph, components)
  const { vertexOf, size, offsets, targets } =
    graph.size === graph.members ? joinComponents(graph, components) : splitPassVertices(graph, components)
  const membersOf = groupRows(vertexOf, size)
  const name = new Int32Array(size)
  for (let vertex = 0; vertex < size; vertex++) {
    const start = membersOf.offsets[vertex]!
    name[vertex] = start < membersOf.offsets[vertex + 1]! ? membersOf.items[start]! : -1
  }
  return { size, offsets, targets, vertexOf, membersOf, name }
}

function findComponents({ size, offsets, targets }: Edges): Components {
  // 0: not visited. 1 and up: the index, then the low link. From the top down: complete, size - the number of it.
  const mark = new Int32Array(size)
  // The path from below, what waits for its component from above: a vertex is in one of them only.
  const stack = new Int32Array(size)
  const next = new Int32Array(size)
  const isFirst = new Uint8Array(size)
  let waiting = size
  let index = 1
  let found = 0
  for (let root = 0; root < size; root++) {
    if (mark[root] !== 0) continue
    let depth = 0
    stack[0] = root
    next[0] = offsets[root]!
    isFirst[0] = 1
    mark[root] = index++
    while (depth >= 0) {
      const at = stack[depth]!
      const last = offsets[at + 1]!
      let low = mark[at]!
      let edge = next[depth]!
      for (; edge < last; edge++) {
        const reached = mark[targets[edge]!]!
        if (reached >= low) continue
        if (reached === 0) break
        low = reached
        isFirst[depth] = 0
      }
      mark[at] = low
      if (edge < last) {
        const to = targets[edge]!
        next[depth] = edge
        stack[++depth] = to
        next[depth] = offsets[to]!
        isFirst[depth] = 1
        mark[to] = index++
        continue
      }
      if (isFirst[depth--] === 1) {
        const complete = size - found++
        for (index--; waiting < size && mark[stack[waiting]!]! >= low; index--) mark[stack[waiting++]!] = complete
        mark[at] = complete
      } else stack[--waiting] = at
    }
  }
  for (let vertex = 0; vertex < size; vertex++) mark[vertex] = size - mark[vertex]!
  return { componentOf: mark, count: found }
}

/** Each component is a vertex: the case without pass-through vertices. */
function joinComponents(graph: Edges, { componentOf: vertexOf, count: size }: Components): CondensedEdges {
  const groups = groupRows(vertexOf, size)
  const seenBy = new Int32Array(size).fill(-1)
  const offsets = new Int32Array(size + 1)
  const targets = new Int32Array(graph.targets.length)
  let length = 0
  for (let vertex = 0; vertex < size; vertex++) {
    seenBy[vertex] = vertex
    for (let i = groups.offsets[vertex]!; i < groups.offsets[vertex + 1]!; i++) {
      const from = groups.items[i]!
      for (let edge = graph.offsets[from]!; edge < graph.offsets[from + 1]!; edge++) {
        const to = vertexOf[graph.targets[edge]!]!
        if (seenBy[to] === vertex) continue
        seenBy[to] = vertex
        targets[length++] = to
      }
    }
    offsets[vertex + 1] = length
  }
  return { vertexOf, size, offsets, targets: targets.subarray(0, length) }
}

/** Nothing cites itself round: the same edges, under the numbers of their vertices. */
function renumber(graph: Edges, { componentOf: vertexOf, count: size }: Components): Condensed {
  const memberOf = new Int32Array(size)
  const counting = new Int32Array(size + 1)
  for (let member = 0; member < size; member++) {
    memberOf[vertexOf[member]!] = member
    counting[member + 1] = member + 1
  }
  const offsets = new Int32Array(size + 1)
  const targets = new Int32Array(graph.targets.length)
  let length = 0
  for (let vertex = 0; vertex < size; vertex++) {
    const member = memberOf[vertex]!
    const last = graph.offsets[member + 1]!
    for (let edge = graph.offsets[member]!; edge < last; edge++) targets[length++] = vertexOf[graph.targets[edge]!]!
    offsets[vertex + 1] = length
  }
  const membersOf = { offsets: counting, items: memberOf }
  return { size, offsets, targets, vertexOf, membersOf, name: memberOf }
}
