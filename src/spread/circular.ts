import type { Budget } from './budget.ts'
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
  const quickCount = createQuickCount(neighbourhood, context.labels, context.dominators)
  const found: { readonly member: number; readonly cited: readonly number[]; readonly quick: number | null }[] = []
  // What is plain to see is settled first for all, so that a few long counts do not use up the budget of the rest.
  for (let member = 0; member < members.source.length; member++) {
    const cited = citedMembers(neighbourhood, member)
    if (cited.length > 1) found.push({ member, cited, quick: quickCount(member, cited, budget) })
  }
  const reports: CircularReport[] = []
  let unsettled = 0
  for (const { member, cited, quick } of found) {
    const bounds =
      quick === null
        ? countCited(neighbourhood, { labels: context.labels, member, cited }, budget)
        : { low: quick, high: quick }
    if (bounds === null || (bounds.low < bounds.high && bounds.low < cited.length)) unsettled++
    else if (bounds.high < cited.length) {
      reports.push(falseConfirmation(neighbourhood, { member, cited, high: bounds.high }))
    }
  }
  return { reports, unsettled }
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
