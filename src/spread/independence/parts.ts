import { type Neighbourhood, openNeighbourhood } from '../citations/neighbourhood.ts'
import { findLabels } from '../labels/labels.ts'
import { allTargets, chooseTargets } from '../membership/targets.ts'
import type { Independence, SpreadAnswer } from '../shapes/spread-answer.ts'
import type { View } from '../view/view.ts'
import type { Budget } from './budget.ts'
import { countIndependence } from './independence.ts'

/**
 * The same counts for each direct part alone, T = S of the part: two independent sources for the whole may be one for
 * every part (one saw photos leave, another saw phone numbers leave). In the order of the claims' ids.
 */
export function countParts({ view, scope }: Neighbourhood, budget: Budget): SpreadAnswer['parts'] {
  if (!view.options.includeParts) return []
  const { id } = view.input.claims
  return [...scope.directParts]
    .sort((a, b) => (id[a]! < id[b]! ? -1 : 1))
    .map((claim) => ({ claim, independence: independenceOf(view, claim, { budget, amongApplies: false }) }))
}

/** The independence of one claim and nothing else of its spread. */
export function independenceOf(
  view: View,
  claim: number,
  { budget, amongApplies }: { readonly budget: Budget; readonly amongApplies: boolean },
): Independence {
  const neighbourhood = openNeighbourhood(view, claim)
  const labels = findLabels(view, neighbourhood.members)
  const { members } = neighbourhood
  const targets = amongApplies ? chooseTargets(view, members) : allTargets(members)
  return countIndependence(neighbourhood, { labels, targets }, budget)
}
