import { type FactTerms, isPersonMethod } from './statement.ts'

/** One earlier statement of the same identity, as the graph holds it. */
export interface EarlierStatement {
  readonly n: number
  readonly recordedAt: number
  readonly withdrawnAt: number | null
  readonly suggested: boolean
  readonly confidence: number
}

export type Restatement =
  | { readonly action: 'unchanged' | 'refuse'; readonly n: number }
  | { readonly action: 'append'; readonly n: number }
  | { readonly action: 'supersede'; readonly n: number; readonly ends: number }
  | { readonly action: 'withdraw'; readonly n: number }

/**
 * What a statement means when its identity was stated before. At most one statement of an identity stands.
 * - Said again as it stands: nothing changes. A machine never changes what stands, nor brings back what was ended.
 * - A person who confirms a suggestion, or is surer or less sure than before, supersedes the standing statement.
 * - A person who says again what was withdrawn makes a new fact; so does one who reviews it and proposes it anew.
 * - A statement that comes already withdrawn ends the standing one.
 * - A restored statement (one with its own `recordedAt`) is known by that time.
 */
export function decideRestatement(earlier: readonly EarlierStatement[], terms: FactTerms): Restatement {
  const last = Math.max(...earlier.map((statement) => statement.n))
  if (terms.recordedAt !== undefined) return decideRestored(earlier, terms, last)
  const standing = earlier.find((statement) => statement.withdrawnAt === null)
  if (terms.withdrawnAt !== undefined) {
    return standing ? { action: 'withdraw', n: standing.n } : { action: 'unchanged', n: last }
  }
  const byPerson = isPersonMethod(terms.method)
  const mayReturn = terms.method === 'REVIEW' || (byPerson && !terms.suggested)
  if (!standing) return { action: mayReturn ? 'append' : 'refuse', n: mayReturn ? last + 1 : last }
  const confirms = standing.suggested && !terms.suggested
  const surer = byPerson && !terms.suggested && (terms.confidence ?? 1) !== standing.confidence
  if (confirms || surer) return { action: 'supersede', n: last + 1, ends: standing.n }
  return { action: 'unchanged', n: standing.n }
}

function decideRestored(earlier: readonly EarlierStatement[], terms: FactTerms, last: number): Restatement {
  const same = earlier.find((statement) => statement.recordedAt === terms.recordedAt)
  if (!same) return { action: 'append', n: last + 1 }
  const ends = terms.withdrawnAt !== undefined && same.withdrawnAt === null
  return { action: ends ? 'withdraw' : 'unchanged', n: same.n }
}
