import { citedMembers } from '../citations/cited-members.ts'
import { condense } from '../citations/condense.ts'
import { type Neighbourhood, sourcesOf } from '../citations/neighbourhood.ts'
import { type Budget, spendPart } from '../independence/budget.ts'
import { createCountedGraph, packIndependent } from '../independence/counted-graph.ts'
import type { Bounds } from '../independence/set-packing.ts'
import type { Labels } from '../labels/labels.ts'
import { listNames, nameSource } from '../labels/names.ts'
import type { CircularReport, SpreadAnswer } from '../shapes/spread-answer.ts'
import type { Dominators } from '../tree/dominators.ts'
import { citedUntil } from './cited-until.ts'
import { type Confirmed, createQuickCounts } from './quick-count.ts'
import { findReturns } from './returns.ts'

/**
 * Circular reporting. CYCLE: sources that cite each other round. FALSE_CONFIRMATION: a source that cites k ≥ 2 sources
 * which stand on fewer than k independent ones, in the graph of what does not begin after its own interval ends.
 * RETURN: see `findReturns`. In this order, and within a kind in the order of the sources meant. `isExact` is false when
 * a false confirmation is certain but the budget ended before it was counted on how many it stands ("at most").
 */
export function findCircular(
  neighbourhood: Neighbourhood,
  context: { readonly labels: Labels; readonly dominators: Dominators },
  budget: Budget,
): Pick<SpreadAnswer, 'circular' | 'circularUnsettled'> & { readonly isExact: boolean } {
  const { reports, unsettled, isExact } = findFalseConfirmations(neighbourhood, context, budget)
  return {
    circular: [...findCycles(neighbourhood), ...reports, ...findReturns(neighbourhood)],
    circularUnsettled: unsettled,
    isExact,
  }
}

function findCycles(neighbourhood: Neighbourhood): CircularReport[] {
  const { condensed, view } = neighbourhood
  const { offsets, items } = condensed.membersOf
  const cycles: Int32Array[] = []
  for (let vertex = 0; vertex < condensed.size; vertex++) {
    if (offsets[vertex + 1]! - offsets[vertex]! > 1) cycles.push(items.subarray(offsets[vertex]!, offsets[vertex + 1]!))
  }
  return cycles
    .sort((a, b) => a[0]! - b[0]!)
    .map((members) => {
      const sources = sourcesOf(neighbourhood, members)
      const explanation = `${listNames(view, sources)} cite each other round, so none of them confirms another.`
      return { kind: 'CYCLE', sources, explanation }
    })
}

function findFalseConfirmations(
  neighbourhood: Neighbourhood,
  { labels, dominators }: { readonly labels: Labels; readonly dominators: Dominators },
  budget: Budget,
): { reports: CircularReport[]; unsettled: number; isExact: boolean } {
  const quick = createQuickCounts(neighbourhood, labels, dominators)
  const count = (confirmed: Confirmed, part: Budget): Bounds => countCited(neighbourhood, labels, confirmed, part)
  // What is plain to see is settled first for all, so that a few long counts do not use up the budget of the rest. Then
  // the question itself, and last how many it is where the answer is yes.
  let all = listConfirmed(neighbourhood).map((confirmed) => narrow(confirmed, quick.plain, budget))
  for (const isDone of [isSettled, isExact]) {
    all = shareOut(shareOut(all, { isDone, count: quick.thorough }, budget), { isDone, count }, budget)
    all = all.map((confirmed) => (isDone(confirmed) ? confirmed : narrow(confirmed, count, budget)))
  }
  const found = all.filter(({ bounds, cited }) => bounds.high < cited.length)
  return {
    reports: found.map((confirmed) => falseConfirmation(neighbourhood, confirmed)),
    unsettled: all.filter((confirmed) => !isSettled(confirmed)).length,
    isExact: found.every(isExact),
  }
}

function listConfirmed(neighbourhood: Neighbourhood): Confirmed[] {
  const found: Confirmed[] = []
  for (let member = 0; member < neighbourhood.members.source.length; member++) {
    const cited = citedMembers(neighbourhood, member)
    if (cited.length > 1) found.push({ member, cited, bounds: { low: 0, high: cited.length } })
  }
  return found
}

/** A way to count; what it answers holds, however soon the budget ended. */
type Count = (confirmed: Confirmed, budget: Budget) => Bounds

/** Whether it is known to be a false confirmation, or none. */
function isSettled({ bounds, cited }: Confirmed): boolean {
  return bounds.low === cited.length || bounds.high < cited.length
}

function isExact({ bounds }: Confirmed): boolean {
  return bounds.low === bounds.high
}

function narrow(confirmed: Confirmed, count: Count, budget: Budget): Confirmed {
  if (budget.left() === 0) return confirmed
  const { low, high } = count(confirmed, budget)
  const { bounds } = confirmed
  return { ...confirmed, bounds: { low: Math.max(low, bounds.low), high: Math.min(high, bounds.high) } }
}

/** With fewer steps than this hardly any count is worth its beginning. */
const leastShare = 2_000

/** Counts what is open, each with an equal part of what is left, so that one that is hard does not cost the others. */
function shareOut(
  all: readonly Confirmed[],
  { isDone, count }: { readonly isDone: (confirmed: Confirmed) => boolean; readonly count: Count },
  budget: Budget,
): Confirmed[] {
  let open = all.filter((confirmed) => !isDone(confirmed)).length
  return all.map((confirmed) => {
    if (isDone(confirmed)) return confirmed
    const share = Math.max(Math.floor(budget.left() / open--), leastShare)
    return spendPart(budget, share, (part) => narrow(confirmed, count, part))
  })
}

/** On how many independent sources the cited ones stand, counted in the graph of what did not begin too late. */
function countCited(neighbourhood: Neighbourhood, labels: Labels, confirmed: Confirmed, budget: Budget): Bounds {
  const { member, cited, bounds } = confirmed
  const subgraph = citedUntil(neighbourhood, { member, cited }, budget)
  if (subgraph === null || !budget.spend(2 * subgraph.graph.targets.length)) return bounds
  const condensed = condense(subgraph.graph)
  const local = { ...labels, ...subgraph.labels(labels) }
  const targets = { members: Int32Array.from(cited, subgraph.localOf), isAll: false, leftOut: [] }
  return packIndependent(createCountedGraph(condensed, local), { labels: local, targets }, budget)
}

function falseConfirmation(neighbourhood: Neighbourhood, { member, cited, bounds }: Confirmed): CircularReport {
  const sources = sourcesOf(neighbourhood, [member, ...cited])
  const names = listNames(neighbourhood.view, sources.slice(1))
  const most = bounds.low < bounds.high ? 'at most ' : ''
  const explanation = `${nameSource(neighbourhood.view, sources[0]!)} cites ${cited.length}, stands on ${most}${bounds.high}: ${names} are not independent of each other.`
  return { kind: 'FALSE_CONFIRMATION', sources, explanation }
}
