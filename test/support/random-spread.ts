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

function cites(from: string, to: string, sure: number): Line {
  return { type: 'citation', from, to, basis: 'HYPERLINK', quote: 'drawn together', confidence: sure }
}

/** A source of a ring: undated and plainly saying c, else hardly any ring would be one in E. */
function joinable({ publishedAt: _, ...line }: Line & { publishedAt?: unknown }): Line {
  const plain = { claim: 'c', stance: 'ASSERTS', confidence: 1, suggested: false, withdrawnAt: undefined }
  return line.type === 'assertion' ? { ...line, ...plain } : { ...(line as Line), firstHand: false }
}

/** A source that doubts c, cited by some and citing others. */
function conduit(carried: {
  readonly by: readonly string[]
  readonly from: readonly string[]
  readonly stance: string
  readonly date: string | null
  readonly confidence: number
}): Line[] {
  const { by, from, stance, date } = carried
  const url = 'https://doubt.example/z'
  const source = { type: 'source', key: 'z', title: 'z', kind: 'ARTICLE', outlet: 'doubt.example', url }
  return [
    { ...source, ...(date !== null && { publishedAt: date }) },
    { type: 'assertion', source: 'z', claim: 'c', stance, quote: 'z' },
    ...by.map((key) => cites(key, 'z', carried.confidence)),
    ...from.map((key) => cites('z', key, 1)),
  ]
}

/** Draws cases; `size` is the greatest number of sources. */
export function randomCases(size: number): fc.Arbitrary<RandomCase> {
  const few = fc.integer({ min: 1, max: 2 })
  const many = fc.constantFrom(...Array.from({ length: size - 2 }, (_, i) => i + 3))
  return fc.oneof({ weight: 1, arbitrary: few }, { weight: 9, arbitrary: many }).chain((count) => {
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
        ring: fc.option(fc.uniqueArray(pick, { minLength: Math.min(2, count), maxLength: Math.min(3, count) }), {
          freq: 2,
        }),
        carried: fc.option(
          fc.record({
            by: fc.uniqueArray(pick, { minLength: Math.min(2, count), maxLength: Math.min(4, count) }),
            from: fc.uniqueArray(pick, { minLength: Math.min(2, count), maxLength: Math.min(4, count) }),
            stance: fc.constantFrom('DENIES', 'QUESTIONS'),
            date: fc.constantFrom(null, null, '2014', '2014-07-30', '2014-08-02'),
            confidence: fc.constantFrom(1, 0.9, 0.7, 0.3),
          }),
          { freq: 20 },
        ),
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
      .map(({ sources, citations, duplicates, artifacts, owners, ring, carried, options }) => ({
        options,
        lines: [
          { type: 'claim', key: 'c', text: 'c', partOf: 'w' },
          { type: 'claim', key: 'p', text: 'p', partOf: 'c' },
          { type: 'claim', key: 'q', text: 'q', partOf: 'c' },
          { type: 'claim', key: 'pp', text: 'pp', partOf: 'p' },
          { type: 'claim', key: 'w', text: 'w' },
          { type: 'claim', key: 'other', text: 'other' },
          ...sources
            .flat()
            .map((line) => (ring?.includes(String(line['key'] ?? line['source'])) ? joinable(line) : line)),
          ...(ring ?? []).map((from, i) => cites(from, ring?.[(i + 1) % ring.length] as string, 1)),
          ...(carried === null ? [] : conduit(carried)),
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
