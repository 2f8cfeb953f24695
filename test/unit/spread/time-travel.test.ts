import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { buildInput, computeSpread, type SpreadColumns } from '../../../src/spread/index.ts'
import { randomCases } from '../../support/random-spread.ts'
import { slowGraph, slowOptions } from '../../support/slow-graph.ts'
import { columnsFromLines, inputFromLines, type Line } from '../../support/spread-lines.ts'

// Hundreds of graphs a property: the limit ends a run that hangs, on a busy machine too; it times nothing.
vi.setConfig({ testTimeout: 180_000 })

describe('publishedBy', () => {
  test('counts what is published by then, and all that a counting source cites unless it is surely later', () => {
    const by = fc.constantFrom('2014-07-31', '2014-08-01', '2014-08-02', '2014-08-31').map((date) => ({
      from: Date.parse(date),
      to: Date.parse(date) + 86_400_000,
    }))
    fc.assert(
      fc.property(randomCases(8), by, ({ lines, options }, publishedBy) => {
        const asked = { ...options, asOf: { publishedBy } }
        const input = inputFromLines(lines, 'c')
        const answer = computeSpread(input, asked)
        const slow = slowGraph(lines, 'c', slowOptions(asked))
        const today = computeSpread(input, options)
        expect(answer.members.map((row) => input.sources.id[row])).toEqual(slow.members.map((member) => member.key))
        expect(answer.omitted.afterAsOf).toBe(today.members.filter((row) => !answer.members.includes(row)).length)
      }),
      { numRuns: 200 },
    )
  })
})

describe('knownBy', () => {
  const k = (n: number): number => Date.UTC(2020, 0, n)
  const lines: Line[] = [
    { type: 'claim', key: 'c', text: 'c' },
    {
      type: 'source',
      key: 'a',
      url: 'https://a.example/1',
      kind: 'FORUM_POST',
      firstHand: true,
      publishedAt: '2014-08-03',
    },
    { type: 'source', key: 'b', url: 'https://b.example/1', kind: 'ARTICLE', publishedAt: '2014-08-02' },
    { type: 'assertion', source: 'a', claim: 'c', stance: 'ASSERTS', quote: 'a' },
    { type: 'assertion', source: 'b', claim: 'c', stance: 'ASSERTS', quote: 'b' },
  ].map((line) => ({ ...line, recordedAt: '2020-01-01T00:00:00Z' }))
  const facts: NonNullable<SpreadColumns['sourceFacts']> = {
    source: ['a', 'a', 'a', 'a', 'a', 'a'],
    property: ['firstHand', 'publishedAt', 'publishedAt', 'kind', 'kind', 'outlet'],
    value: ['1', String(Date.UTC(2014, 7, 3)), String(Date.UTC(2014, 7, 1)), 'FORUM_POST', 'ARTICLE', 'b.example'],
    valueTo: [null, Date.UTC(2014, 7, 4), Date.UTC(2014, 7, 2), null, null, null],
    recordedAt: [k(5), k(5), k(1), k(5), k(1), k(3)],
    withdrawnAt: [null, null, null, null, null, k(4)],
  }
  const input = buildInput({ ...columnsFromLines(lines, 'c', { restore: true }), sourceFacts: facts })
  const at = (time: number) => computeSpread(input, { asOf: { knownBy: time } })

  test('takes a first-hand mark, a date and a kind as they were known then', () => {
    const [before, after] = [at(k(2)), at(k(6))]
    expect(before.hops.map((hop) => input.sources.id[hop.source])).toEqual(['a', 'b'])
    expect(before.origins[0]?.standing).toBe('UNATTRIBUTED')
    expect(after.hops.map((hop) => input.sources.id[hop.source])).toEqual(['b', 'a'])
    expect(after.origins[1]?.standing).toBe('FIRST_HAND')
  })

  test('takes an outlet only while its fact stood', () => {
    expect(at(k(2)).totals.outlets).toBe(1)
    expect(at(k(3)).independence).toMatchObject({ outlets: 1, families: 1, high: 1 })
    expect(at(k(4)).independence).toMatchObject({ outlets: 1, high: 2 })
  })

  test('takes a confirmed suggestion as a suggestion until it was confirmed', () => {
    const cited = { type: 'citation', from: 'a', to: 'b', basis: 'ANALYST', recordedAt: '2020-01-01T00:00:00Z' }
    const columns = columnsFromLines([...lines, cited], 'c', { restore: true })
    const confirmed = buildInput({
      ...columns,
      sources: { ...columns.sources, firstHand: [false, false] },
      citations: { ...columns.citations, confirmedAt: [k(5)] },
    })
    const omitted = (time: number) => computeSpread(confirmed, { asOf: { knownBy: time } }).omitted.suggested
    expect([omitted(k(4)), omitted(k(5))]).toEqual([1, 0])
    expect(computeSpread(confirmed).omitted.suggested).toBe(0)
  })

  test('never counts what was restated as withdrawn', () => {
    const cited = { type: 'citation', from: 'b', to: 'a', basis: 'ANALYST', withdrawnAt: '2020-01-03T00:00:00Z' }
    const columns = columnsFromLines([...lines.slice(0, 1), ...undated(), ...lines.slice(3), cited], 'c', {
      restore: true,
    })
    const restated = buildInput({
      ...columns,
      citations: { ...columns.citations, superseded: [true], recordedAt: [0] },
    })
    const withdrawn = buildInput({ ...columns, citations: { ...columns.citations, recordedAt: [0] } })
    expect(computeSpread(restated).omitted.withdrawn).toBe(0)
    expect(computeSpread(withdrawn).omitted.withdrawn).toBe(1)
  })

  function undated(): Line[] {
    return lines.slice(1, 3).map(({ publishedAt: _, ...line }) => line as Line)
  }
})
