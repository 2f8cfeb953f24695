import { createBudget } from './budget.ts'
import { findCircular } from './circular.ts'
import { traceCorrections } from './corrections.ts'
import { findDenials } from './denials.ts'
import { findChokepoints, findDominators } from './dominators.ts'
import { countIndependence } from './independence.ts'
import { countOutlets, findLabels } from './labels.ts'
import { findMembers } from './members.ts'
import { measureForest, measureTrees } from './metrics.ts'
import { type Neighbourhood, openNeighbourhood } from './neighbourhood.ts'
import { describeOrigins, findSharedCredits } from './origins.ts'
import { countParts, independenceOf } from './parts.ts'
import { scopeOf } from './scope.ts'
import type { Independence, Omitted, SpreadAnswer } from './spread-answer.ts'
import type { SpreadInput } from './spread-input.ts'
import { type NormalizedOptions, normalizeOptions, type SpreadOptions } from './spread-options.ts'
import { chooseTargets } from './targets.ts'
import { drawTimeline } from './timeline.ts'
import { describeHops, growForest } from './tree.ts'
import { openView } from './view.ts'

/** How the claim of `input` spread: the whole answer, in lists of row numbers. Pure: the same input, the same answer. */
export function computeSpread(input: SpreadInput, options: SpreadOptions = {}): SpreadAnswer {
  const view = openView(input, normalizeOptions(options))
  const budget = createBudget(view.options.budget)
  const neighbourhood = openNeighbourhood(view, input.claim)
  const { members } = neighbourhood
  const labels = findLabels(view, members)
  const origins = describeOrigins(neighbourhood)
  const forest = growForest(neighbourhood)
  const trees = measureTrees(neighbourhood, forest)
  const dominators = findDominators(neighbourhood.condensed)
  const targets = chooseTargets(view, members)
  const independence = countIndependence(neighbourhood, { labels, targets }, budget)
  const parts = countParts(neighbourhood, budget)
  const { circular, circularUnsettled, isExact } = view.options.circular
    ? findCircular(neighbourhood, { labels, dominators }, budget)
    : { circular: [], circularUnsettled: 0, isExact: true }
  const counted = [independence, ...parts.map((part) => part.independence)]
  return {
    claim: input.claim,
    complete: counted.every(({ exact, standsOnExact }) => exact && standsOnExact) && circularUnsettled === 0 && isExact,
    omitted: countOmitted(neighbourhood),
    totals: {
      sources: members.source.length,
      ...countOutlets(view, members.source),
      origins: origins.length,
    },
    members: Array.from(members.source),
    origins,
    sharedCredits: findSharedCredits(view, origins),
    hops: describeHops(neighbourhood, forest),
    metrics: measureForest(neighbourhood, forest, trees),
    trees,
    independence,
    parts,
    chokepoints: findChokepoints(neighbourhood, dominators),
    circular,
    circularUnsettled,
    corrections: traceCorrections(neighbourhood, dominators),
    denials: findDenials(neighbourhood),
    timeline: drawTimeline(neighbourhood),
  }
}

/**
 * The independence of several claims of one input, and nothing else of their spreads: what a list of claims shows. Each
 * has a budget of its own, so that a claim's answer does not depend on the list it stands in.
 */
export function computeIndependence(
  input: SpreadInput,
  claims: readonly number[],
  options: SpreadOptions = {},
): Independence[] {
  const view = openView(input, normalizeOptions(options))
  return claims.map((claim) =>
    independenceOf(view, claim, { budget: createBudget(view.options.budget), amongApplies: true }),
  )
}

function countOmitted({ view, members, graph }: Neighbourhood): Omitted {
  const { options } = view
  return {
    lowConfidence: graph.omitted.lowConfidence,
    suggested: graph.omitted.suggested,
    surelyLater: graph.omitted.surelyLater,
    withdrawn: graph.omitted.withdrawn,
    membersSuggested: members.suggested,
    membersLowConfidence: members.lowConfidence,
    afterAsOf: isDated(options) ? countAfter(view.input, options, members.source) : 0,
  }
}

function isDated({ publishedBy, knownBy }: NormalizedOptions): boolean {
  return Number.isFinite(publishedBy) || Number.isFinite(knownBy)
}

/** Sources that are members today but are not in S as of the dates asked for. */
function countAfter(input: SpreadInput, options: NormalizedOptions, present: Int32Array): number {
  const today = openView(input, {
    ...options,
    publishedBy: Number.POSITIVE_INFINITY,
    knownBy: Number.POSITIVE_INFINITY,
  })
  const known = new Set(present)
  return findMembers(today, scopeOf(today, input.claim)).source.filter((source) => !known.has(source)).length
}
