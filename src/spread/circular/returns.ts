import { citedMembers } from '../citations/cited-members.ts'
import { type Neighbourhood, sourcesOf } from '../citations/neighbourhood.ts'
import { listNames, nameSource } from '../labels/names.ts'
import type { CircularReport } from '../shapes/spread-answer.ts'
import { citationStatus } from '../view/citation-status.ts'
import { groupRows } from '../view/groups.ts'
import { isStanding } from '../view/standing.ts'

/**
 * RETURN: a source x with two versions, whose earlier version another member took c from, and whose later version adds
 * a citation that leads back to that member. The added citation usually points at something later than x itself, so E
 * leaves it out as an "update" link; here it need only stand and be confident. The member must have begun before the
 * later version was fetched: what it took c from was then the earlier one.
 */
export function findReturns(neighbourhood: Neighbourhood): CircularReport[] {
  const { view, members, graph } = neighbourhood
  const added = addedCitations(neighbourhood)
  if (added.size === 0) return []
  const takers = takersOf(neighbourhood, new Set(added.keys()))
  const reports: CircularReport[] = []
  for (const member of [...added.keys()].sort((a, b) => a - b)) {
    const back = new Set<number>()
    for (const { cited, fetchedAt } of added.get(member)!) {
      const reached = reachedFrom(graph, cited)
      for (const taker of takers.get(member) ?? []) {
        if (reached.has(taker) && !(members.from[taker]! >= fetchedAt)) back.add(taker)
      }
    }
    if (back.size === 0) continue
    const sources = sourcesOf(neighbourhood, [member, ...[...back].sort((a, b) => a - b)])
    const names = listNames(view, sources.slice(1))
    const explanation = `A later version of ${nameSource(view, sources[0]!)} cites what leads back to ${names}, which took the claim from its earlier version.`
    reports.push({ kind: 'RETURN', sources, explanation })
  }
  return reports
}

interface Added {
  readonly cited: number
  readonly fetchedAt: number
}

/** By member: its citations of members that were first seen in a version that has an earlier one before it. */
function addedCitations({ view, members }: Neighbourhood): Map<number, Added[]> {
  const { citations, versions, sources } = view.input
  const added = new Map<number, Added[]>()
  if (versions.source.length < 2) return added
  if (!citations.version.some((version) => version >= 0)) return added
  const memberOf = new Map(Array.from(members.source, (source, member) => [source, member]))
  const firstFetch = new Map<number, number>()
  const bySource = groupRows(versions.source, sources.id.length)
  for (const source of members.source) {
    for (let i = bySource.offsets[source]!; i < bySource.offsets[source + 1]!; i++) {
      const version = bySource.items[i]!
      if (!isStanding(versions.life, version, view.options)) continue
      const time = versions.fetchedAt[version]!
      if (!(time >= firstFetch.get(source)!)) firstFetch.set(source, time)
    }
  }
  for (const [source, member] of memberOf) {
    if (!firstFetch.has(source)) continue
    const place = view.rank[source]!
    for (let i = view.citationsOf.offsets[place]!; i < view.citationsOf.offsets[place + 1]!; i++) {
      const row = view.citationsOf.rows[i]!
      const cited = memberOf.get(citations.to[row]!)
      const version = citations.version[row]!
      if (cited === undefined || cited === member || version < 0) continue
      if (view.citationStatus[row] !== citationStatus.credible) continue
      const fetchedAt = versions.fetchedAt[version]!
      if (!(fetchedAt > firstFetch.get(source)!) || fetchedAt >= view.options.publishedBy) continue
      const known = added.get(member)
      if (known) known.push({ cited, fetchedAt })
      else added.set(member, [{ cited, fetchedAt }])
    }
  }
  return added
}

/** By member: who took c from it, directly or through conduits. */
function takersOf(neighbourhood: Neighbourhood, wanted: ReadonlySet<number>): Map<number, number[]> {
  const takers = new Map<number, number[]>()
  for (let taker = 0; taker < neighbourhood.graph.members; taker++) {
    for (const member of citedMembers(neighbourhood, taker)) {
      if (!wanted.has(member)) continue
      const known = takers.get(member)
      if (known) known.push(taker)
      else takers.set(member, [taker])
    }
  }
  return takers
}

function reachedFrom({ offsets, targets }: Neighbourhood['graph'], start: number): Set<number> {
  const seen = new Set([start])
  for (const vertex of seen)
    for (const target of targets.subarray(offsets[vertex]!, offsets[vertex + 1]!)) seen.add(target)
  return seen
}
