import { type FactTerms, isPersonMethod } from './statement.ts'

/** One earlier statement of the same identity, as the graph holds it. */
export interface EarlierStatement {
  readonly n: number
  readonly recordedAt: number
  readonly withdrawnAt: number | null
  readonly suggested: boolean
  readonly confidence: number
  /** Something else was said of the same thing later, so that this is no longer in force though it stands. */
  readonly isOutdated?: boolean
}

export type Restatement =
  | { readonly action: 'unchanged' | 'refuse'; readonly n: number }
  | { readonly action: 'append'; readonly n: number }
  | { readonly action: 'supersede'; readonly n: number; readonly ends: number }
  | { readonly action: 'precede'; readonly n: number; readonly until: number; readonly by: number }
  | { readonly action: 'withdraw'; readonly n: number }

/**
 * What a statement means when its identity was stated before. At most one statement of an identity stands.
 * - Said again as it stands: nothing changes. A machine never changes a standing fact, nor brings back what was ended.
 * - A fact supersedes the suggestion of it. A person who is surer or less sure than before supersedes the standing fact.
 * - A person who says again what was withdrawn makes a new fact; an analyst who goes back to what somebody has
 *   contradicted since says it anew.
 * - A statement that comes already withdrawn ends the standing one.
 * - What another fact only takes for granted changes nothing.
 * - A restored statement (one with its own `recordedAt`) is known by that time; one from before the standing statement
 *   precedes it and ends where it begins.
 */
export function decideRestatement(earlier: readonly EarlierStatement[], terms: FactTerms): Restatement {
  const last = Math.max(...earlier.map((statement) => statement.n))
  if (terms.implied) return { action: 'unchanged', n: last }
  if (terms.recordedAt !== undefined) return decideRestored(earlier, terms, last)
  const standing = findStanding(earlier)
  if (terms.withdrawnAt !== undefined) {
    return standing ? { action: 'withdraw', n: standing.n } : { action: 'unchanged', n: last }
  }
  if (standing) return decideStanding(standing, terms, last)
  // Only whoever judges suggestions may propose again what was ended.
  const isPersons = terms.suggested ? terms.method === 'REVIEW' : isPersonMethod(terms.method)
  return isPersons ? { action: 'append', n: last + 1 } : { action: 'refuse', n: last }
}

function findStanding(earlier: readonly EarlierStatement[]): EarlierStatement | undefined {
  return earlier.find((statement) => statement.withdrawnAt === null)
}

function decideStanding(standing: EarlierStatement, terms: FactTerms, last: number): Restatement {
  const confirms = standing.suggested && !terms.suggested
  const surer = isPersonMethod(terms.method) && !terms.suggested && (terms.confidence ?? 1) !== standing.confidence
  const returns = standing.isOutdated === true && terms.method === 'ANALYST' && !terms.suggested
  if (confirms || surer || returns) return { action: 'supersede', n: last + 1, ends: standing.n }
  return { action: 'unchanged', n: standing.n }
}

function decideRestored(earlier: readonly EarlierStatement[], terms: FactTerms, last: number): Restatement {
  const at = terms.recordedAt as number
  const same = earlier.find(({ recordedAt, n }) => recordedAt === at && (terms.n === undefined || terms.n === n))
  if (same) {
    const ends = terms.withdrawnAt !== undefined && same.withdrawnAt === null
    return { action: ends ? 'withdraw' : 'unchanged', n: same.n }
  }
  const isFree = terms.n !== undefined && earlier.every(({ n }) => n !== terms.n)
  const n = isFree ? (terms.n as number) : last + 1
  const standing = findStanding(earlier)
  if (!standing || terms.withdrawnAt !== undefined) return { action: 'append', n }
  if (at < standing.recordedAt) return { action: 'precede', n, until: standing.recordedAt, by: standing.n }
  return decideStanding(standing, terms, last)
}
