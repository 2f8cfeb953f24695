import { holdersOf } from '../labels/label-set.ts'
import type { LabelKind } from '../labels/labels.ts'
import type { Budget } from './budget.ts'
import { maxFlow, takePaths } from './disjoint-flow.ts'
import { extract, type PathProblem } from './path-problem.ts'
import type { Bounds } from './set-packing.ts'

type KindOf = (label: number) => LabelKind

/** Kinds of which a source has at most one, so that the graph may be contracted by them. */
const contractible = ['family', 'duplicate', 'artifact'] as const

/**
 * The largest number of paths from the root to targets, each ending in another, no two of which share a vertex or a
 * label. Upper bound: vertex-disjoint flow, and flow contracted by one kind of label; lower bound: greedy packing.
 * Equal: done. Else branch and bound, within the budget. (Contraction alone over-counts: a label may be left and
 * entered again by two paths; and several kinds at once are never contracted together.) Give it one component at a
 * time (`splitProblem`).
 */
export function packComponent(component: PathProblem, kindOf: KindOf, budget: Budget): Bounds {
  const { low, high } = boundPaths(component, kindOf)
  return low === high ? { low, high } : branch(component, { kindOf, low, high }, budget)
}

/** Both bounds without a search; stops as soon as they meet. */
function boundPaths(problem: PathProblem, kindOf: KindOf): Bounds {
  let low = packGreedily(problem)
  let high = problem.isTarget.reduce((sum, flag) => sum + flag, 0)
  for (const kind of [null, ...contractible]) {
    if (high <= low) return { low, high: low }
    const contraction = contract(problem, kindOf, kind)
    if (contraction === null) continue
    const { value, network } = maxFlow(problem, contraction.groupOf, contraction.groups)
    high = Math.min(high, value)
    if (kind === null && high > low) low = Math.max(low, countCompatible(problem, takePaths(network)))
  }
  return { low, high }
}

/** Of vertex-disjoint paths, how many can be taken one after the other without sharing a label. */
function countCompatible({ labels }: PathProblem, paths: readonly (readonly number[])[]): number {
  const used = new Set<number>()
  let taken = 0
  for (const path of paths) {
    const own = path.flatMap((local) => labels[local]!)
    if (own.some((label) => used.has(label))) continue
    for (const label of own) used.add(label)
    taken++
  }
  return taken
}

/** Vertices with exactly one label of the kind join in one group; null when there is no such label. */
function contract(
  problem: PathProblem,
  kindOf: KindOf,
  kind: LabelKind | null,
): { groupOf: Int32Array; groups: number } | null {
  const groupOf = new Int32Array(problem.size)
  const groupWith = new Map<number, number>()
  let groups = 0
  for (let local = 0; local < problem.size; local++) {
    const own = kind === null ? [] : problem.labels[local]!.filter((label) => kindOf(label) === kind)
    const known = own.length === 1 ? groupWith.get(own[0]!) : undefined
    groupOf[local] = known ?? groups++
    if (own.length === 1 && known === undefined) groupWith.set(own[0]!, groupOf[local]!)
  }
  return kind !== null && groupWith.size === 0 ? null : { groupOf, groups }
}

/** Takes a shortest path while there is one, and removes all that it excludes. */
function packGreedily(problem: PathProblem): number {
  const alive = new Uint8Array(problem.size).fill(1)
  const holders = holdersOf(problem.labels)
  let taken = 0
  for (;;) {
    const path = shortestPath(problem, alive)
    if (path === null) return taken
    taken++
    for (const local of excludedBy(problem, holders, path)) alive[local] = 0
  }
}

type Holders = ReadonlyMap<number, readonly number[]>

/** A path of the fewest vertices from a start to a target, target first; null when none is left. */
export function shortestPath(problem: PathProblem, alive: Uint8Array): number[] | null {
  const from = new Int32Array(problem.size).fill(-2)
  const queue: number[] = []
  for (let local = 0; local < problem.size; local++) {
    if (alive[local] === 0 || problem.isTarget[local] === 0) continue
    from[local] = -1
    queue.push(local)
  }
  for (const local of queue) {
    if (problem.isStart[local] === 1) {
      const path = []
      for (let at = local; at >= 0; at = from[at]!) path.push(at)
      return path.reverse()
    }
    for (let edge = problem.offsets[local]!; edge < problem.offsets[local + 1]!; edge++) {
      const cited = problem.targets[edge]!
      if (alive[cited] === 0 || from[cited] !== -2) continue
      from[cited] = local
      queue.push(cited)
    }
  }
  return null
}

