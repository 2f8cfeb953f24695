import { decideRestatement, type EarlierStatement, type Restatement } from './restatement.ts'
import type { FactOutcome, FactTerms, RecordedFact } from './statement.ts'

/** A statement with its place in the caller's list and its number within its identity. */
export interface Numbered<T> {
  readonly i: number
  readonly item: T
  readonly identity: string
  readonly n: number
}

export interface Ending<T> extends Numbered<T> {
  /** The statement that takes its place, or null when the fact is withdrawn. */
  readonly supersededBy: string | null
}

/** Where facts of one kind are kept: edges or Fact nodes. */
export interface FactTable<T extends FactTerms> {
  readonly identityOf: (item: T) => string
  /**
   * Creates the numbered statements that are missing; answers the places of those that were there, be it by an earlier
   * round of the same write. Rounds are counted from 0.
   */
  readonly merge: (rows: readonly Numbered<T>[], round: number) => Promise<number[]>
  /** What was stated before of these identities, by place. */
  readonly earlier: (rows: readonly Numbered<T>[]) => Promise<Map<number, EarlierStatement[]>>
  readonly end: (rows: readonly Ending<T>[]) => Promise<void>
  readonly idOf: (row: Numbered<T>) => string
}

/**
 * Records a list of statements, in rounds, so that no round holds one identity twice. In the first pass of a round
 * everything is taken as new; only what was there already is looked at and decided one by one.
 */
export async function recordInRounds<T extends FactTerms>(
  items: readonly T[],
  table: FactTable<T>,
): Promise<RecordedFact[]> {
  const outcomes: RecordedFact[] = new Array(items.length)
  let waiting = items.map((item, i) => ({ i, item, identity: table.identityOf(item), n: item.n ?? 1 }))
  for (let number = 0; waiting.length > 0; number += 1) {
    const round = new Map<string, Numbered<T>>()
    const later: Numbered<T>[] = []
    for (const row of waiting) {
      const twin = round.get(row.identity)
      if (!twin) round.set(row.identity, row)
      else later.push(row)
    }
    await recordRound([...round.values()], table, { outcomes, number })
    waiting = dropEqual(later, round, table, outcomes)
  }
  return outcomes
}

/** Statements equal to the one just recorded change nothing, however often a file repeats them. */
function dropEqual<T extends FactTerms>(
  later: readonly Numbered<T>[],
  round: ReadonlyMap<string, Numbered<T>>,
  table: FactTable<T>,
  outcomes: RecordedFact[],
): Numbered<T>[] {
  return later.filter((row) => {
    const recorded = round.get(row.identity) as Numbered<T>
    if (JSON.stringify(recorded.item) !== JSON.stringify(row.item)) return true
    outcomes[row.i] = { id: outcomes[recorded.i]?.id ?? table.idOf(recorded), outcome: 'unchanged' }
    return false
  })
}

async function recordRound<T extends FactTerms>(
  rows: readonly Numbered<T>[],
  table: FactTable<T>,
  { outcomes, number }: { outcomes: RecordedFact[]; number: number },
): Promise<void> {
  const existing = new Set(await table.merge(rows, number))
  for (const row of rows) if (!existing.has(row.i)) outcomes[row.i] = { id: table.idOf(row), outcome: 'created' }
  const known = rows.filter((row) => existing.has(row.i))
  if (known.length > 0) await settleKnown(known, table, { outcomes, number })
}

const outcomeOf = {
  unchanged: 'unchanged',
  refuse: 'refused',
  append: 'created',
  precede: 'created',
  supersede: 'superseded',
  withdraw: 'withdrawn',
} as const satisfies Record<Restatement['action'], FactOutcome>

/** A statement from before the standing one: it stood until that began. */
function endBefore<T extends FactTerms>(row: Numbered<T>, until: number, supersededBy: string): Numbered<T> {
  return { ...row, item: { ...row.item, withdrawnAt: until, reason: 'superseded', supersededBy } }
}

async function settleKnown<T extends FactTerms>(
  known: readonly Numbered<T>[],
  table: FactTable<T>,
  { outcomes, number }: { outcomes: RecordedFact[]; number: number },
): Promise<void> {
  const earlier = await table.earlier(known)
  const additions: Numbered<T>[] = []
  const endings: Ending<T>[] = []
  const settle = (row: Numbered<T>, outcome: FactOutcome): void => {
    outcomes[row.i] = { id: table.idOf(row), outcome }
  }
  for (const row of known) {
    const decision = decideRestatement(earlier.get(row.i) ?? [], row.item)
    const numbered = { ...row, n: decision.n }
    settle(numbered, outcomeOf[decision.action])
    if (decision.action === 'withdraw') endings.push({ ...numbered, supersededBy: null })
    if (decision.action === 'append') additions.push(numbered)
    if (decision.action === 'precede') {
      additions.push(endBefore(numbered, decision.until, table.idOf({ ...row, n: decision.by })))
    }
    if (decision.action === 'supersede') {
      additions.push(numbered)
      endings.push({ ...row, n: decision.ends, supersededBy: table.idOf(numbered) })
    }
  }
  if (endings.length > 0) await table.end(endings)
  if (additions.length > 0) await table.merge(additions, number)
}
