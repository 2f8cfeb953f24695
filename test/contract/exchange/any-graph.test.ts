import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countGraph, exportLines, importLines } from '../../support/exchange.ts'
import { forEachEngine } from '../../support/graphs.ts'

const claims = ['c0', 'c1', 'c2', 'c3']
const sources = ['s0', 's1', 's2', 's3', 's4']
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2015-02-${String(n).padStart(2, '0')}`)
const claimKey = fc.constantFrom(...claims)
const sourceKey = fc.constantFrom(...sources)

/** What any fact may say of itself; with a time of its own it is restored, and several of one identity stand side by side. */
const terms = fc.record(
  {
    confidence: fc.constantFrom(0, 0.25, 0.9, 1),
    suggested: fc.boolean(),
    recordedAt: day,
    recordedBy: fc.constantFrom('Ann', 'key 7'),
    method: fc.constantFrom('ANALYST', 'READ', 'MATCH', 'IMPORT'),
    withdrawnAt: day.map((text) => text.replace('2015', '2016')),
    reason: fc.constantFrom('mistaken', ''),
    quote: fc.constantFrom('it says so', '“ümlaut”\n\u2028'),
    start: fc.nat(99),
    seenAt: day,
  },
  { requiredKeys: [] },
)

const fact = fc.oneof(
  fc.record({
    type: fc.constant('citation'),
    from: sourceKey,
    to: sourceKey,
    basis: fc.constantFrom('HYPERLINK', 'NOTICE'),
  }),
  fc.record({
    type: fc.constant('assertion'),
    source: sourceKey,
    claim: claimKey,
    stance: fc.constantFrom('ASSERTS', 'DENIES'),
  }),
  fc.record({ type: fc.constant('about'), claim: claimKey, entity: fc.constant('e') }),
  fc.record({ type: fc.constant('sameArtifact'), sources: fc.shuffledSubarray(sources, { minLength: 2 }) }),
  fc.record({
    type: fc.constant('owner'),
    outlet: fc.constantFrom('s0.example', 's1.example'),
    organization: fc.constantFrom('Group', 'GROUP'),
  }),
  fc.record({
    type: fc.constant('fact'),
    of: sourceKey,
    property: fc.constantFrom('title', 'publishedAt'),
    value: fc.constantFrom('2014', '2014-07-30'),
  }),
  fc.record({ type: fc.constant('author'), source: sourceKey, person: fc.constant('p') }),
)

const file = fc
  .tuple(
    fc.array(
      fc
        .tuple(fact, terms)
        .map(([one, more]) => (one.type === 'fact' ? { ...one, ...withoutSeen(more) } : { ...one, ...more })),
      { maxLength: 25 },
    ),
    fc.array(
      fc.record(
        {
          title: fc.constantFrom('A', 'B'),
          firstHand: fc.boolean(),
          authors: fc.constantFrom(['Ann Lee'], ['Bo', 'Ann Lee']),
        },
        { requiredKeys: [] },
      ),
      { minLength: sources.length, maxLength: sources.length },
    ),
  )
  .map(([facts, more]) => [
    ...claims.map((key, i) => ({
      type: 'claim',
      key,
      text: `Claim ${i}.`,
      ...(i > 0 ? { partOf: claims[i >> 1] } : {}),
    })),
    ...sources.map((key, i) => ({ type: 'source', key, url: `https://${key}.example/1`, ...more[i] })),
    { type: 'source', key: 'w', title: 'A witness' },
    { type: 'entity', key: 'e', kind: 'DEVICE', name: 'Redmi Note', aliases: ['HM'] },
    { type: 'entity', key: 'p', kind: 'PERSON', name: 'Ann Lee', profileUrl: 'https://p.example/ann' },
    ...facts,
  ])

function withoutSeen<T extends { seenAt?: unknown }>({ seenAt: _, ...more }: T): Omit<T, 'seenAt'> {
  return more
}

forEachEngine((engine) => {
  describe('any file', () => {
    it('changes nothing when it is imported again, and its export comes back the same', async () => {
      const runs = engine.name === 'embedded' ? 8 : 2
      await fc.assert(
        fc.asyncProperty(file, fc.boolean(), async (lines, restore) => {
          await using graph = await engine.open()
          expect((await importLines(graph, lines, { restore })).rejected).toEqual([])
          const exported = await exportLines(graph)
          const counts = await countGraph(graph)
          const again = await importLines(graph, lines.toReversed(), { restore, at: Date.UTC(2027, 0, 1) })
          if (!restore) {
            expect(again.created).toBe(0)
            expect(await exportLines(graph)).toEqual(exported)
          }
          const copied = restore ? await exportLines(graph) : exported
          const copiedCounts = restore ? await countGraph(graph) : counts
          await graph[Symbol.asyncDispose]()
          await using copy = await engine.open()
          const shuffled = copied.toReversed()
          expect((await importLines(copy, shuffled, { restore: true, at: Date.UTC(2028, 0, 1) })).rejected).toEqual([])
          expect(await exportLines(copy)).toEqual(copied)
          expect(await countGraph(copy)).toEqual(copiedCounts)
        }),
        { numRuns: runs },
      )
    }, 120_000)
  })
})
