import { beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { defineQuery } from '../../../src/graph/index.ts'
import { backfill, needsBackfill } from '../../../src/intake/index.ts'
import { exportLines, importLines } from '../../support/exchange.ts'
import { forEachEngine, type TestGraph } from '../../support/graphs.ts'
import { linksOf, readPage } from '../../support/read-pages.ts'

const stamp = { at: Date.UTC(2026, 1, 1), by: 'job:backfill-matches' }
const sentence = 'The Redmi Note sends photos to a server in China.'
const filler = 'The maker has sold millions of these handsets in Asia since the spring, most of them over its web shop.'
const claim = { type: 'claim', key: 'c', text: sentence }
const pages = ['a', 'b', 'd'].map((name) => `https://${name}.example/story`)

const stated = defineQuery({
  name: 'test.stated',
  cypher: `MATCH (s:Source)-[r:ASSERTS]->(:Claim) RETURN s.url AS url, r.suggested AS suggested ORDER BY url`,
  parse: z.object({ url: z.string(), suggested: z.boolean() }).parse,
})
const named = defineQuery({
  name: 'test.named',
  cypher: 'MATCH (s:Source)-[r:MENTIONS]->() RETURN s.url AS url, r.quote AS quote ORDER BY url, quote',
  parse: z.object({ url: z.string(), quote: z.string() }).parse,
})

const mentionsOfHandset = defineQuery({
  name: 'test.mentionsOfHandset',
  cypher: `MATCH (s:Source)-[r:MENTIONS]->(n:Device) WHERE n.name = 'Xiaomi HM 1'
    RETURN s.url AS url, r.quote AS quote ORDER BY url`,
  parse: z.object({ url: z.string(), quote: z.string() }).parse,
})

forEachEngine((engine) => {
  let graph: TestGraph
  beforeEach(async () => {
    graph = await engine.open()
    return () => graph[Symbol.asyncDispose]()
  }, 300_000)

  const readAll = async () => {
    for (const url of pages) await readPage(graph, { url, day: '2026-01-02', paragraphs: [filler, sentence] })
  }
  const statedBy = async () => (await graph.read(stated)).map(({ url }) => url)

  it('looks for the claims of a file in every page that was read before, once', async () => {
    await readAll()
    await importLines(graph, [
      claim,
      { type: 'claim', key: 'o', text: 'The handset is made of glass and steel alone.' },
    ])
    expect(await statedBy()).toEqual([])
    expect(await needsBackfill(graph)).toBe(true)
    const heard: number[][] = []
    await backfill(graph, { stamp, pageSize: 2, onProgress: (done, total) => void heard.push([done, total]) })
    expect(await statedBy()).toEqual(pages)
    expect(heard).toEqual([
      [2, 3],
      [3, 3],
    ])
    expect(await needsBackfill(graph)).toBe(false)
    const before = await exportLines(graph)
    await backfill(graph, { stamp, onProgress: () => void heard.push([]) })
    expect(heard).toHaveLength(2)
    expect(await exportLines(graph)).toEqual(before)
  })

  it('looks again for a claim that has got another wording', async () => {
    await readAll()
    await importLines(graph, [{ ...claim, text: 'A phone spies.' }])
    await backfill(graph, { stamp })
    expect(await statedBy()).toEqual([])
    await importLines(graph, [{ ...claim, text: 'A phone spies.', aliases: [sentence] }])
    expect(await needsBackfill(graph)).toBe(true)
    await backfill(graph, { stamp })
    expect(await statedBy()).toEqual(pages)
  })

  it('goes on where it was cut off', async () => {
    await readAll()
    await importLines(graph, [claim])
    const stop = new AbortController()
    const cut = backfill(graph, { stamp, pageSize: 1, signal: stop.signal, onProgress: () => stop.abort() })
    await expect(cut).rejects.toThrow()
    expect(await statedBy()).toHaveLength(1)
    const heard: number[] = []
    await backfill(graph, { stamp, pageSize: 1, onProgress: (done) => void heard.push(done) })
    expect(heard).toEqual([2, 3])
    expect(await statedBy()).toEqual(pages)
  })

  it('begins anew when other claims have come since it was cut off', async () => {
    await readAll()
    await importLines(graph, [{ ...claim, text: 'A phone spies.' }])
    const stop = new AbortController()
    const cut = backfill(graph, { stamp, pageSize: 1, signal: stop.signal, onProgress: () => stop.abort() })
    await expect(cut).rejects.toThrow()
    await importLines(graph, [claim])
    await backfill(graph, { stamp, pageSize: 1 })
    expect(await statedBy()).toEqual(pages)
  })

  it('leaves a restored graph as it was, and knows what its pages are found by', async () => {
    const tale = Array.from(
      { length: 60 },
      (_, i) => `word${i * 7} went over hill ${i} and came back at ${i * 3}`,
    ).join(', ')
    const paragraphs = [filler, 'Photos are sent by the Redmi Note to a server that stands in China.', `${tale}.`]
    await readPage(graph, { url: pages[0] as string, day: '2026-01-02', paragraphs })
    await readPage(graph, { url: pages[1] as string, day: '2026-01-03', paragraphs })
    await importLines(graph, [claim, { type: 'source', key: 's', url: pages[0] }])
    await backfill(graph, { stamp })
    const reject = { type: 'decision', kind: 'ASSERTS', from: 's', to: 'c', verdict: 'REJECT' }
    await importLines(graph, [claim, { type: 'source', key: 's', url: pages[0] }, reject])
    const lines = await exportLines(graph)
    await graph[Symbol.asyncDispose]()
    await using copy = await engine.open()
    await importLines(copy, lines, { restore: true })
    expect(await needsBackfill(copy)).toBe(true)
    await backfill(copy, { stamp: { at: Date.UTC(2027, 0, 1), by: 'another' } })
    expect(await exportLines(copy)).toEqual(lines)
    await readPage(copy, { url: pages[2] as string, day: '2026-01-04', paragraphs })
    const found = (await linksOf(copy)).filter(
      ({ kind, to, from }) => kind === 'NEAR_DUPLICATE' && [to, from].includes(pages[2] as string),
    )
    expect(found).toHaveLength(2)
  })

  it('looks for an entity that has got another name, in what was read before', async () => {
    await readAll()
    await backfill(graph, { stamp })
    const handset = { type: 'entity', key: 'd', kind: 'DEVICE', name: 'Xiaomi HM 1' }
    await importLines(graph, [handset])
    await backfill(graph, { stamp })
    const mentioned = async () => (await graph.read(mentionsOfHandset)).map(({ quote }) => quote)
    expect(await mentioned()).toEqual([])
    await importLines(graph, [{ ...handset, aliases: ['Redmi Note'] }])
    expect(await needsBackfill(graph)).toBe(true)
    await backfill(graph, { stamp })
    expect(await mentioned()).toEqual(['Redmi Note', 'Redmi Note', 'Redmi Note'])
    expect(await needsBackfill(graph)).toBe(false)
  })

  it('does not propose again what was rejected', async () => {
    const url = pages[0] as string
    const reworded = 'Photos are sent by the Redmi Note to a server that stands in China.'
    await readPage(graph, { url, day: '2026-01-02', paragraphs: [filler, reworded] })
    await importLines(graph, [claim])
    await backfill(graph, { stamp })
    expect(await graph.read(stated)).toEqual([{ url, suggested: true }])
    const reject = { type: 'decision', kind: 'ASSERTS', from: 's', to: 'c', verdict: 'REJECT' }
    const alias = { ...claim, aliases: ['Redmi Note photos go to China'] }
    await importLines(graph, [alias, { type: 'source', key: 's', url }, reject])
    const before = (await exportLines(graph)).filter((line) => line.includes('"assertion"'))
    await backfill(graph, { stamp })
    expect((await exportLines(graph)).filter((line) => line.includes('"assertion"'))).toEqual(before)
  })

  it('reads the versions of a file: claims, names, and what a later page copies', async () => {
    const url = 'https://old.example/story'
    const tale = Array.from(
      { length: 40 },
      (_, i) => `word${i * 7} went over hill ${i} and came back at ${i * 3}`,
    ).join(', ')
    const text = `${filler}\n\n${sentence}\n\nIt all went to 203.0.113.7 in one night.\n\n${tale}.`
    await importLines(graph, [
      claim,
      { type: 'source', key: 's', url, publishedAt: '2014-07-30' },
      { type: 'version', source: 's', fetchedAt: '2014-08-01', text },
    ])
    expect(await needsBackfill(graph)).toBe(true)
    await backfill(graph, { stamp })
    expect(await graph.read(stated)).toEqual([{ url, suggested: false }])
    expect(await graph.read(named)).toEqual([
      { url, quote: '203.0.113.7' },
      { url, quote: 'Redmi Note' },
    ])
    const copy = 'https://copy.example/story'
    await readPage(graph, { url: copy, day: '2014-08-02', paragraphs: text.split('\n\n') })
    const found = (await linksOf(graph)).map(({ kind }) => kind)
    expect(found).toContain('NEAR_DUPLICATE')
    expect(await needsBackfill(graph)).toBe(false)
  })
})
