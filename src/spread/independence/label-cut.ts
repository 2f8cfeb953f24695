import { holdersOf } from '../labels/label-set.ts'
import type { Budget } from './budget.ts'
import { maxFlow, nearestCut } from './disjoint-flow.ts'
import { shortestPath } from './path-packing.ts'
import type { PathProblem } from './path-problem.ts'

/** A cut as options: a label of the problem (0, 1, …), or the vertex v itself as -1 - v. */
export interface Cut {
  readonly options: readonly number[]
  readonly exact: boolean
}

interface Search {
  readonly problem: PathProblem
  readonly holders: ReadonlyMap<number, readonly number[]>
  /** Distance of each vertex from the root. */
  readonly distance: Int32Array
  readonly rankOf: (option: number) => number
}

/**
 * A smallest set of labels whose sources, once removed, leave no path from the root to a target. Every path loses a
 * vertex to it, so some label of a shortest path is in it: search by depth, from `atLeast` (the number of independent
 * paths) up to what is known to do, nearest the root first, then the preferred (`rankOf`). Past the budget the smallest
 * known cut stands.
 */
export function cutPaths(
  problem: PathProblem,
  bounds: { readonly atLeast: number; readonly rankOf: (option: number) => number },
  budget: Budget,
): Cut {
  const fallback = vertexCut(problem)
  const search: Search = {
    problem,
    holders: holdersOf(problem.labels),
    distance: distancesFromRoot(problem),
    rankOf: bounds.rankOf,
  }
  for (let size = bounds.atLeast; size < fallback.length; size++) {
    const found = findCut(search, size, budget)
    if (found === null) return { options: fallback, exact: fallback.length <= bounds.atLeast }
    if (found.length > 0) return { options: found, exact: true }
  }
  const preferred = findCut(search, fallback.length, budget)
  return { options: preferred === null || preferred.length === 0 ? fallback : preferred, exact: true }
}

/** The smallest vertex cut nearest the root: always a cut, though a label may do more. */
function vertexCut(problem: PathProblem): number[] {
  const groupOf = Int32Array.from({ length: problem.size }, (_, local) => local)
  const { network } = maxFlow(problem, groupOf, problem.size)
  return nearestCut(network).map((local) => -1 - local)
}

/** A cut of at most `size` options; empty when there is none, null when the budget ended. */
function findCut(search: Search, size: number, budget: Budget): readonly number[] | null {
  const { problem } = search
  const open: (readonly number[])[] = [[]]
  while (open.length > 0) {
    if (!budget.spend(problem.size + problem.targets.length)) return null
    const chosen = open.pop() as readonly number[]
    const alive = without(search, new Uint8Array(problem.size).fill(1), chosen)
    const path = shortestPath(problem, alive)
    if (path === null) return chosen
    if (chosen.length === size) continue
    if (size - chosen.length === 1 && !sharesOption(search, alive, path, budget)) continue
    for (const option of optionsOn(search, path).reverse()) open.push([...chosen, option])
  }
  return []
}

/** With one choice left, two paths that share no vertex and no label settle that it is not enough. */
function sharesOption(search: Search, alive: Uint8Array, path: readonly number[], budget: Budget): boolean {
  const { problem } = search
  budget.spend(problem.size)
  return shortestPath(problem, without(search, alive, optionsOn(search, path))) === null
}

function optionsOn({ problem, distance, rankOf }: Search, path: readonly number[]): number[] {
  const nearest = new Map<number, number>()
  for (const local of path) {
    if (problem.isPass[local] === 1) continue
    for (const option of [-1 - local, ...problem.labels[local]!]) {
      const known = nearest.get(option)
      if (known === undefined || distance[local]! < known) nearest.set(option, distance[local]!)
    }
  }
  return [...nearest.keys()].sort((a, b) => nearest.get(a)! - nearest.get(b)! || rankOf(a) - rankOf(b))
}

function without({ holders }: Search, alive: Uint8Array, options: readonly number[]): Uint8Array {
  const rest = alive.slice()
  for (const option of options) {
    if (option < 0) rest[-1 - option] = 0
    else for (const local of holders.get(option)!) rest[local] = 0
  }
  return rest
}

function distancesFromRoot(problem: PathProblem): Int32Array {
  const { size, offsets, targets, isStart } = problem
  const citing: number[][] = Array.from({ length: size }, () => [])
  for (let local = 0; local < size; local++) {
    for (let edge = offsets[local]!; edge < offsets[local + 1]!; edge++) citing[targets[edge]!]!.push(local)
  }
  const distance = new Int32Array(size).fill(-1)
  const queue = [...isStart.keys()].filter((local) => isStart[local] === 1)
  for (const local of queue) distance[local] = 1
  for (const local of queue) {
    for (const child of citing[local]!) {
      if (distance[child] !== -1) continue
      distance[child] = distance[local]! + 1
      queue.push(child)
    }
  }
  return distance
}
