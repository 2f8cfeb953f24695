import { containsAll, holdersOf, type LabelSet } from '../labels/label-set.ts'
import { createClusters } from '../view/groups.ts'
import type { Budget } from './budget.ts'
import { maximumMatching } from './matching.ts'

/** The number lies in [low, high]; they are equal when it is settled. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/**
 * The largest number of sets no two of which share a label (maximum set packing; the independent set of origins). First
 * reductions, which keep the number: a label of one set only is no reason; a set without labels is taken; a set that
 * contains another is never needed. What is left falls into components. One whose sets have two labels each is a
 * maximum matching of labels (Edmonds 1965); the rest is branch and bound, within the budget.
 */
export function packSets(sets: readonly LabelSet[], budget: Budget): Bounds {
  let low = 0
  let high = 0
  for (const component of splitSets(sets)) {
    const bounds = component.length === 1 ? { low: 1, high: 1 } : packComponent(component, budget)
    low += bounds.low
    high += bounds.high
  }
  return { low, high }
}

/** The components of sets that share labels, in the order of their first sets. */
function splitSets(sets: readonly LabelSet[]): LabelSet[][] {
  return splitIndexes(sets).map((indexes) => indexes.map((index) => sets[index]!))
}

export function splitIndexes(sets: readonly LabelSet[]): number[][] {
  const { join, nameOf } = createClusters(sets.length)
  const firstWith = new Map<number, number>()
  sets.forEach((labels, index) => {
    for (const label of labels) {
      const first = firstWith.get(label)
      if (first === undefined) firstWith.set(label, index)
      else join(first, index)
    }
  })
  const components = new Map<number, number[]>()
  sets.forEach((_, index) => {
    const name = nameOf(index)
    const known = components.get(name)
    if (known) known.push(index)
    else components.set(name, [index])
  })
  return [...components.values()]
}

function packComponent(component: readonly LabelSet[], budget: Budget): Bounds {
  const reduced = reduceSets(mergeTwins(component), budget)
  if (reduced.sets.length === 0) return { low: reduced.taken, high: reduced.taken }
  let { taken: low, taken: high } = reduced
  for (const part of splitSets(reduced.sets)) {
    const bounds = branch(part, budget)
    low += bounds.low
    high += bounds.high
  }
  return { low, high }
}

/** Labels of more sets than this are not compared: few labels are so common, and each comparison would cost as much. */
const mostHolders = 64

/** Of labels that the same sets have, one is enough: the preferred. */
export function mergeTwins(
  sets: readonly LabelSet[],
  prefer: (a: number, b: number) => number = (a, b) => a - b,
): LabelSet[] {
  const holders = holdersOf(sets)
  const kept = new Map<string, number>()
  for (const [label, held] of holders) {
    const name = held.length > mostHolders ? `label ${label}` : held.join(' ')
    const known = kept.get(name)
    if (known === undefined || prefer(label, known) < 0) kept.set(name, label)
  }
  const stays = new Set(kept.values())
  return sets.map((labels) => labels.filter((label) => stays.has(label)))
}

interface Reduced {
  readonly taken: number
  readonly sets: readonly LabelSet[]
}

function reduceSets(sets: readonly LabelSet[], budget: Budget): Reduced {
  let taken = 0
  let current = sets
  for (;;) {
    const stripped = stripLoneLabels(current)
    const rest = stripped.filter((labels) => labels.length > 0)
    taken += stripped.length - rest.length
    const kept = dropContaining(rest, budget)
    if (kept.length === rest.length && rest.length === current.length) return { taken, sets: kept }
    current = kept
  }
}

/** Without the labels that only one set has. */
function stripLoneLabels(sets: readonly LabelSet[]): LabelSet[] {
  const counts = new Map<number, number>()
  for (const labels of sets) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return sets.map((labels) =>
    labels.some((label) => counts.get(label) === 1) ? labels.filter((label) => counts.get(label)! > 1) : labels,
  )
}

