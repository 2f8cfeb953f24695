import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import {
  buildInput,
  computeSpread,
  type Key,
  type SpreadColumns,
  type SpreadOptions,
} from '../../../src/spread/index.ts'
import { randomCases } from '../../support/random-spread.ts'
import { columnsFromLines } from '../../support/spread-lines.ts'
import { inWords } from '../../support/spread-vectors.ts'

// Hundreds of graphs a property: the limit ends a run that hangs, on a busy machine too; it times nothing.
vi.setConfig({ testTimeout: 180_000 })

/** The rows of a table of columns that `keeps` wants. */
function pickRows<T extends object>(table: T, keeps: (row: number) => boolean): T {
  const picked = Object.entries(table).map(([name, cells]) => [
    name,
    (cells as unknown[]).filter((_, row) => keeps(row)),
  ])
  return Object.fromEntries(picked) as T
}

/** What a loader brings by the contract of `SpreadInput`, out of everything there is. */
function loaded(all: SpreadColumns): SpreadColumns {
  const reach = (start: Iterable<Key>, from: readonly Key[], to: readonly Key[]): Set<Key> => {
    const found = new Set(start)
    for (const claim of found) {
      from.forEach((end, row) => {
        if (end === claim) found.add(to[row] as Key)
      })
    }
    return found
  }
  const scope = reach([all.claim], all.partOf.whole, all.partOf.part)
  const claims = reach(scope, all.partOf.part, all.partOf.whole)
  const assertions = pickRows(all.assertions, (row) => claims.has(all.assertions.claim[row] as Key))
  const speakers = new Set(assertions.source)
  const { from } = all.citations
  const citations = pickRows(all.citations, (row) => speakers.has(from[row] as Key))
  const sources = new Set([...speakers, ...citations.to])
  const both = (pairs: SpreadColumns['sameArtifacts'], row: number): boolean =>
    speakers.has(pairs.a[row] as Key) && speakers.has(pairs.b[row] as Key)
  return {
    ...all,
    claims: pickRows(all.claims, (row) => claims.has(all.claims.id[row] as Key)),
    partOf: pickRows(
      all.partOf,
      (row) => claims.has(all.partOf.part[row] as Key) && claims.has(all.partOf.whole[row] as Key),
    ),
    assertions,
    citations,
    sources: pickRows(all.sources, (row) => sources.has(all.sources.id[row] as Key)),
    authors: pickRows(all.authors, (row) => speakers.has(all.authors.source[row] as Key)),
    nearDuplicates: pickRows(all.nearDuplicates, (row) => both(all.nearDuplicates, row)),
    sameArtifacts: pickRows(all.sameArtifacts, (row) => both(all.sameArtifacts, row)),
    versions: pickRows(all.versions, (row) => speakers.has(all.versions.source[row] as Key)),
    quoteGone: { version: [], assertion: [] },
  }
}

test('what the loader must bring is enough for every answer that asks about no publication date', () => {
  fc.assert(
    fc.property(randomCases(9), fc.constantFrom('c', 'p', 'w'), ({ lines, options }, claim) => {
      const all = columnsFromLines(lines, claim)
      const said = (columns: SpreadColumns, asked: SpreadOptions): string => {
        const input = buildInput(columns)
        return JSON.stringify(inWords(input, computeSpread(input, asked)))
      }
      expect(said(loaded(all), options)).toBe(said(all, options))
    }),
    { numRuns: 200 },
  )
})

test('a column that refers to what was not loaded is refused by name', () => {
  const columns = columnsFromLines([{ type: 'claim', key: 'c', text: 'c' }], 'c')
  expect(() => buildInput({ ...columns, claim: 'd' })).toThrow('The column claim refers to "d", which was not loaded.')
  const assertions = { id: ['a'], source: ['s'], claim: ['c'], stance: ['ASSERTS'], recordedAt: [0] }
  expect(() => buildInput({ ...columns, assertions })).toThrow('assertions.source refers to "s"')
})
