import type { Budget } from '../independence/budget.ts'
import type { WayFinder } from './find-ways.ts'

type Graph = Pick<WayFinder, 'labelsOf' | 'citedBy'>

/** The ways so far, by vertex: what comes before it on its way (nearer the target; `none` for a target), and after it. */
interface Flow {
  readonly before: Map<number, number>
  readonly after: Map<number, number>
}

const none = -1

/**
 * The largest number of ways from targets to origins, each from another target, that share no vertex (Menger 1927), by
 * augmenting paths (Ford, Fulkerson 1956) on the graph with every vertex split into an entry and an exit. Only what the
 * search comes by is looked at, so it costs little where there are as many ways as targets. null when the budget ended,
 * or where it meets a pass-through vertex, which ways may share.
 */
export function countDisjointWays(graph: Graph, targets: readonly number[], budget: Budget): number | null {
  const flow: Flow = { before: new Map(), after: new Map() }
  for (let count = 0; ; count++) {
    const path = findAugmentingPath(graph, { flow, targets }, budget)
    if (path === null) return null
    if (path.length === 0) return count
    augment(flow, path)
  }
}

/** Breadth first over entries (2v) and exits (2v + 1); the states from a target's entry to an origin's exit. */
function findAugmentingPath(
  graph: Graph,
  { flow, targets }: { readonly flow: Flow; readonly targets: readonly number[] },
  budget: Budget,
): number[] | null {
  const from = new Map<number, number>()
  const reach = (state: number, by: number): void => {
    if (!from.has(state)) from.set(state, by)
  }
  for (const target of targets) if (flow.before.get(target) !== none) reach(2 * target, none)
  for (const state of from.keys()) {
    const vertex = state >> 1
    if (!budget.spend(1) || graph.labelsOf(vertex).length === 0) return null
    const before = flow.before.get(vertex)
    if (state % 2 === 0) {
      // Into a vertex on a way one can only turn back along it, so that what came by it goes another way.
      if (before === undefined) reach(state + 1, state)
      else if (before !== none) reach(2 * before + 1, state)
      continue
    }
    const cited = graph.citedBy(vertex)
    if (cited.length === 0) return statesTo(from, state)
    if (before !== undefined) reach(state - 1, state)
    for (const next of cited) if (flow.after.get(vertex) !== next) reach(2 * next, state)
  }
  return []
}

function statesTo(from: ReadonlyMap<number, number>, last: number): number[] {
  const states: number[] = []
  for (let state = last; state !== none; state = from.get(state)!) states.push(state)
  return states.reverse()
}

function augment({ before, after }: Flow, path: readonly number[]): void {
  path.forEach((state, i) => {
    const next = path[i + 1]
    if (next === undefined || state % 2 === 1 || next === state + 1) return
    before.delete(state >> 1)
    after.delete(next >> 1)
  })
  path.forEach((state, i) => {
    const last = path[i - 1]
    if (last === undefined) before.set(state >> 1, none)
    else if (state % 2 === 0 && last % 2 === 1 && last !== state + 1) {
      before.set(state >> 1, last >> 1)
      after.set(last >> 1, state >> 1)
    }
  })
  after.set((path.at(-1) as number) >> 1, none)
}
