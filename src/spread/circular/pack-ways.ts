import type { Budget } from '../independence/budget.ts'
import { type Bounds, coverBound } from '../independence/set-packing.ts'
import type { LabelSet } from '../labels/label-set.ts'
import type { Ways } from './ways.ts'

/** More tries than this for one count cost more than counting the paths themselves; more targets are only tried in turn. */
const most = { tries: 500, targets: 64 } as const

interface Search {
  readonly targets: readonly Ways[]
  /** By label: whether a way that was taken carries it. All 0 before and after. */
  readonly taken: Uint8Array
  readonly budget: Budget
  tries: number
}

/**
 * How many of the targets can have a way each, no two of which share a label. At most as many as it takes labels to
 * have one that is common to all ways of each target; at least as many as are found. Where not all ways are known, what
 * is not found may still be there.
 */
export function packWays(targets: readonly Ways[], taken: Uint8Array, budget: Budget): Bounds {
  let high = coverBound(targets.map(({ common }) => common))
  const search: Search = {
    targets: [...targets].sort((a, b) => a.sets.length - b.sets.length),
    taken,
    budget,
    tries: most.tries,
  }
  // The shallow search comes first: most often the first way of each target will do. And each target has some way.
  const low = Math.max(takeInTurn(search), 1)
  if (low === high || targets.length > most.targets) return { low, high }
  const isComplete = targets.every((ways) => ways.isComplete)
  while (high > low) {
    if (canTake(search, 0, targets.length - high)) return { low: high, high }
    if (search.tries <= 0 || budget.isSpent() || !isComplete) return { low, high }
    high--
  }
  return { low, high }
}

/** Gives each target the first of its ways that is still free; answers how many got one. A target costs a part of a step. */
function takeInTurn(search: Search): number {
  const { targets, taken, budget } = search
  const used: LabelSet[] = []
  if (!budget.spend(1 + (targets.length >> 2))) return 0
  for (const { sets } of targets) {
    const free = sets.find((set) => isFree(search, set))
    if (free === undefined) continue
    mark(taken, free, 1)
    used.push(free)
  }
  for (const set of used) mark(taken, set, 0)
  return used.length
}

/** Whether the targets from `at` on can all have a way beside what is taken, but for `skips` of them. */
function canTake(search: Search, at: number, skips: number): boolean {
  if (search.targets.length - at <= skips) return true
  if (--search.tries <= 0 || !search.budget.spend(1)) return false
  for (const set of search.targets[at]!.sets) {
    if (!isFree(search, set)) continue
    mark(search.taken, set, 1)
    const isFound = canTake(search, at + 1, skips)
    mark(search.taken, set, 0)
    if (isFound) return true
  }
  return skips > 0 && canTake(search, at + 1, skips - 1)
}

function isFree({ taken }: Search, set: LabelSet): boolean {
  for (let i = 0; i < set.length; i++) if (taken[set[i]!] === 1) return false
  return true
}

function mark(taken: Uint8Array, set: LabelSet, as: 0 | 1): void {
  for (let i = 0; i < set.length; i++) taken[set[i]!] = as
}
