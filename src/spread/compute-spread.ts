import { findCircular } from './circular/circular.ts'
import { type Neighbourhood, openNeighbourhood } from './citations/neighbourhood.ts'
import { traceCorrections } from './corrections/corrections.ts'
import { findDenials } from './denials.ts'
import { createBudget } from './independence/budget.ts'
import { countIndependence } from './independence/independence.ts'
import { countParts, independenceOf } from './independence/parts.ts'
import { countOutlets, findLabels } from './labels/labels.ts'
import { findMembers } from './membership/members.ts'
import { scopeOf } from './membership/scope.ts'
import { chooseTargets } from './membership/targets.ts'
import { describeOrigins, findSharedCredits } from './origins.ts'
import type { Independence, Omitted, SpreadAnswer } from './shapes/spread-answer.ts'
import type { SpreadInput } from './shapes/spread-input.ts'
import { type NormalizedOptions, normalizeOptions, type SpreadOptions } from './shapes/spread-options.ts'
import { drawTimeline } from './timeline.ts'
import { findChokepoints, findDominators } from './tree/dominators.ts'
import { measureForest, measureTrees } from './tree/metrics.ts'
import { describeHops, growForest } from './tree/tree.ts'
import { openView } from './view/view.ts'

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
