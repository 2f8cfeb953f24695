import { afterAll, beforeAll, expect, it } from 'vitest'
import { defineQuery, type GraphRow, type GraphValue } from '../../src/graph/index.ts'
import { forEachWayToAGraph, type TestGraph } from '../support/graphs.ts'

const plain = (row: GraphRow): GraphRow => row
const echo = defineQuery({ name: 'test.echo', cypher: 'RETURN $value AS value', parse: (row) => row.value })
const keep = defineQuery({
  name: 'test.keep',
  cypher: 'MERGE (d:Device {id: $id}) SET d += $props RETURN d.value AS value',
  parse: (row) => row.value,
})
const kept = defineQuery({
  name: 'test.kept',
  cypher: 'MATCH (d:Device {id: $id}) RETURN d.value AS value, d AS whole',
  parse: plain,
})

forEachWayToAGraph((engine) => {
  let graph: TestGraph
  beforeAll(async () => {
    graph = await engine.open()
  })
  afterAll(() => graph[Symbol.asyncDispose]())

  const values: [string, GraphValue][] = [
    ['null', null],
    ['a boolean', true],
    ['zero', 0],
    ['the largest exact integer', Number.MAX_SAFE_INTEGER],
    ['the smallest exact integer', Number.MIN_SAFE_INTEGER],
    ['a time in milliseconds', 1_764_000_000_000],
    ['a fraction', 0.1],
    ['a huge float', 1e300],
    ['a whole float past the exact integers', 1e20],
    ['a tiny float', 5e-324],
    ['an empty text', ''],
    ['a text in many scripts', 'Überraschung 小米 телефон \u{1F600} e\u0301 \u200f\u202e'],
    ['quotes, backslashes and line breaks', `'"\`\\ \n\r\t\u0000 $x {y: 1} // */ /*`],
    ['Cypher in a text', "'}) DETACH DELETE n //"],
    ['a list', [1, 2.5, 'three', null, true]],
    ['nested maps', { a: { b: [{ c: null }, { d: [] }] }, 'a key with blanks`': 1 }],
  ]
  for (const [what, value] of values) {
    it(`gives back ${what} as it was sent`, async () => {
      expect(await graph.read(echo, { value })).toEqual([value])
    })
  }

  const storable = values.filter(([, value]) => typeof value !== 'object')
  for (const [what, value] of storable) {
    it(`stores ${what}`, async () => {
      expect(await graph.write(keep, { id: what, props: { value } })).toEqual([value])
      expect(await graph.read(kept, { id: what })).toEqual([{ value, whole: { id: what, value } }])
    })
  }

  for (const [what, value] of [
    ['numbers', [1, 2, 3]],
    ['texts', ['a', '']],
    ['nothing', []],
  ] as const) {
    it(`stores a list of ${what}`, async () => {
      expect(await graph.write(keep, { id: `list of ${what}`, props: { value } })).toEqual([value])
    })
  }

  it('forgets a property that is set to null', async () => {
    await graph.write(keep, { id: 'forgetful', props: { value: 1, other: 2 } })
    await graph.write(keep, { id: 'forgetful', props: { value: null } })
    expect(await graph.read(kept, { id: 'forgetful' })).toEqual([{ value: null, whole: { id: 'forgetful', other: 2 } }])
  })

  it('keeps a megabyte of text', async () => {
    const value = 'ä'.repeat(1_000_000)
    await graph.write(keep, { id: 'long', props: { value } })
    const [row] = await graph.read(kept, { id: 'long' })
    expect(row?.value === value).toBe(true)
  })

  for (const [what, value] of [
    ['NaN', Number.NaN],
    ['an infinite number', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['a date', new Date(0)],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a key that reaches for the prototype', JSON.parse('{"__proto__": {"polluted": true}}')],
  ] as [string, unknown][]) {
    it(`refuses ${what} as a parameter`, async () => {
      const params = { value: value as GraphValue }
      await expect(graph.read(echo, params)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
      await expect(graph.read(echo, { value: [{ deep: params }] })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    })
  }

  it('answers columns of ten thousand numbers and keeps their gaps when they are filled', async () => {
    const columns = defineQuery({
      name: 'test.columns',
      cypher: `UNWIND range(0, 9999) AS i
        WITH i, CASE WHEN i % 2 = 0 THEN i * 0.5 END AS half
        RETURN collect(i) AS all, collect(half) AS known, collect(coalesce(half, -1)) AS filled`,
      parse: (row) => row as { all: number[]; known: number[]; filled: number[] },
    })
    const [row] = await graph.read(columns)
    expect(row?.all).toEqual(Array.from({ length: 10_000 }, (_, i) => i))
    expect(row?.known).toEqual(Array.from({ length: 5_000 }, (_, i) => i))
    expect(row?.filled.slice(0, 6)).toEqual([0, -1, 1, -1, 2, -1])
  })

  it('gives nodes and relationships as their properties alone', async () => {
    const pair = defineQuery({
      name: 'test.pair',
      cypher: `CREATE (a:Person {id: 'a'})-[r:KNOWS {since: 2014}]->(b:Person {id: 'b'})
        RETURN a, r, [a, b] AS both, {end: b} AS map`,
      parse: plain,
    })
    expect(await graph.write(pair)).toEqual([
      { a: { id: 'a' }, r: { since: 2014 }, both: [{ id: 'a' }, { id: 'b' }], map: { end: { id: 'b' } } },
    ])
  })
})
