import { beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { defineQuery } from '../../../src/graph/index.ts'
import { importLines } from '../../support/exchange.ts'
import { forEachEngine, type TestGraph } from '../../support/graphs.ts'

const things = [
  { type: 'claim', key: 'c', text: 'The phone sends photos.' },
  { type: 'source', key: 'a', url: 'https://a.example/1' },
  { type: 'source', key: 'b', url: 'https://b.example/1' },
]
const proposed = [
  {
    type: 'assertion',
    source: 'a',
    claim: 'c',
    stance: 'REPORTS',
    quote: 'sends photos',
    suggested: true,
    confidence: 0.6,
  },
  { type: 'citation', from: 'a', to: 'b', basis: 'NAMED_ATTRIBUTION', quote: 'B says', suggested: true },
]
const confirm = { type: 'decision', kind: 'ASSERTS', from: 'a', to: 'c', verdict: 'CONFIRM' }
const reject = { type: 'decision', kind: 'CITES', from: 'a', to: 'b', verdict: 'REJECT' }

const standing = defineQuery({
  name: 'test.standing',
  cypher: `MATCH (a:Source {url: 'https://a.example/1'})-[r:ASSERTS|CITES]->() WHERE r.withdrawnAt IS NULL
    RETURN type(r) AS kind, r.quote AS quote, r.suggested AS suggested, r.confidence AS confidence, r.method AS method`,
  parse: z.record(z.string(), z.unknown()).parse,
})
const states = defineQuery({
  name: 'test.suggestionStates',
  cypher: "MATCH (f:Fact {property: 'suggestion'}) RETURN f.kind AS kind, f.state AS state ORDER BY kind",
  parse: z.object({ kind: z.string(), state: z.string() }).parse,
})

forEachEngine((engine) => {
  let graph: TestGraph
  beforeEach(async () => {
    graph = await engine.open()
    await importLines(graph, [...things, ...proposed])
    return () => graph[Symbol.asyncDispose]()
  }, 60_000)

  it('confirms and rejects what is proposed between two things, once', async () => {
    const lines = [...things, confirm, reject]
    expect(await importLines(graph, lines)).toMatchObject({ created: 2, unchanged: 3, rejected: [] })
    expect(await graph.read(standing)).toEqual([
      { kind: 'ASSERTS', quote: 'sends photos', suggested: false, confidence: 1, method: 'REVIEW' },
    ])
    expect(await graph.read(states)).toEqual([
      { kind: 'ASSERTS', state: 'CONFIRMED' },
      { kind: 'CITES', state: 'REJECTED' },
    ])
    expect(await importLines(graph, lines)).toMatchObject({ created: 0, unchanged: 5, rejected: [] })
  })

  it('judges sources that the file names by their addresses alone', async () => {
    const [from, to] = ['https://a.example/1', 'https://B.example/1?utm_source=feed']
    const lines = [things[0] ?? {}, { ...confirm, from }, { ...reject, from, to }]
    expect(await importLines(graph, lines)).toMatchObject({ created: 2, rejected: [] })
    expect((await graph.read(states)).map(({ state }) => state)).toEqual(['CONFIRMED', 'REJECTED'])
  })

  it.each(['http://[::bad', 'https://'])('refuses an address that is none: %s', async (from) => {
    const { rejected } = await importLines(graph, [things[0] ?? {}, { ...confirm, from }])
    expect(rejected).toMatchObject([{ line: 2 }])
  })

  it('refuses a decision on a claim where a source is meant', async () => {
    const { rejected } = await importLines(graph, [...things, { ...confirm, kind: 'CITES' }])
    expect(rejected).toEqual([{ line: 4, reason: 'unknown key: no source "c", as "to" says' }])
  })
})
