import type { PathProblem } from './path-problem.ts'

/**
 * The largest number of paths from the root to targets that share no group (Menger), by Dinic's algorithm (1970) on the
 * graph with every group split into an entry and an exit of capacity one. With each vertex its own group these are
 * vertex-disjoint paths; with vertices of one family (or cluster) in one group, an upper bound that knows that label.
 */
export interface Network {
  readonly groups: number
  readonly head: Int32Array
  readonly next: Int32Array
  readonly to: Int32Array
  /** What may still flow along each arc; arc i and i ^ 1 are each other's reverse. */
  readonly left: Int32Array
}

const unlimited = 1_000_000_000

export function maxFlow(
  problem: PathProblem,
  groupOf: Int32Array,
  groups: number,
): { value: number; network: Network } {
  const network = buildNetwork(problem, groupOf, groups)
  const level = new Int32Array(network.head.length)
  let value = 0
  while (findLevels(network, level)) value += blockingFlow(network, level)
  return { value, network }
}

function buildNetwork(problem: PathProblem, groupOf: Int32Array, groups: number): Network {
  const nodes = 2 * groups + 2
  const arcs = 2 * (problem.targets.length + 3 * problem.size)
  const head = new Int32Array(nodes).fill(-1)
  const next = new Int32Array(arcs)
  const to = new Int32Array(arcs)
  const left = new Int32Array(arcs)
  let made = 0
  const connect = (from: number, into: number, capacity: number): void => {
    for (const [a, b, room] of [
      [from, into, capacity],
      [into, from, 0],
    ] as const) {
      to[made] = b
      left[made] = room
      next[made] = head[a]!
      head[a] = made++
    }
  }
  const seen = new Uint8Array(groups)
  for (let local = problem.size - 1; local >= 0; local--) {
    const group = groupOf[local]!
    if (problem.isStart[local] === 1) connect(2 * groups, 2 * group, unlimited)
    if (problem.isTarget[local] === 1) connect(2 * group + 1, 2 * groups + 1, unlimited)
    if (seen[group] === 0) connect(2 * group, 2 * group + 1, problem.isPass[local] === 1 ? unlimited : 1)
    seen[group] = 1
    for (let edge = problem.offsets[local]!; edge < problem.offsets[local + 1]!; edge++) {
      const cited = groupOf[problem.targets[edge]!]!
      if (cited !== group) connect(2 * cited + 1, 2 * group, unlimited)
    }
  }
  return { groups, head, next, to, left }
}

function findLevels({ head, next, to, left, groups }: Network, level: Int32Array): boolean {
  level.fill(-1)
  level[2 * groups] = 0
  const queue = new Int32Array(head.length)
  queue[0] = 2 * groups
  let queued = 1
  for (let i = 0; i < queued; i++) {
    const node = queue[i]!
    for (let arc = head[node]!; arc >= 0; arc = next[arc]!) {
      if (left[arc]! <= 0 || level[to[arc]!]! >= 0) continue
      level[to[arc]!] = level[node]! + 1
      queue[queued++] = to[arc]!
    }
  }
  return level[2 * groups + 1]! >= 0
}

/** Every path carries one, because it passes the target that it ends at. */
function blockingFlow({ head, next, to, left, groups }: Network, level: Int32Array): number {
  const current = head.slice()
  const path = new Int32Array(head.length)
  let value = 0
  let depth = 0
  let node = 2 * groups
  while (true) {
    if (node === 2 * groups + 1) {
      for (let i = 0; i < depth; i++) {
        left[path[i]!]!--
        left[path[i]! ^ 1]!++
      }
      value++
      depth = 0
      node = 2 * groups
      continue
    }
    const arc = current[node]!
    if (arc >= 0) {
      if (left[arc]! > 0 && level[to[arc]!]! === level[node]! + 1) {
        path[depth++] = arc
        node = to[arc]!
      } else current[node] = next[arc]!
      continue
    }
    if (depth === 0) return value
    node = to[path[--depth]! ^ 1]!
    current[node] = next[current[node]!]!
  }
}

/** The groups of the smallest vertex cut nearest to the root: entered by what may still flow, but not passed. */
export function nearestCut({ head, next, to, left, groups }: Network): number[] {
  const level = new Int32Array(head.length)
  findLevels({ head, next, to, left, groups }, level)
  return Array.from({ length: groups }, (_, group) => group).filter(
    (group) => level[2 * group]! >= 0 && level[2 * group + 1]! < 0,
  )
}

/** The paths of a flow, as groups from the root to the target. Uses the network up. */
export function takePaths({ head, next, to, left, groups }: Network): number[][] {
  const paths: number[][] = []
  const follow = (node: number): number => {
    for (let arc = head[node]!; arc >= 0; arc = next[arc]!) {
      // Even arcs lead along derivation; what flows on one is what its reverse may give back.
      if (arc % 2 === 1 || left[arc ^ 1]! === 0) continue
      left[arc ^ 1]!--
      return to[arc]!
    }
    return -1
  }
  for (let node = follow(2 * groups); node >= 0; node = follow(2 * groups)) {
    const path: number[] = []
    for (; node !== 2 * groups + 1; node = follow(node)) if (node % 2 === 0) path.push(node / 2)
    paths.push(path)
  }
  return paths
}
