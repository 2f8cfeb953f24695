import { createIntList, groupRows } from '../view/groups.ts'
import type { Components, CondensedEdges, Edges } from './components.ts'

/** The vertices made of a component. -1 where a member or a pass-through vertex has none. */
interface Numbering {
  readonly size: number
  readonly vertexOf: Int32Array
  /** For those outside the component: all that the pass-through vertex leads to. */
  readonly whole: Int32Array
  /** For the members of the component: what it leads to outside. Only where members and pass-through vertices mix. */
  readonly outside: Int32Array
}

/**
 * Condensing where there are pass-through vertices. Only members that cite each other round become one vertex: a
 * conduit that stands on such a round is no part of it, since whoever cites the conduit reaches its other exits without
 * the round. So in a component with members, a pass-through vertex is split in two: what it leads to outside, for the
 * round, and the whole, for everyone else: the round and what it leads to outside. A component's vertices are numbered
 * in this order: outside parts (shorter chains first), the round, wholes; so edges lead to smaller numbers here too.
 */
export function splitPassVertices(graph: Edges, components: Components): CondensedEdges {
  const { componentOf, count } = components
  const groups = groupRows(componentOf, count)
  const numbers = numberVertices(graph, components)
  const draft: Draft = {
    graph,
    componentOf,
    numbers,
    offsets: new Int32Array(numbers.size + 1),
    targets: createIntList(graph.targets.length),
    leadsOut: new Uint8Array(graph.size),
    seenBy: new Int32Array(numbers.size).fill(-1),
  }
  for (let component = 0; component < count; component++) {
    const own = groups.items.subarray(groups.offsets[component]!, groups.offsets[component + 1]!)
    addComponent(draft, component, own)
  }
  const { offsets, targets } = draft
  return { vertexOf: numbers.vertexOf, size: numbers.size, offsets, targets: targets.view() }
}

interface Draft {
  readonly graph: Edges
  readonly componentOf: Int32Array
  readonly numbers: Numbering
  readonly offsets: Int32Array
  readonly targets: ReturnType<typeof createIntList>
  /** By pass-through vertex: whether its outside part leads anywhere. */
  readonly leadsOut: Uint8Array
  readonly seenBy: Int32Array
}

function numberVertices(graph: Edges, { componentOf, count }: Components): Numbering {
  const groups = groupRows(componentOf, count)
  const vertexOf = new Int32Array(graph.members).fill(-1)
  const whole = new Int32Array(graph.size).fill(-1)
  const outside = new Int32Array(graph.size).fill(-1)
  let size = 0
  for (let component = 0; component < count; component++) {
    const own = groups.items.subarray(groups.offsets[component]!, groups.offsets[component + 1]!)
    const pass = chainOrder(graph, own)
    const hasMembers = pass.length < own.length
    if (hasMembers) {
      for (const vertex of pass) outside[vertex] = size++
      for (const vertex of own) if (vertex < graph.members) vertexOf[vertex] = size
      size++
    }
    for (const vertex of pass) whole[vertex] = size++
  }
  return { size, vertexOf, whole, outside }
}

/** The pass-through vertices of a component, each after the shorter one of its chain. */
function chainOrder({ members, offsets, targets }: Edges, own: Int32Array): number[] {
  const waiting = new Set<number>()
  for (const vertex of own) if (vertex >= members) waiting.add(vertex)
  const ordered: number[] = []
  for (const vertex of own) {
    const chain: number[] = []
    for (let at: number | undefined = vertex; at !== undefined && waiting.delete(at); ) {
      chain.push(at)
      at = targets.subarray(offsets[at]!, offsets[at + 1]!).find((target) => target >= members)
    }
    ordered.push(...chain.reverse())
  }
  return ordered
}

function addComponent(draft: Draft, component: number, own: Int32Array): void {
  const { graph, numbers } = draft
  const pass = chainOrder(graph, own)
  const members = own.filter((vertex) => vertex < graph.members)
  if (members.length === 0) {
    for (const vertex of pass) addVertex(draft, component, { number: numbers.whole[vertex]!, from: [vertex] })
    return
  }
  for (const vertex of pass) {
    const before = draft.targets.length()
    addVertex(draft, component, { number: numbers.outside[vertex]!, from: [vertex] })
    draft.leadsOut[vertex] = draft.targets.length() > before ? 1 : 0
  }
  const round = numbers.vertexOf[members[0]!]!
  addVertex(draft, component, { number: round, from: members })
  for (const vertex of pass) {
    draft.targets.push(round)
    if (draft.leadsOut[vertex] === 1) draft.targets.push(numbers.outside[vertex]!)
    draft.offsets[numbers.whole[vertex]! + 1] = draft.targets.length()
  }
}

/** Adds the edges of `from` that lead out of the component, and those to outside parts that lead on. */
function addVertex(
  draft: Draft,
  component: number,
  { number, from }: { readonly number: number; readonly from: ArrayLike<number> },
): void {
  const { graph, componentOf, numbers, targets, leadsOut, seenBy } = draft
  for (let i = 0; i < from.length; i++) {
    for (let edge = graph.offsets[from[i]!]!; edge < graph.offsets[from[i]! + 1]!; edge++) {
      const target = graph.targets[edge]!
      const isPass = target >= graph.members
      const isInside = componentOf[target] === component
      if (isInside && (!isPass || leadsOut[target] === 0)) continue
      const passed = isInside ? numbers.outside : numbers.whole
      const to = isPass ? passed[target]! : numbers.vertexOf[target]!
      if (seenBy[to] === number) continue
      seenBy[to] = number
      targets.push(to)
    }
  }
  draft.offsets[number + 1] = targets.length()
}
