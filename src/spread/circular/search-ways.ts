import { type Budget, spendPart } from '../independence/budget.ts'
import type { Bounds } from '../independence/set-packing.ts'
import type { LabelSet } from '../labels/label-set.ts'
import { countDisjointWays } from './disjoint-ways.ts'
import type { WayFinder } from './find-ways.ts'

/** A way that is being drawn from a target towards the root: the vertex it has come to, and the labels on it so far. */
interface Head {
  readonly vertex: number
  readonly labels: LabelSet
}

interface Search {
  readonly finder: WayFinder
  readonly budget: Budget
  /** By label: the place of the head all of whose ways carry it. */
  readonly owner: Map<number, number>
  /** Labels of the ways found for other heads. */
  readonly taken: Set<number>
}

/** More targets than this have too many choices of some; more vertices than this are not drawn on to one by one. */
const most = { targets: 8, drawn: 100, few: 500 } as const

/**
 * Narrows the bounds of how many targets can have ways that share no label, by a search in the graph itself: exact for
 * any number of ways, where the budget lasts. Every target keeps off the labels that all ways of the others carry, and
 * off the ways found for those before it; where that cannot be, the way of one is drawn on by one vertex, and tried
 * anew. Only vertices all of whose ways are known to begin early enough.
 */
export function searchWays(finder: WayFinder, targets: readonly number[], bounds: Bounds, budget: Budget): Bounds {
  if (targets.length > most.targets) return bounds
  const heads = targets.map((vertex): Head => ({ vertex, labels: finder.labelsOf(vertex) }))
  const apart: Head[][] = []
  const goTogether = (chosen: readonly Head[], part: Budget): boolean | null => {
    if (apart.some((few) => few.every((head) => chosen.includes(head)))) return false
    const found = fitTogether({ finder, budget: part, owner: new Map(), taken: new Set() }, chosen, 0)
    if (found === false) apart.push([...chosen])
    return found
  }
  let low = bounds.low
  let high = Math.min(bounds.high, countDisjointWays(finder, targets, budget) ?? bounds.high)
  // Two or three that cannot go together are soon found, and settle all choices that hold them.
  for (let count = 2; count < high && count < 4; count++) {
    for (const chosen of choices(heads, count)) spendPart(budget, most.few, (part) => goTogether(chosen, part))
  }
  while (high > low) {
    let isOpen = false
    for (const chosen of choices(heads, high)) {
      const found = goTogether(chosen, budget)
      if (found === true) low = high
      if (found !== false) isOpen = true
      if (isOpen) break
    }
    if (isOpen) break
    high--
  }
  return { low, high }
}

/** All choices of so many of a list. */
function* choices<Item>(items: readonly Item[], count: number): Generator<Item[]> {
  if (count === 0) yield []
  else if (items.length >= count) {
    const [first, ...rest] = items as [Item, ...Item[]]
    for (const others of choices(rest, count - 1)) yield [first, ...others]
    yield* choices(rest, count)
  }
}

/** Whether all heads can have ways beside each other; null when the budget ended. */
function fitTogether(search: Search, heads: readonly Head[], drawn: number): boolean | null {
  if (drawn > most.drawn) return null
  const tried = tryInTurns(search, heads)
  if (tried === true || tried === false || tried === null) return tried
  const [contested, ...others] = tried
  for (const vertex of search.finder.citedBy(contested.vertex)) {
    const labels = [...contested.labels, ...search.finder.labelsOf(vertex)]
    const found = fitTogether(search, [{ vertex, labels }, ...others], drawn + 1)
    if (found !== false) return found
  }
  return false
}

/** Gives each head a way in turn. The heads again, the contested one first, when it stays open whether that can be. */
function tryInTurns(search: Search, heads: readonly Head[]): boolean | null | readonly [Head, ...Head[]] {
  let order = heads
  for (let turn = 0; ; turn++) {
    const contested = takeWays(search, order)
    if (contested === true || contested === false || contested === null) return contested
    const head = order[contested] as Head
    const rest = order.filter((other) => other !== head)
    // The first time it may be enough that the contested one goes first.
    if (turn === 1) return [head, ...rest]
    order = [head, ...rest]
  }
}

/** The place of the first head that has a way beside the others only while they have none; false: not even then. */
function takeWays(search: Search, heads: readonly Head[]): number | boolean | null {
  const { finder, owner, taken, budget } = search
  owner.clear()
  taken.clear()
  for (const [place, { vertex, labels }] of heads.entries()) {
    if (!budget.spend(1)) return null
    for (const label of [...labels, ...finder.known(vertex).common]) {
      if ((owner.get(label) ?? place) !== place) return false
      owner.set(label, place)
    }
  }
  for (const [place, head] of heads.entries()) {
    const way = findWay(search, { head, place, avoids: taken })
    if (way === null) return null
    if (way === false) {
      if (taken.size === 0) return false
      const alone = findWay(search, { head, place, avoids: new Set() })
      return alone === null || alone === false ? alone : place
    }
    for (const label of way) taken.add(label)
  }
  return true
}

interface Ask {
  readonly head: Head
  readonly place: number
  readonly avoids: ReadonlySet<number>
}

/** A shortest way on from a head, as its labels: breadth first, until a known way of what is reached is free. */
function findWay({ finder, owner, budget }: Search, { head, place, avoids }: Ask): LabelSet | false | null {
  const isFree = (label: number): boolean => (owner.get(label) ?? place) === place && !avoids.has(label)
  if (!head.labels.every((label) => !avoids.has(label))) return false
  const from = new Map<number, number>([[head.vertex, -1]])
  for (const vertex of from.keys()) {
    if (!budget.spend(1)) return null
    for (const set of finder.known(vertex).sets) {
      if (set.every(isFree)) return [...head.labels, ...labelsBack(finder, from, vertex), ...set]
    }
    for (const cited of finder.citedBy(vertex)) {
      if (from.has(cited)) continue
      if (finder.labelsOf(cited).every(isFree)) from.set(cited, vertex)
    }
  }
  return false
}

function labelsBack(finder: WayFinder, from: ReadonlyMap<number, number>, last: number): number[] {
  const labels: number[] = []
  for (let vertex = last; vertex >= 0; vertex = from.get(vertex)!) labels.push(...finder.labelsOf(vertex))
  return labels
}
