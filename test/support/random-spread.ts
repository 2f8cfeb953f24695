import fc from 'fast-check'
import type { SpreadOptions } from '../../src/spread/index.ts'
import type { Line } from './spread-lines.ts'

/** A random small case: a claim `c`, its parts and a whole, sources with dates known or not, citations of all kinds. */
export interface RandomCase {
  readonly lines: readonly Line[]
  readonly options: SpreadOptions
}

const dates = ['2014', '2014-07', '2014-08', '2014-07-30', '2014-08-01', '2014-08-02', '2014-08-02T10:00:00Z']
const claims = ['c', 'p', 'q', 'pp', 'w', 'other']

const confidence = fc.constantFrom(1, 1, 1, 0.9, 0.7, 0.5, 0.3)
const doubt = fc.record({
  confidence,
  suggested: fc.constantFrom(false, false, false, false, true),
  withdrawn: fc.constantFrom(false, false, false, false, false, false, true),
})

function shaped(
  line: Line,
  { suggested, withdrawn, ...rest }: { confidence: number; suggested: boolean; withdrawn: boolean },
): Line {
  return {
    ...line,
    ...rest,
    ...(suggested && { suggested }),
    ...(withdrawn && { withdrawnAt: '2020-01-05T00:00:00Z', reason: 'mistaken' }),
  }
}

const sourceOf = (i: number): fc.Arbitrary<Line[]> =>
  fc
    .record({
      date: fc.option(fc.constantFrom(...dates), { freq: 4 }),
      outlet: fc.integer({ min: 0, max: 5 }),
      kind: fc.constantFrom('ARTICLE', 'ARTICLE', 'ARTICLE', 'FORUM_POST'),
      firstHand: fc.constantFrom(false, false, false, true),
      authors: fc.uniqueArray(fc.constantFrom('Li Ming', 'Ng Ann', 'Wu Bo', 'Admin'), { maxLength: 2 }),
      says: fc.array(
        fc.record({
          claim: fc.constantFrom('c', 'c', 'c', 'c', 'c', 'c', ...claims),
          stance: fc.constantFrom('ASSERTS', 'ASSERTS', 'ASSERTS', 'ASSERTS', 'REPORTS', 'QUESTIONS', 'DENIES'),
          doubt,
        }),
        { minLength: 1, maxLength: 2 },
      ),
    })
    .map(({ date, outlet, says, ...rest }) => {
      const key = `s${i}`
      const place = outlet === 0 ? {} : { outlet: `o${outlet}.example`, url: `https://o${outlet}.example/${key}` }
      const source = {
        type: 'source',
        key,
        title: key,
        ...place,
        ...(date !== null && { publishedAt: date }),
        ...rest,
      }
      const said = says.map((say, j) =>
        shaped(
          { type: 'assertion', source: key, claim: say.claim, stance: say.stance, quote: `${key} ${j}` },
          say.doubt,
        ),
      )
      return [source as Line, ...said]
    })

/** Draws cases; `size` is the greatest number of sources. */
export function randomCases(size: number): fc.Arbitrary<RandomCase> {
  return fc.integer({ min: 1, max: size }).chain((count) => {
    const pick = fc.integer({ min: 0, max: count - 1 }).map((i) => `s${i}`)
    const pair = fc.tuple(pick, pick).filter(([a, b]) => a !== b)
    const some = { maxLength: count > 1 ? 2 : 0 }
    return fc
      .record({
        sources: fc.tuple(...Array.from({ length: count }, (_, i) => sourceOf(i))),
        citations: fc.array(
          fc.tuple(pick, pick, fc.constantFrom('HYPERLINK', 'NAMED_ATTRIBUTION', 'TEXT_REUSE'), doubt),
          { maxLength: count * 2 },
        ),
        duplicates: fc.array(fc.tuple(pair, fc.constantFrom(0.95, 0.8, 0.7), doubt), some),
        artifacts: fc.array(fc.tuple(pair, doubt), some),
        owners: fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('X', 'Y', 'Z'), doubt), {
          maxLength: 3,
        }),
        options: fc.record(
          {
            includeParts: fc.boolean(),
            evidence: fc.constantFrom('CONFIRMED' as const, 'WITH_SUGGESTIONS' as const),
            minConfidence: fc.constantFrom(0, 0.5, 0.8),
            parentRule: fc.constantFrom('EARLIEST' as const, 'LATEST_BEFORE' as const, 'MOST_CONFIDENT' as const),
            among: fc.record({ sources: fc.uniqueArray(pick, { minLength: 1, maxLength: 4 }) }),
          },
          { requiredKeys: [] },
        ),
      })
      .map(({ sources, citations, duplicates, artifacts, owners, options }) => ({
        options,
        lines: [
          { type: 'claim', key: 'c', text: 'c', partOf: 'w' },
          { type: 'claim', key: 'p', text: 'p', partOf: 'c' },
          { type: 'claim', key: 'q', text: 'q', partOf: 'c' },
          { type: 'claim', key: 'pp', text: 'pp', partOf: 'p' },
          { type: 'claim', key: 'w', text: 'w' },
          { type: 'claim', key: 'other', text: 'other' },
          ...sources.flat(),
          ...citations.map(([from, to, basis, how], i) =>
            shaped({ type: 'citation', from, to, basis, quote: String(i) }, how),
          ),
          ...duplicates.map(([ends, score, how]) => shaped({ type: 'nearDuplicate', sources: ends, score }, how)),
          ...artifacts.map(([ends, how]) => shaped({ type: 'sameArtifact', sources: ends }, how)),
          ...owners.map(([i, organization, how]) =>
            shaped({ type: 'owner', outlet: `o${i}.example`, organization }, how),
          ),
        ],
      }))
  })
}
