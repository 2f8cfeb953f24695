import type { Neighbourhood } from '../citations/neighbourhood.ts'
import { groupRows } from '../view/groups.ts'
import { isCredible, isStanding } from '../view/standing.ts'

/** When a member first acknowledged a correction after a time, or null. */
export type AcknowledgedAt = (
  member: number,
  what: { readonly correction: number; readonly after: number },
) => number | null

/**
 * A version acknowledges a correction when it links it, carries a notice of update, or no longer holds any quote by
 * which its source stated a claim of the scope. The time is the first after the correction at which such a version
 * says that it was changed, or was fetched. `publishedBy` hides what came later.
 */
export function createAcknowledgements({ view, scope, members }: Neighbourhood): AcknowledgedAt {
  const { versions, assertions } = view.input
  const bySource = groupRows(versions.source, view.input.sources.id.length)
  const links = new Set<string>()
  versions.linksCorrection.version.forEach((version, i) => {
    links.add(`${version} ${versions.linksCorrection.correction[i]}`)
  })
  const stated = countStatements()
  const gone = new Map<number, Set<number>>()
  versions.quoteGone.version.forEach((version, i) => {
    const assertion = versions.quoteGone.assertion[i]!
    if (isStatement(assertion)) gone.set(version, (gone.get(version) ?? new Set()).add(assertion))
  })

  function isStatement(row: number): boolean {
    const isOfScope = scope.has(assertions.claim[row]!) && assertions.stance[row]! < 2
    return isOfScope && isCredible(assertions.life, row, view.options)
  }

  function countStatements(): Map<number, number> {
    const counts = new Map<number, number>()
    for (const claim of scope.claims) {
      for (let i = view.assertionsOn.offsets[claim]!; i < view.assertionsOn.offsets[claim + 1]!; i++) {
        const row = view.assertionsOn.items[i]!
        const source = assertions.source[row]!
        if (isStatement(row)) counts.set(source, (counts.get(source) ?? 0) + 1)
      }
    }
    return counts
  }

  const acknowledges = (version: number, correction: number): boolean => {
    if (versions.acknowledges[version] === 1 || links.has(`${version} ${correction}`)) return true
    const lost = gone.get(version)?.size ?? 0
    return lost > 0 && lost === stated.get(versions.source[version]!)
  }

  return (member, { correction, after }) => {
    const source = members.source[member]!
    let first: number | null = null
    for (let i = bySource.offsets[source]!; i < bySource.offsets[source + 1]!; i++) {
      const version = bySource.items[i]!
      if (!isStanding(versions.life, version, view.options) || !acknowledges(version, correction)) continue
      for (const time of [versions.datedAt[version]!, versions.fetchedAt[version]!]) {
        if (time > after && time < view.options.publishedBy && (first === null || time < first)) first = time
      }
    }
    return first
  }
}
