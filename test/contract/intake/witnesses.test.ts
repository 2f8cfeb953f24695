import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { stateClaim } from '../../../src/claims/index.ts'
import { recordFacts } from '../../../src/facts/index.ts'
import { defineQuery } from '../../../src/graph/index.ts'
import { matchVersion } from '../../../src/intake/index.ts'
import { forEachEngine, type TestGraph } from '../../support/graphs.ts'
import { linksOf, readPage } from '../../support/read-pages.ts'

const stamp = { at: Date.UTC(2026, 0, 1), by: 'job:match-claims' }
const claim = 'The Redmi Note sends photos to a server in China.'
const one = 'https://one.example/story'
const two = 'https://two.example/story'
const filler =
  'The maker has sold millions of these handsets in Asia since the spring, most of them over its own web shop.'

const statedByWitnesses = defineQuery({
  name: 'test.statedByWitnesses',
  cypher: `MATCH (s:Source)-[r:ASSERTS]->(c:Claim) WHERE s.kind = 'UNPUBLISHED'
    RETURN s.title AS title, r.stance AS stance, r.suggested AS suggested`,
  parse: z.object({ title: z.string(), stance: z.string(), suggested: z.boolean() }).parse,
})

forEachEngine((engine) => {
  let graph: TestGraph
  beforeAll(async () => {
    graph = await engine.open()
    await graph.transaction((tx) => recordFacts(tx, stateClaim({ text: claim }, { method: 'ANALYST' }), stamp))
    for (const [url, words] of [
      [one, 'A Redmi Note user in Hong Kong says the Redmi Note sends photos to a server in China.'],
      [two, 'An owner from Hong Kong claims that the Redmi Note sends photos to a server in China.'],
    ] as const) {
      const { source, versionHash } = await readPage(graph, { url, day: '2026-01-02', paragraphs: [words, filler] })
      await matchVersion(graph, { source, hash: versionHash }, { stamp })
      await matchVersion(graph, { source, hash: versionHash }, { stamp })
    }
  })
  afterAll(() => graph[Symbol.asyncDispose]())

  it('proposes one unpublished source for two pages that quote the same unnamed witness', async () => {
    const title = `Unnamed person in hong kong, on: ${claim}`
    const named = (await linksOf(graph)).filter(({ props }) => props['basis'] === 'NAMED_ATTRIBUTION')
    expect(named.map(({ from, to, props }) => [from, to, props['suggested'], props['quote']])).toEqual([
      [one, title, true, 'A Redmi Note user in Hong Kong'],
      [two, title, true, 'An owner from Hong Kong'],
    ])
    expect(await graph.read(statedByWitnesses)).toEqual([{ title, stance: 'ASSERTS', suggested: true }])
  })
})
