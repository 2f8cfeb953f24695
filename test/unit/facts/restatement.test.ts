import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideRestatement, type EarlierStatement } from '../../../src/facts/restatement.ts'
import type { FactTerms } from '../../../src/facts/statement.ts'

const standing: EarlierStatement = { n: 1, recordedAt: 10, withdrawnAt: null, suggested: false, confidence: 1 }
const ended: EarlierStatement = { ...standing, withdrawnAt: 20 }
const suggestion: EarlierStatement = { ...standing, suggested: true, confidence: 0.4 }

describe('a statement that was made before', () => {
  it.each<[string, EarlierStatement[], FactTerms, ReturnType<typeof decideRestatement>]>([
    ['stands as it is when it is said again', [standing], { method: 'ANALYST' }, { action: 'unchanged', n: 1 }],
    [
      'is no surer because a machine finds it too',
      [{ ...standing, confidence: 0.5 }],
      { method: 'READ' },
      { action: 'unchanged', n: 1 },
    ],
    [
      'becomes surer by a person',
      [{ ...standing, confidence: 0.5 }],
      { method: 'ANALYST' },
      { action: 'supersede', n: 2, ends: 1 },
    ],
    [
      'becomes a fact by being stated as one',
      [suggestion],
      { method: 'REVIEW' },
      { action: 'supersede', n: 2, ends: 1 },
    ],
    [
      'stays a fact when it is suggested',
      [standing],
      { method: 'ANALYST', suggested: true, confidence: 0.2 },
      { action: 'unchanged', n: 1 },
    ],
    ['is not brought back by a machine', [ended], { method: 'READ' }, { action: 'refuse', n: 1 }],
    ['is not proposed again', [ended], { method: 'IMPORT', suggested: true }, { action: 'refuse', n: 1 }],
    ['is a new fact when a person says it again', [ended], { method: 'ANALYST' }, { action: 'append', n: 2 }],
    [
      'ends by a statement that comes withdrawn',
      [standing],
      { method: 'IMPORT', withdrawnAt: 30 },
      { action: 'withdraw', n: 1 },
    ],
    ['ends only once', [ended], { method: 'IMPORT', withdrawnAt: 30 }, { action: 'unchanged', n: 1 }],
    [
      'is not changed by what only takes it for granted',
      [ended],
      { method: 'ANALYST', implied: true },
      { action: 'unchanged', n: 1 },
    ],
    [
      'is known to a restore by its time',
      [standing],
      { method: 'READ', recordedAt: 10 },
      { action: 'unchanged', n: 1 },
    ],
    [
      'ends as the restore knows',
      [standing],
      { method: 'READ', recordedAt: 10, withdrawnAt: 30 },
      { action: 'withdraw', n: 1 },
    ],
    [
      "has its history restored, also a machine's",
      [standing],
      { method: 'READ', recordedAt: 5, withdrawnAt: 7 },
      { action: 'append', n: 2 },
    ],
    [
      'is preceded by what was said earlier',
      [standing],
      { method: 'READ', recordedAt: 5 },
      { action: 'precede', n: 2, until: 10, by: 1 },
    ],
    [
      'keeps the number that a restore knows',
      [ended],
      { method: 'READ', recordedAt: 30, n: 4 },
      { action: 'append', n: 4 },
    ],
    [
      'gets another number when that one is taken',
      [{ ...ended, n: 4 }],
      { method: 'READ', recordedAt: 30, n: 4 },
      { action: 'append', n: 5 },
    ],
  ])('%s', (_, earlier, terms, decision) => {
    expect(decideRestatement(earlier, terms)).toEqual(decision)
  })
})

/** What the graph would hold after these statements of one identity, made one after the other. */
function history(said: readonly { terms: FactTerms; at: number }[]): EarlierStatement[] {
  let all: EarlierStatement[] = []
  const make = (n: number, terms: FactTerms, at: number, withdrawnAt?: number): EarlierStatement => ({
    n,
    recordedAt: terms.recordedAt ?? at,
    withdrawnAt: withdrawnAt ?? terms.withdrawnAt ?? null,
    suggested: terms.suggested ?? false,
    confidence: terms.confidence ?? 1,
  })
  const end = (n: number, at: number): void => {
    all = all.map((one) => (one.n === n ? { ...one, withdrawnAt: at } : one))
  }
  for (const { terms, at } of said) {
    if (all.length === 0) {
      all.push(make(1, terms, at))
      continue
    }
    const decision = decideRestatement(all, terms)
    if (decision.action === 'withdraw') end(decision.n, at)
    if (decision.action === 'supersede') end(decision.ends, at)
    if (decision.action === 'append' || decision.action === 'supersede') all.push(make(decision.n, terms, at))
    if (decision.action === 'precede') all.push(make(decision.n, terms, at, decision.until))
  }
  return all
}

const terms: fc.Arbitrary<FactTerms> = fc.record(
  {
    method: fc.constantFrom('ANALYST', 'REVIEW', 'IMPORT', 'READ', 'MATCH'),
    confidence: fc.constantFrom(0.3, 0.7, 1),
    suggested: fc.boolean(),
    withdrawnAt: fc.integer({ min: 50, max: 60 }),
    recordedAt: fc.integer({ min: 1, max: 40 }),
    implied: fc.constant(true as const),
  },
  { requiredKeys: ['method'] },
)
const saying = fc
  .array(terms, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((one, i) => ({ terms: one, at: 100 + i })))

describe('statements of one identity', () => {
  it('are never two that stand, and have each a number of their own', () => {
    fc.assert(
      fc.property(saying, (said) => {
        const all = history(said)
        expect(all.filter(({ withdrawnAt }) => withdrawnAt === null).length).toBeLessThanOrEqual(1)
        expect(new Set(all.map(({ n }) => n)).size).toBe(all.length)
      }),
      { numRuns: 3_000 },
    )
  })

  it('are the same after the last of them is said once more', () => {
    fc.assert(
      fc.property(saying, (said) => {
        const last = said.at(-1) as (typeof said)[number]
        const once = history(said)
        const isPersons = last.terms.withdrawnAt === undefined
        const twice = history([...said, { ...last, at: last.at + 1 }])
        if (isPersons) expect(twice).toEqual(once)
        else expect(twice.length).toBeLessThanOrEqual(once.length + 1)
      }),
      { numRuns: 3_000 },
    )
  })

  it('are brought back by no machine', () => {
    const machines = terms.filter(
      ({ method, recordedAt }) => ['READ', 'MATCH'].includes(method) && recordedAt === undefined,
    )
    fc.assert(
      fc.property(saying, fc.array(machines, { maxLength: 6 }), (said, later) => {
        const before = history(said)
        const stands = before.some(({ withdrawnAt }) => withdrawnAt === null)
        const after = history([...said, ...later.map((one, i) => ({ terms: one, at: 200 + i }))])
        if (!stands) expect(after).toEqual(before)
      }),
      { numRuns: 3_000 },
    )
  })
})
