import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { openSentenceScorer } from '../../../src/compose/open-sentence-scorer.ts'
import { defineQuery } from '../../../src/graph/index.ts'
import { matchVersion } from '../../../src/intake/index.ts'
import { createClaimSearch } from '../../../src/search/index.ts'
import { importLines } from '../../support/exchange.ts'
import { forEachEngine, type TestGraph } from '../../support/graphs.ts'
import { readPage } from '../../support/read-pages.ts'

const scorerPath = join(import.meta.dirname, '../../support/word-overlap-scorer.js')
const filler = 'The maker has sold millions of these handsets in Asia since the spring, most of them over its web shop.'
const reworded = 'Photos are sent by the Redmi Note to a server that stands in China.'

const suggested = defineQuery({
  name: 'test.suggestedMatches',
  cypher: 'MATCH (s:Source {url: $url})-[r:ASSERTS]->() RETURN r.confidence AS confidence, r.suggested AS suggested',
  parse: z.object({ confidence: z.number(), suggested: z.boolean() }).parse,
})

forEachEngine((engine) => {
  let graph: TestGraph
  let keys: Readonly<Record<string, string>>
  beforeAll(async () => {
    graph = await engine.open()
    const imported = await importLines(graph, [
      { type: 'claim', key: 'long', text: 'Photos photos photos: sends of a phone, and server after server far away.' },
      { type: 'claim', key: 'plain', text: 'The phone sends photos to a server.' },
      { type: 'claim', key: 'c', text: 'The Redmi Note sends photos to a server in China.' },
    ])
    keys = imported.keys
  }, 300_000)
  afterAll(() => graph[Symbol.asyncDispose]())

  it('weighs search hits beside their words only where one is chosen', async () => {
    const search = async (scorer: Awaited<ReturnType<typeof openSentenceScorer>> | null) =>
      createClaimSearch(graph, scorer).search('the phone sends photos to a server', 3)
    const byWords = await search(null)
    const byBoth = await search(await openSentenceScorer(scorerPath))
    expect(byBoth.map(({ id }) => id)[0]).toBe(keys['plain'])
    expect(byBoth[0]?.score).toBeCloseTo(((byWords.find(({ id }) => id === keys['plain'])?.score ?? 0) + 1) / 2)
  })

  it('weighs suggestions, and makes none of them a fact', async () => {
    const at = { at: Date.UTC(2026, 0, 1), by: 'job' }
    const match = async (url: string, scorer: Awaited<ReturnType<typeof openSentenceScorer>> | null) => {
      const { source, versionHash } = await readPage(graph, { url, day: '2026-01-02', paragraphs: [filler, reworded] })
      await matchVersion(graph, { source, hash: versionHash }, { stamp: at, scorer })
      return (await graph.read(suggested, { url })).map(({ confidence, suggested }) => [confidence, suggested])
    }
    const plain = await match('https://a.example/1', null)
    const weighed = await match('https://b.example/1', await openSentenceScorer(scorerPath))
    expect(plain.length).toBeGreaterThan(0)
    expect(weighed).toHaveLength(plain.length)
    expect(weighed).not.toEqual(plain)
    expect(weighed.every(([, isSuggested]) => isSuggested === true)).toBe(true)
  })
})
