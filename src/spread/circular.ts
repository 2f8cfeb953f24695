import { type Budget, spendPart } from './budget.ts'
import { citedMembers } from './cited-members.ts'
import { citedUntil } from './cited-until.ts'
import { condense } from './condense.ts'
import { createCountedGraph, packIndependent } from './counted-graph.ts'
import type { Dominators } from './dominators.ts'
import type { Labels } from './labels.ts'
import { listNames, nameSource } from './names.ts'
import { type Neighbourhood, sourcesOf } from './neighbourhood.ts'
import { createQuickCount } from './quick-count.ts'
import { findReturns } from './returns.ts'
import type { Bounds } from './set-packing.ts'
import type { CircularReport, SpreadAnswer } from './spread-answer.ts'

/**
 * Circular reporting. CYCLE: sources that cite each other round. FALSE_CONFIRMATION: a source that cites k ≥ 2 sources
 * which stand on fewer than k independent ones, in the graph of what does not begin after its own interval ends.
 * RETURN: see `findReturns`. In this order, and within a kind in the order of the sources meant.
 */
export function findCircular(
  neighbourhood: Neighbourhood,
  context: { readonly labels: Labels; readonly dominators: Dominators },
  budget: Budget,
): Pick<SpreadAnswer, 'circular' | 'circularUnsettled'> {
  const { reports, unsettled } = findFalseConfirmations(neighbourhood, context, budget)
  return {
    circular: [...findCycles(neighbourhood), ...reports, ...findReturns(neighbourhood)],
    circularUnsettled: unsettled,
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
  context: { readonly labels: Labels; readonly dominators: Dominators },
  budget: Budget,
): { reports: CircularReport[]; unsettled: number } {
  const { members } = neighbourhood
  const { labels } = context
  const quickCount = createQuickCount(neighbourhood, labels, context.dominators)
  const open: Confirmed[] = []
  const settled: { readonly confirmed: Confirmed; readonly high: number }[] = []
  // What is plain to see is settled first for all, so that a few long counts do not use up the budget of the rest.
  for (let member = 0; member < members.source.length; member++) {
    const cited = citedMembers(neighbourhood, member)
    if (cited.length < 2) continue
    const high = quickCount(member, cited, budget)
    if (high === null) open.push({ labels, member, cited })
    else settled.push({ confirmed: { labels, member, cited }, high })
  }
  const unsettled = settleInTurn(open, budget, (confirmed, part) => {
    const bounds = countCited(neighbourhood, confirmed, part)
    if (bounds === null || (bounds.low < bounds.high && bounds.low < confirmed.cited.length)) return false
    settled.push({ confirmed, high: bounds.high })
    return true
  })
  const reports = settled
    .filter(({ confirmed, high }) => high < confirmed.cited.length)
    .sort((a, b) => a.confirmed.member - b.confirmed.member)
    .map(({ confirmed, high }) => falseConfirmation(neighbourhood, { ...confirmed, high }))
  return { reports, unsettled }
}

/**
 * Each gets an equal part of what is left, so that one that cannot be settled does not cost the others; then those that
 * are still open get all that is left in turn. Answers how many stay open.
 */
function settleInTurn(
  open: readonly Confirmed[],
  budget: Budget,
  settle: (confirmed: Confirmed, part: Budget) => boolean,
): number {
  const still = open.filter((confirmed, i) => {
    const share = Math.floor(budget.left() / (open.length - i))
    return !spendPart(budget, share, (part) => settle(confirmed, part))
  })
  return still.filter((confirmed) => budget.left() === 0 || !settle(confirmed, budget)).length
}

interface Confirmed {
  readonly labels: Labels
  readonly member: number
  readonly cited: readonly number[]
}

/** On how many independent sources the cited ones stand; null when the budget ended before anything was counted. */
function countCited(neighbourhood: Neighbourhood, confirmed: Confirmed, budget: Budget): Bounds | null {
  const { labels, member, cited } = confirmed
  const subgraph = citedUntil(neighbourhood, { member, cited }, budget)
  if (subgraph === null || !budget.spend(2 * subgraph.graph.targets.length)) return null
  const condensed = condense(subgraph.graph)
  const local = { ...labels, ...subgraph.labels(labels) }
  const targets = { members: Int32Array.from(cited, subgraph.localOf), isAll: false, leftOut: [] }
  return packIndependent(createCountedGraph(condensed, local), { labels: local, targets }, budget)
}

function falseConfirmation(
  neighbourhood: Neighbourhood,
  found: { readonly member: number; readonly cited: readonly number[]; readonly high: number },
): CircularReport {
  const { member, cited, high } = found
  const sources = sourcesOf(neighbourhood, [member, ...cited])
  const names = listNames(neighbourhood.view, sources.slice(1))
  const explanation = `${nameSource(neighbourhood.view, sources[0]!)} cites ${cited.length}, stands on ${high}: ${names} are not independent of each other.`
  return { kind: 'FALSE_CONFIRMATION', sources, explanation }
}