/** What no other path may use beside this one: its vertices and all that share a label with one. */
function excludedBy({ labels, isPass }: PathProblem, holders: Holders, path: readonly number[]): Set<number> {
  const excluded = new Set<number>()
  for (const local of path) {
    if (isPass[local] === 1) continue
    excluded.add(local)
    for (const label of labels[local]!) for (const other of holders.get(label)!) excluded.add(other)
  }
  return excluded
}

interface Node {
  readonly problem: PathProblem
  readonly taken: number
  readonly bound: number
}

/** Branch on the target with the fewest ways in: one node for each way to reach it, one without it. */
function branch(
  component: PathProblem,
  { kindOf, low, high }: { readonly kindOf: KindOf; readonly low: number; readonly high: number },
  budget: Budget,
): Bounds {
  let best = low
  const open: Node[] = [{ problem: component, taken: 0, bound: high }]
  while (open.length > 0 && best < high) {
    const node = open.pop() as Node
    if (node.bound <= best) continue
    const children = budget.spend(node.problem.size + node.problem.targets.length) ? expand(node, budget) : null
    if (children === null) {
      open.push(node)
      break
    }
    for (const { problem, taken } of children) {
      const bounds = boundPaths(problem, kindOf)
      best = Math.max(best, taken + bounds.low)
      if (taken + bounds.high > best) open.push({ problem, taken, bound: taken + bounds.high })
    }
  }
  return { low: best, high: open.reduce((bound, node) => Math.max(bound, node.bound), best) }
}

function expand({ problem, taken }: Node, budget: Budget): { problem: PathProblem; taken: number }[] | null {
  const holders = holdersOf(problem.labels)
  const target = problem.isTarget.indexOf(1)
  if (target < 0) return []
  const ways = findWays(problem, { target, holders }, budget)
  if (ways === null) return null
  const without = { problem: rest(problem, new Set([target])), taken }
  return [without, ...ways.map((way) => ({ problem: rest(problem, way), taken: taken + 1 }))]
}

function rest(problem: PathProblem, excluded: ReadonlySet<number>): PathProblem {
  const kept: number[] = []
  for (let local = 0; local < problem.size; local++) if (!excluded.has(local)) kept.push(local)
  return extract(problem, kept)
}

/**
 * The ways to reach a target, as what each excludes; of two, one that excludes all that the other does is never
 * needed. null when the budget ended.
 */
function findWays(
  problem: PathProblem,
  { target, holders }: { readonly target: number; readonly holders: Holders },
  budget: Budget,
): Set<number>[] | null {
  const ways: Set<number>[] = []
  const path = [target]
  const next = [problem.offsets[target]!]
  const onPath = new Set(path)
  while (path.length > 0) {
    const at = path.at(-1) as number
    const edge = next[path.length - 1]!
    if (!budget.spend(1)) return null
    if (problem.isStart[at] === 1) {
      const way = excludedBy(problem, holders, path)
      if (!budget.spend(way.size)) return null
      if (!ways.some((known) => isWithin(known, way))) ways.push(way)
    }
    if (problem.isStart[at] === 1 || edge === problem.offsets[at + 1]) {
      onPath.delete(at)
      path.pop()
      next.pop()
      continue
    }
    next[path.length - 1] = edge + 1
    const cited = problem.targets[edge]!
    if (onPath.has(cited)) continue
    path.push(cited)
    onPath.add(cited)
    next.push(problem.offsets[cited]!)
  }
  return ways.filter((way) => !ways.some((other) => other !== way && other.size < way.size && isWithin(other, way)))
}

function isWithin(inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean {
  if (inner.size > outer.size) return false
  for (const local of inner) if (!outer.has(local)) return false
  return true
}
