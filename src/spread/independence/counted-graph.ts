import type { Condensed } from '../citations/condense.ts'
import { originVertices } from '../citations/neighbourhood.ts'
import type { LabelSet } from '../labels/label-set.ts'
import type { Labels } from '../labels/labels.ts'
import type { Targets } from '../membership/targets.ts'
import type { Budget } from './budget.ts'
import { packComponent } from './path-packing.ts'
import { findProblem, type PathProblem, splitProblem } from './path-problem.ts'
import { type Bounds, packSets, splitIndexes } from './set-packing.ts'

/** A graph to count independent paths in: its origins, and which of them are taken to derive from one of them. */
export interface CountedGraph {
  readonly condensed: Condensed
  /** Origins, in the order. */
  readonly origins: Int32Array
  /** Ascending, without repeats. */
  readonly labelsOf: (vertex: number) => LabelSet
  readonly derived: { readonly from: number; readonly has: (vertex: number) => boolean } | null
}

/** The count and its components: of origins (numbers in `origins`) when T = S, else of paths. */
export interface Packing extends Bounds {
  readonly ofOrigins: readonly { readonly origins: readonly number[]; readonly bounds: Bounds }[]
  readonly ofPaths: readonly { readonly problem: PathProblem; readonly bounds: Bounds }[]
}

export function createCountedGraph(condensed: Condensed, labels: Labels): CountedGraph {
  const { membersOf } = condensed
  const labelsOf = (vertex: number): LabelSet => {
    const found: number[] = []
    for (let i = membersOf.offsets[vertex]!; i < membersOf.offsets[vertex + 1]!; i++) {
      const member = membersOf.items[i]!
      for (let at = labels.offsets[member]!; at < labels.offsets[member + 1]!; at++) found.push(labels.items[at]!)
    }
    return found.length < 2 ? found : [...new Set(found)].sort((a, b) => a - b)
  }
  return { condensed, origins: originVertices(condensed), labelsOf, derived: null }
}

export function targetVertices({ vertexOf }: Condensed, { members }: { readonly members: Iterable<number> }): number[] {
  return [...new Set(Array.from(members, (member) => vertexOf[member]!))].sort((a, b) => a - b)
}

/** The most independent paths to the targets; for T = S the most origins no two of which share a label. */
export function packIndependent(
  graph: CountedGraph,
  { labels, targets }: { readonly labels: Labels; readonly targets: Targets },
  budget: Budget,
): Packing {
  const { condensed, origins, labelsOf, derived } = graph
  if (targets.isAll) {
    const free = [...origins.keys()].filter((i) => !derived?.has(origins[i]!))
    const sets = free.map((i) => labelsOf(origins[i]!))
    const ofOrigins = splitIndexes(sets).map((indexes) => ({
      origins: indexes.map((index) => free[index]!),
      bounds:
        indexes.length === 1
          ? { low: 1, high: 1 }
          : packSets(
              indexes.map((index) => sets[index]!),
              budget,
            ),
    }))
    return { ...sum(ofOrigins), ofOrigins, ofPaths: [] }
  }
  const problem = findProblem({ condensed, targets: targetVertices(condensed, targets), labelsOf, derived })
  const ofPaths = splitProblem(problem).map((component) => ({
    problem: component,
    bounds: packComponent(component, labels.kindOf, budget),
  }))
  return { ...sum(ofPaths), ofOrigins: [], ofPaths }
}

function sum(components: readonly { readonly bounds: Bounds }[]): Bounds {
  let low = 0
  let high = 0
  for (const { bounds } of components) {
    low += bounds.low
    high += bounds.high
  }
  return { low, high }
}
