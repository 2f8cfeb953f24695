import { holdersOf } from '../labels/label-set.ts'
import type { Budget } from './budget.ts'

export interface Cover {
  readonly options: readonly number[]
  readonly exact: boolean
}

/**
 * A smallest set of options that takes one of every list (minimum hitting set). `atLeast` is a known lower bound: a
 * greedy answer that meets it is exact; else branch and bound on the options of the first uncovered list, within the
 * budget. `prefer` compares options: the earlier is taken where it costs nothing.
 */
export function coverAll(
  lists: readonly (readonly number[])[],
  bounds: { readonly atLeast: number; readonly prefer: (a: number, b: number) => number },
  budget: Budget,
): Cover {
  const holders = holdersOf(lists)
  const greedy = coverGreedily(lists, holders, bounds.prefer)
  if (greedy.length <= bounds.atLeast) return { options: greedy, exact: true }
  return searchCover(lists, { holders, greedy, ...bounds }, budget)
}

type Holders = ReadonlyMap<number, readonly number[]>

/** Takes the option of most uncovered lists first (lazily re-counted), the preferred one of equals. */
function coverGreedily(
  lists: readonly (readonly number[])[],
  holders: Holders,
  prefer: (a: number, b: number) => number,
): number[] {
  const covered = new Uint8Array(lists.length)
  const buckets: number[][] = []
  const file = (option: number, size: number): void => {
    const bucket = buckets[size]
    if (bucket) bucket.push(option)
    else buckets[size] = [option]
  }
  for (const [option, held] of holders) file(option, held.length)
  const chosen: number[] = []
  for (let size = buckets.length - 1; size > 0; size--) {
    const bucket = (buckets[size] ?? []).sort(prefer)
    for (const option of bucket) {
      const open = holders.get(option)!.filter((list) => covered[list] === 0)
      if (open.length < size) {
        if (open.length > 0) file(option, open.length)
        continue
      }
      chosen.push(option)
      for (const list of open) covered[list] = 1
    }
  }
  return chosen.sort(prefer)
}

interface Search {
  readonly holders: Holders
  readonly greedy: readonly number[]
  readonly atLeast: number
  readonly prefer: (a: number, b: number) => number
}

function searchCover(lists: readonly (readonly number[])[], search: Search, budget: Budget): Cover {
  const size = lists.reduce((sum, options) => sum + options.length, 0)
  let best = search.greedy
  const open: (readonly number[])[] = [[]]
  while (open.length > 0) {
    if (!budget.spend(size)) return { options: best, exact: false }
    const chosen = open.pop() as readonly number[]
    const uncovered = uncoveredLists(lists, chosen, search.holders)
    if (uncovered.length === 0) {
      if (chosen.length < best.length) best = [...chosen].sort(search.prefer)
      if (best.length <= search.atLeast) break
      continue
    }
    if (chosen.length + disjointLists(uncovered) >= best.length) continue
    const narrowest = uncovered.reduce((a, b) => (b.length < a.length ? b : a))
    for (const option of [...narrowest].sort(search.prefer).reverse()) open.push([...chosen, option])
  }
  return { options: best, exact: true }
}

function uncoveredLists(
  lists: readonly (readonly number[])[],
  chosen: readonly number[],
  holders: Holders,
): (readonly number[])[] {
  const covered = new Set<number>()
  for (const option of chosen) for (const list of holders.get(option)!) covered.add(list)
  return lists.filter((_, list) => !covered.has(list))
}

/** Lists that share no option need an option each. */
function disjointLists(lists: readonly (readonly number[])[]): number {
  const used = new Set<number>()
  let count = 0
  for (const options of [...lists].sort((a, b) => a.length - b.length)) {
    if (options.some((option) => used.has(option))) continue
    for (const option of options) used.add(option)
    count++
  }
  return count
}
