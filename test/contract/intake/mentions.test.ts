import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findEntityByName, listEntities } from '../../../src/entities/entity-store.ts'
import { defineQuery } from '../../../src/graph/index.ts'
import { exportLines, importLines } from '../../support/exchange.ts'
import { forEachEngine, type TestGraph } from '../../support/graphs.ts'
import { readPage } from '../../support/read-pages.ts'

const url = 'https://one.example/story'
const story =
  'The Sony Xperia Z3 of a tester opened a connection to 203.0.113.7, and so did the Redmi Note that Xiaomi sells in Asia.'
const filler =
  'The maker has sold millions of these handsets since the spring, most of them over its own web shop in the region.'

const known = [
  { type: 'entity', key: 'note', kind: 'DEVICE', name: 'Xiaomi Redmi Note', aliases: ['Redmi Note'] },
  { type: 'entity', key: 'maker', kind: 'ORGANIZATION', name: 'Xiaomi' },
]

const mentionsOf = defineQuery({
  name: 'test.mentions',
  cypher: `MATCH (s:Source {url: $url})-[r:MENTIONS]->(n)
    RETURN coalesce(n.name, n.candidateName) AS name, n.candidateName IS NOT NULL AS isCandidate, r.quote AS quote,
      r.suggested AS suggested, r.start AS start, r.end AS end, r.versionHash AS hash, r.withdrawnAt IS NULL AS stands
    ORDER BY name, start, suggested`,
  parse: z.object({
    name: z.string(),
    isCandidate: z.boolean(),
    quote: z.string(),
    suggested: z.boolean(),
    start: z.number(),
    end: z.number(),
    hash: z.string(),
    stands: z.boolean(),
  }).parse,
})

const leftOut = defineQuery({
  name: 'test.mentionsLeftOut',
  cypher: 'MATCH (:Source {url: $url})-[r:HAS_VERSION]->() RETURN r.mentionsLeftOut AS leftOut',
  parse: z.object({ leftOut: z.number().nullable() }).parse,
})

const page = { first: 50, limit: 51, after: null } as never

forEachEngine((engine) => {
  let graph: TestGraph
  const read = (paragraphs: readonly string[], fetched = 1) =>
    readPage(graph, { url, day: '2026-01-02', paragraphs, fetched })
  const mentions = () => graph.read(mentionsOf, { url })
  const names = async () => (await mentions()).map(({ name, quote }) => `${name}: ${quote}`)

  beforeEach(async () => {
    graph = await engine.open()
    await importLines(graph, known)
    return () => graph[Symbol.asyncDispose]()
  }, 300_000)

  it('proposes the entities that a page names by a name or another name, and candidates for the rest', async () => {
    const { versionHash } = await read([story, filler])
    const found = await mentions()
    expect(found.map(({ name, quote, isCandidate }) => [name, quote, isCandidate])).toEqual([
      ['203.0.113.7', '203.0.113.7', true],
      ['Sony Xperia Z3', 'Sony Xperia Z3', true],
      ['Xiaomi', 'Xiaomi', false],
      ['Xiaomi Redmi Note', 'Redmi Note', false],
    ])
    for (const { quote, start, end, hash, suggested } of found) {
      expect([`${story}\n\n${filler}`.slice(start, end), hash, suggested]).toEqual([quote, versionHash, true])
    }
  })

  it('changes nothing when the page is read again', async () => {
    await read([story, filler])
    const before = await exportLines(graph)
    expect((await read([story, filler])).created).toBe(0)
    expect(await exportLines(graph)).toEqual(before)
  })

  it('keeps candidates out of lists and look-ups until a mention is confirmed', async () => {
    await read([story, filler])
    const devices = async () => (await listEntities(graph, 'Device', { page })).map(({ row }) => row.name)
    expect(await devices()).toEqual(['Xiaomi Redmi Note'])
    expect(await findEntityByName(graph, 'Device', 'Sony Xperia Z3')).toBeNull()
    await importLines(graph, [
      { type: 'source', key: 's', url },
      { type: 'entity', key: 'd', kind: 'DEVICE', name: 'sony xperia z3', keyOnly: true },
      { type: 'decision', kind: 'MENTIONS', from: 's', to: 'd', verdict: 'CONFIRM' },
    ])
    expect(await devices()).toEqual(['Sony Xperia Z3', 'Xiaomi Redmi Note'])
    expect((await mentions()).filter(({ name, stands }) => name === 'Sony Xperia Z3' && stands)).toMatchObject([
      { suggested: false, isCandidate: false },
    ])
  })

  it('names a candidate when a fact takes its name for granted', async () => {
    await read(['The report of Kaspersky Lab names 203.0.113.7, a machine in Beijing.', filler])
    expect(await names()).toContain('Kaspersky Lab: Kaspersky Lab')
    await importLines(graph, [{ type: 'owner', outlet: 'one.example', organization: 'Kaspersky Lab' }])
    expect((await findEntityByName(graph, 'Organization', 'kaspersky lab'))?.name).toBe('Kaspersky Lab')
  })

  describe('a rejected mention', () => {
    const reject = [
      { type: 'source', key: 's', url },
      ...known,
      { type: 'decision', kind: 'MENTIONS', from: 's', to: 'note', verdict: 'REJECT' },
    ]
    const ofNote = async () => (await mentions()).filter(({ name }) => name === 'Xiaomi Redmi Note')

    it('does not come again for the same words, wherever a later version has them', async () => {
      await read([story, filler])
      await importLines(graph, reject)
      await read([filler, story], 3)
      expect(await ofNote()).toMatchObject([{ quote: 'Redmi Note', stands: false }])
    })

    it('comes again for other words', async () => {
      await read([story, filler])
      await importLines(graph, reject)
      await read([filler, 'The Xiaomi Redmi Note is meant, the tester says now, and no other handset.'], 3)
      expect(await ofNote()).toMatchObject([{ stands: false }, { stands: true, quote: 'Xiaomi Redmi Note' }])
    })
  })

  it('proposes at most twenty candidates of a version, and says how many it left out', async () => {
    const addresses = Array.from({ length: 27 }, (_, i) => `203.0.113.${i + 1}`)
    await read([`The phone talks to ${addresses.join(', ')} and to nobody else in the world.`, filler])
    expect(await mentions()).toHaveLength(20)
    expect(await graph.read(leftOut, { url })).toEqual([{ leftOut: 7 }])
    await read([`The phone talks to ${addresses.join(', ')} and to nobody else in the world.`, filler], 2)
    expect(await mentions()).toHaveLength(20)
  })

  it('comes back from an export with its candidates', async () => {
    await read([story, filler])
    const lines = await exportLines(graph)
    await graph[Symbol.asyncDispose]()
    await using copy = await engine.open()
    expect((await importLines(copy, lines.toReversed(), { restore: true })).rejected).toEqual([])
    expect(await exportLines(copy)).toEqual(lines)
    expect((await copy.read(mentionsOf, { url })).filter(({ isCandidate }) => isCandidate)).toHaveLength(2)
  })
})
