import type { Neighbourhood } from '../citations/neighbourhood.ts'
import type { ForestMetrics, SpreadAnswer, TreeMetrics } from '../shapes/spread-answer.ts'
import { groupRows } from '../view/groups.ts'
import type { Forest } from './tree.ts'

const millisecondsPerHour = 3_600_000

/**
 * Metrics of each tree: size, depth, most sources at one depth, outlets, and structural virality ν (Goel, Anderson,
 * Hofman, Watts 2016, "The structural virality of online diffusion"): the mean distance over ordered pairs of the
 * undirected tree. By edges: each edge v–parent(v) lies on s(v)·(n−s(v)) pairs, s = subtree size, so
 * ν = 2·Σ s(v)(n−s(v)) / (n(n−1)); null for n = 1.
 */
export function measureTrees(neighbourhood: Neighbourhood, forest: Forest): SpreadAnswer['trees'] {
  const { members, condensed, origins, view } = neighbourhood
  const wiener = wienerIndices(forest)
  const byRoot = groupRows(forest.root, members.source.length)
  const outletSeenBy = new Int32Array(view.input.outlets.domain.length).fill(-1)
  const breadth = new Int32Array(members.source.length + 1)
  return Array.from(origins, (vertex) => {
    const root = condensed.name[vertex]!
    const own = byRoot.items.subarray(byRoot.offsets[root]!, byRoot.offsets[root + 1]!)
    let outlets = 0
    for (const member of own) {
      breadth[forest.depth[member]!]!++
      const outlet = view.inForce.outlet[members.source[member]!]!
      if (outlet < 0 || outletSeenBy[outlet] === root) continue
      outletSeenBy[outlet] = root
      outlets++
    }
    const shape = shapeOf(breadth)
    const size = own.length
    const structuralVirality = size > 1 ? (2 * wiener[root]!) / (size * (size - 1)) : null
    return { origin: members.source[root]!, size, ...shape, structuralVirality, outlets }
  })
}

/** Depth and greatest breadth from the counts by depth, which it clears: depths of a tree leave no gap. */
function shapeOf(breadth: Int32Array): Pick<TreeMetrics, 'depth' | 'maxBreadth'> {
  let depth = 0
  let maxBreadth = 0
  for (; breadth[depth]! > 0; depth++) {
    if (breadth[depth]! > maxBreadth) maxBreadth = breadth[depth]!
    breadth[depth] = 0
  }
  return { depth: Math.max(depth - 1, 0), maxBreadth }
}

/** For each root the sum over its tree's edges of s·(n−s), the Wiener index of the tree. */
function wienerIndices({ parent, root, topDown }: Forest): Float64Array {
  const size = new Int32Array(parent.length).fill(1)
  for (let i = topDown.length - 1; i >= 0; i--) {
    const member = topDown[i]!
    if (parent[member]! >= 0) size[parent[member]!]! += size[member]!
  }
  const sums = new Float64Array(parent.length)
  for (let member = 0; member < parent.length; member++) {
    const whole = size[root[member]!]!
    if (parent[member]! >= 0) sums[root[member]!]! += size[member]! * (whole - size[member]!)
  }
  return sums
}

/** Metrics of the forest: breadth summed over trees, virality only when it is a single tree. */
export function measureForest(
  neighbourhood: Neighbourhood,
  forest: Forest,
  trees: SpreadAnswer['trees'],
): ForestMetrics {
  const { members, view } = neighbourhood
  const breadth = new Int32Array(members.source.length + 1)
  for (let member = 0; member < forest.depth.length; member++) breadth[forest.depth[member]!]!++
  const { hours, outlets } = outletReach(neighbourhood)
  return {
    size: members.source.length,
    ...shapeOf(breadth),
    structuralVirality: trees.length === 1 ? trees[0]!.structuralVirality : null,
    outlets,
    parentRule: view.options.parentRule,
    timeToNthOutlet: hours,
  }
}

/** Hours from the earliest member's start to the first dated report in the n-th outlet, and all outlets. */
function outletReach({ members, view }: Neighbourhood): { hours: number[]; outlets: number } {
  const seen = new Uint8Array(view.input.outlets.domain.length)
  const hours: number[] = []
  let outlets = 0
  for (let member = 0; member < members.source.length; member++) {
    const outlet = view.inForce.outlet[members.source[member]!]!
    if (outlet < 0 || seen[outlet] === 1) continue
    seen[outlet] = 1
    outlets++
    const start = members.from[member]!
    if (!Number.isNaN(start)) hours.push((start - members.from[0]!) / millisecondsPerHour)
  }
  return { hours, outlets }
}
