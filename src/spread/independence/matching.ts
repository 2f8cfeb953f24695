import type { Budget } from './budget.ts'

/**
 * Maximum matching in a general graph by Edmonds' blossoms (1965, "Paths, trees, and flowers"), breadth first, with
 * contraction by base pointers. Edges are pairs of nodes 0 … nodes-1. Answers how many edges the best matching has, or
 * null when the budget ended.
 */
export function maximumMatching(
  nodes: number,
  edges: readonly (readonly [number, number])[],
  budget: Budget,
): number | null {
  const neighbours: number[][] = Array.from({ length: nodes }, () => [])
  for (const [a, b] of edges) {
    neighbours[a]!.push(b)
    neighbours[b]!.push(a)
  }
  const mate = new Int32Array(nodes).fill(-1)
  let size = 0
  for (const [a, b] of edges) {
    if (mate[a] !== -1 || mate[b] !== -1) continue
    mate[a] = b
    mate[b] = a
    size++
  }
  for (let root = 0; root < nodes; root++) {
    if (mate[root] !== -1) continue
    const found = augment(root, { neighbours, mate, budget })
    if (found === null) return null
    if (found) size++
  }
  return size
}

interface Search {
  readonly neighbours: readonly (readonly number[])[]
  readonly mate: Int32Array
  readonly budget: Budget
}

interface Forest {
  readonly base: Int32Array
  readonly parent: Int32Array
  readonly inTree: Uint8Array
  readonly queue: number[]
}

/** Looks for an augmenting path from a free node and flips it. */
function augment(root: number, search: Search): boolean | null {
  const { neighbours, mate, budget } = search
  const nodes = mate.length
  const forest: Forest = {
    base: Int32Array.from({ length: nodes }, (_, node) => node),
    parent: new Int32Array(nodes).fill(-1),
    inTree: new Uint8Array(nodes),
    queue: [root],
  }
  const { base, parent, inTree, queue } = forest
  if (!budget.spend(nodes)) return null
  inTree[root] = 1
  for (const node of queue) {
    if (!budget.spend(neighbours[node]!.length)) return null
    for (const next of neighbours[node]!) {
      if (base[node] === base[next] || mate[node] === next) continue
      if (next === root || (mate[next] !== -1 && parent[mate[next]!] !== -1)) {
        contract(forest, mate, [node, next])
        if (!budget.spend(nodes)) return null
      } else if (parent[next] === -1) {
        parent[next] = node
        if (mate[next] === -1) {
          flip(next, parent, mate)
          return true
        }
        inTree[mate[next]!] = 1
        queue.push(mate[next]!)
      }
    }
  }
  return false
}

function flip(end: number, parent: Int32Array, mate: Int32Array): void {
  let node = end
  while (node !== -1) {
    const before = parent[node]!
    const next = mate[before]!
    mate[node] = before
    mate[before] = node
    node = next
  }
}

function contract(forest: Forest, mate: Int32Array, [a, b]: readonly [number, number]): void {
  const { base, inTree, queue } = forest
  const common = commonBase(forest, mate, [a, b])
  const inBlossom = new Uint8Array(base.length)
  markPath(forest, mate, { from: a, to: common, child: b, inBlossom })
  markPath(forest, mate, { from: b, to: common, child: a, inBlossom })
  for (let node = 0; node < base.length; node++) {
    if (inBlossom[base[node]!] === 0) continue
    base[node] = common
    if (inTree[node] === 1) continue
    inTree[node] = 1
    queue.push(node)
  }
}

function commonBase({ base, parent }: Forest, mate: Int32Array, [a, b]: readonly [number, number]): number {
  const onPath = new Set<number>()
  for (let node = base[a]!; ; node = base[parent[mate[node]!]!]!) {
    onPath.add(node)
    if (mate[node] === -1) break
  }
  let node = base[b]!
  while (!onPath.has(node)) node = base[parent[mate[node]!]!]!
  return node
}

function markPath(
  { base, parent }: Forest,
  mate: Int32Array,
  walk: { from: number; to: number; child: number; inBlossom: Uint8Array },
): void {
  let { from: node, child } = walk
  while (base[node] !== walk.to) {
    walk.inBlossom[base[node]!] = 1
    walk.inBlossom[base[mate[node]!]!] = 1
    parent[node] = child
    child = mate[node]!
    node = parent[mate[node]!]!
  }
}