/** Without the sets that contain another (of equal ones the first stays). */
function dropContaining(sets: readonly LabelSet[], budget: Budget): LabelSet[] {
  const holders = holdersOf(sets)
  const dropped = new Uint8Array(sets.length)
  const bySize = [...sets.keys()].sort((a, b) => sets[a]!.length - sets[b]!.length || a - b)
  for (const index of bySize) {
    if (dropped[index] === 1) continue
    const own = sets[index]!
    const rarest = own.reduce((a, b) => (holders.get(b)!.length < holders.get(a)!.length ? b : a))
    const candidates = holders.get(rarest)!
    const alive: number[] = []
    for (const other of candidates) {
      if (dropped[other] === 1) continue
      alive.push(other)
      if (other === index || sets[other]!.length < own.length) continue
      if (!budget.spend(1)) return sets.filter((_, i) => dropped[i] === 0)
      if (containsAll(sets[other]!, own) && (sets[other]!.length > own.length || other > index)) {
        dropped[other] = 1
        alive.pop()
      }
    }
    holders.set(rarest, alive)
  }
  return sets.filter((_, index) => dropped[index] === 0)
}

interface Node {
  readonly sets: readonly LabelSet[]
  readonly taken: number
}

/** Branch on the set that excludes most others: taken, or left out. */
function branch(sets: readonly LabelSet[], budget: Budget): Bounds {
  let best = packGreedily(sets)
  const open: Node[] = [{ sets, taken: 0 }]
  while (open.length > 0) {
    const node = open.pop() as Node
    if (!budget.spend(countLabels(node.sets))) {
      open.push(node)
      break
    }
    const reduced = reduceSets(node.sets, budget)
    const taken = node.taken + reduced.taken
    if (reduced.sets.length === 0) {
      best = Math.max(best, taken)
      continue
    }
    if (taken + coverBound(reduced.sets) <= best) continue
    const settled = settleByMatching(reduced.sets, budget)
    if (settled !== null) {
      best = Math.max(best, taken + settled)
      continue
    }
    const chosen = mostExcluding(reduced.sets)
    const without = reduced.sets.filter((labels) => labels !== chosen)
    open.push({ sets: without, taken })
    const excluding = new Set(chosen)
    const allowed = without.filter((labels) => !labels.some((label) => excluding.has(label)))
    open.push({ sets: allowed, taken: taken + 1 })
  }
  const high = open.reduce((bound, node) => Math.max(bound, node.taken + coverBound(node.sets)), best)
  return { low: best, high }
}

/** Takes sets from the smallest on, each that no taken one excludes. */
function packGreedily(sets: readonly LabelSet[]): number {
  const used = new Set<number>()
  let taken = 0
  for (const labels of [...sets].sort((a, b) => a.length - b.length)) {
    if (labels.some((label) => used.has(label))) continue
    for (const label of labels) used.add(label)
    taken++
  }
  return taken
}

/** At most one set for each label of a cover: labels are taken from the most common on until every set has one. */
export function coverBound(sets: readonly LabelSet[]): number {
  const counts = new Map<number, number>()
  for (const labels of sets) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const cover = new Set<number>()
  let lone = 0
  for (const labels of [...sets].sort((a, b) => a.length - b.length)) {
    if (labels.length === 0) lone++
    else if (!labels.some((label) => cover.has(label))) {
      cover.add(labels.reduce((a, b) => (counts.get(b)! > counts.get(a)! ? b : a)))
    }
  }
  return lone + cover.size
}

function settleByMatching(sets: readonly LabelSet[], budget: Budget): number | null {
  if (sets.some((labels) => labels.length !== 2)) return null
  const nodes = new Map<number, number>()
  const nodeOf = (label: number): number => {
    const known = nodes.get(label) ?? nodes.size
    nodes.set(label, known)
    return known
  }
  const edges = sets.map(([a, b]) => [nodeOf(a!), nodeOf(b!)] as const)
  return maximumMatching(nodes.size, edges, budget)
}

function mostExcluding(sets: readonly LabelSet[]): LabelSet {
  const counts = new Map<number, number>()
  for (const labels of sets) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const weight = (labels: LabelSet): number => labels.reduce((sum, label) => sum + counts.get(label)!, 0)
  return sets.reduce((a, b) => (weight(b) > weight(a) ? b : a))
}

function countLabels(sets: readonly LabelSet[]): number {
  return sets.reduce((sum, labels) => sum + labels.length, 0)
}
