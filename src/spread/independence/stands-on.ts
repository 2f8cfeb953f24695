import type { Neighbourhood } from '../citations/neighbourhood.ts'
import { describeItself, type Labels, labelKinds } from '../labels/labels.ts'
import type { StandsOn } from '../shapes/spread-answer.ts'
import { type Groups, groupRows } from '../view/groups.ts'
import type { Budget } from './budget.ts'
import type { CountedGraph, Packing } from './counted-graph.ts'
import { coverAll } from './label-cover.ts'
import { cutPaths } from './label-cut.ts'
import { mergeTwins } from './set-packing.ts'

interface Context {
  readonly graph: CountedGraph
  readonly labels: Labels
  /** The count of the targets in that graph. */
  readonly packing: Packing
}

/** What may be removed: a label, or (null) a vertex itself. `first` is the earliest member that goes with it. */
interface Removal {
  readonly label: number | null
  readonly first: number
}

/**
 * What the targets stand on: a smallest set of labels whose sources, once removed, leave no path from the root to T;
 * nearest the root, then earliest, then by kind. It has at least as many members as there are independent paths.
 */
export function findStandsOn(
  neighbourhood: Neighbourhood,
  context: Context,
  budget: Budget,
): { labels: readonly StandsOn[]; exact: boolean } {
  const carriers = createCarriers(neighbourhood, context.labels)
  const ofOrigins = coverOrigins(context, carriers, budget)
  const ofPaths = cutTargets(context, carriers, budget)
  const kindOf = (removal: Removal): number =>
    removal.label === null ? 0 : labelKinds.indexOf(context.labels.kindOf(removal.label))
  const labels = [...ofOrigins.removals, ...ofPaths.removals]
    .sort((a, b) => a.first - b.first || kindOf(a) - kindOf(b) || (a.label ?? 0) - (b.label ?? 0))
    .map((removal) => describeRemoval(neighbourhood, context.labels, { removal, carriers }))
  return { labels, exact: ofOrigins.exact && ofPaths.exact }
}

interface Found {
  readonly removals: Removal[]
  readonly exact: boolean
}

type Carriers = (label: number) => Int32Array

/** The members of S that carry a label, found for all labels at once when first asked. */
function createCarriers({ members }: Neighbourhood, { offsets, items, size }: Labels): Carriers {
  let byLabel: Groups | null = null
  const memberAt = new Int32Array(items.length)
  const index = (): Groups => {
    for (let member = 0; member < members.source.length; member++) {
      const last = offsets[member + 1]!
      for (let at = offsets[member]!; at < last; at++) memberAt[at] = member
    }
    return groupRows(items, size)
  }
  return (label) => {
    byLabel ??= index()
    const rows = byLabel.items.subarray(byLabel.offsets[label]!, byLabel.offsets[label + 1]!)
    return rows.map((row) => memberAt[row]!)
  }
}

function rankRemoval(labels: Labels, { label, first }: Removal): number {
  return first * labelKinds.length + (label === null ? 0 : labelKinds.indexOf(labels.kindOf(label)))
}

/** T = S: every origin must lose a label. Options are labels, and -1 - i for the i-th origin itself. */
function coverOrigins({ graph, labels, packing }: Context, carriers: Carriers, budget: Budget): Found {
  const removalOf = (option: number): Removal => {
    if (option >= 0) return { label: option, first: carriers(option)[0]! }
    return { label: null, first: graph.condensed.name[graph.origins[-1 - option]!]! }
  }
  const rank = (option: number): number => rankRemoval(labels, removalOf(option))
  const removals: Removal[] = []
  let exact = true
  for (const { origins, bounds } of packing.ofOrigins) {
    if (origins.length === 1) {
      removals.push(removalOf(-1 - origins[0]!))
      continue
    }
    const prefer = (a: number, b: number): number => rank(a) - rank(b) || a - b
    const shared = mergeTwins(
      origins.map((index) => graph.labelsOf(graph.origins[index]!)),
      prefer,
    )
    const lists = origins.map((index, i) => [-1 - index, ...shared[i]!])
    const cover = coverAll(lists, { atLeast: bounds.low, prefer }, budget)
    exact &&= cover.exact
    for (const option of cover.options) removals.push(removalOf(option))
  }
  return { removals, exact }
}

/** Any other T: every path must lose a vertex. Options are labels, and -1 - v for a vertex itself. */
function cutTargets({ graph, labels, packing }: Context, carriers: Carriers, budget: Budget): Found {
  const removals: Removal[] = []
  let exact = true
  for (const { problem, bounds } of packing.ofPaths) {
    const removalOf = (option: number): Removal => {
      if (option >= 0) return { label: option, first: carriers(option)[0]! }
      return { label: null, first: graph.condensed.name[problem.vertex[-1 - option]!]! }
    }
    const rankOf = (option: number): number => rankRemoval(labels, removalOf(option))
    const cut = cutPaths(problem, { atLeast: bounds.low, rankOf }, budget)
    exact &&= cut.exact
    for (const option of cut.options) removals.push(removalOf(option))
  }
  return { removals, exact }
}

function describeRemoval(
  { view, members }: Neighbourhood,
  labels: Labels,
  { removal, carriers }: { readonly removal: Removal; readonly carriers: Carriers },
): StandsOn {
  if (removal.label === null) {
    const source = members.source[removal.first]!
    return { ...describeItself(view, source), sources: [source] }
  }
  const sources = Array.from(carriers(removal.label), (member) => members.source[member]!)
  return { ...labels.describe(removal.label), sources }
}
