import type { Components, CondensedEdges, Edges } from './components.ts'
import { type Groups, groupRows } from './groups.ts'
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
 * Strongly connected components by Tarjan (1972, "Depth-first search and linear graph algorithms"), without recursion.
 * It completes a component only after all that it leads to, so the order of completion is the numbering.
 */
export function condense(graph: Edges): Condensed {
  const components = findComponents(graph)
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
  const vertexOf = new Int32Array(size).fill(-1)
  const index = new Int32Array(size)
  const low = new Int32Array(size)
  const next = offsets.slice(0, size)
  const path = new Int32Array(size)
  const open = new Int32Array(size)
  let opened = 0
  let visited = 0
  let found = 0
  for (let root = 0; root < size; root++) {
    if (index[root] !== 0) continue
    let depth = 0
    path[0] = root
    low[root] = index[root] = ++visited
    open[opened++] = root
    while (depth >= 0) {
      const at = path[depth]!
      if (next[at]! < offsets[at + 1]!) {
        const to = targets[next[at]!++]!
        if (index[to] === 0) {
          low[to] = index[to] = ++visited
          open[opened++] = to
          path[++depth] = to
        } else if (vertexOf[to] === -1 && index[to]! < low[at]!) low[at] = index[to]!
        continue
      }
      if (low[at] === index[at]) {
        let member: number
        do {
          member = open[--opened]!
          vertexOf[member] = found
        } while (member !== at)
        found++
      }
      depth--
      if (depth >= 0 && low[at]! < low[path[depth]!]!) low[path[depth]!] = low[at]!
    }
  }
  return { componentOf: vertexOf, count: found }
}

/** Each component is a vertex: the case without pass-through vertices. */
function joinComponents(graph: Edges, components: Components): CondensedEdges {
  if (components.count === graph.size) return renumber(graph, components)
  const { componentOf: vertexOf, count: size } = components
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
function renumber(graph: Edges, { componentOf: vertexOf, count: size }: Components): CondensedEdges {
  const memberOf = new Int32Array(size)
  for (let member = 0; member < size; member++) memberOf[vertexOf[member]!] = member
  const offsets = new Int32Array(size + 1)
  const targets = new Int32Array(graph.targets.length)
  let length = 0
  for (let vertex = 0; vertex < size; vertex++) {
    const member = memberOf[vertex]!
    const last = graph.offsets[member + 1]!
    for (let edge = graph.offsets[member]!; edge < last; edge++) targets[length++] = vertexOf[graph.targets[edge]!]!
    offsets[vertex + 1] = length
  }
  return { vertexOf, size, offsets, targets }
}
