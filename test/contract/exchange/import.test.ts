import { describe, expect, it } from 'vitest'
import { claimId } from '../../../src/claims/index.ts'
import { findEdge } from '../../../src/facts/index.ts'
import { findSources, sourceId } from '../../../src/sources/index.ts'
import { countGraph, exportLines, importLines } from '../../support/exchange.ts'
import { forEachEngine } from '../../support/graphs.ts'

const claim = { type: 'claim', key: 'c', text: 'It calls home.' }
const a = { type: 'source', key: 'a', url: 'https://a.example/1', title: 'A', publishedAt: '2014-07-30' }
const b = { type: 'source', key: 'b', url: 'https://b.example/1', title: 'B', firstHand: false }
const cites = { type: 'citation', from: 'b', to: 'a', basis: 'HYPERLINK' }
const small = [cites, { type: 'assertion', source: 'a', claim: 'c', stance: 'ASSERTS' }, b, a, claim]
const later = Date.UTC(2026, 5, 1)

function parsed(lines: readonly string[], type: string): { [field: string]: unknown }[] {
  return lines.map((line) => JSON.parse(line)).filter((line) => line.type === type)
}

forEachEngine((engine) => {
  describe('an import', () => {
    it('takes the lines in any order, names every key, and changes nothing the second time', async () => {
      await using graph = await engine.open()
      const first = await importLines(graph, small)
      expect(first).toEqual({
        created: 5,
        unchanged: 0,
        rejected: [],
        keys: { a: sourceId({ url: a.url }), b: sourceId({ url: b.url }), c: claimId(claim.text) },
      })
      const [exported, counts] = [await exportLines(graph), await countGraph(graph)]
      expect(await importLines(graph, small, { at: later, by: 'other' })).toEqual({
        ...first,
        created: 0,
        unchanged: 5,
      })
      expect(await exportLines(graph)).toEqual(exported)
      expect(await countGraph(graph)).toEqual(counts)
    })

    it('stores nothing of a file with a bad line, unless asked for the rest', async () => {
      await using graph = await engine.open()
      const lines = [...small, { ...cites, to: 'nobody' }, 'no JSON']
      const refused = await importLines(graph, lines)
      expect(refused).toMatchObject({ created: 0, unchanged: 0, keys: {} })
      expect(refused.rejected.map(({ line }) => line)).toEqual([6, 7])
      expect(await countGraph(graph)).toEqual({})
      const taken = await importLines(graph, lines, { partial: true })
      expect(taken).toMatchObject({ created: 5, rejected: refused.rejected })
    })

    it('takes two keys for one address as one source, and what each line says as facts beside each other', async () => {
      await using graph = await engine.open()
      const twin = { ...a, key: 'twin', url: 'https://a.example/1#top', title: 'A, corrected' }
      const { keys } = await importLines(graph, [a, twin, { ...cites, from: 'twin', to: 'a' }])
      expect(keys['twin']).toBe(keys['a'])
      const facts = parsed(await exportLines(graph), 'source').concat(parsed(await exportLines(graph), 'fact'))
      expect(facts.map(({ title, value }) => title ?? value)).toEqual(['A', 'A, corrected'])
    })

    it('states "not first hand" only against somebody who says it is', async () => {
      await using graph = await engine.open()
      await importLines(graph, [b])
      expect(parsed(await exportLines(graph), 'fact')).toEqual([])
      await importLines(graph, [{ ...b, firstHand: true }])
      await importLines(graph, [b], { at: later })
      const [source] = await findSources(graph, [sourceId({ url: b.url })])
      expect(source?.firstHand).toBe(false)
      expect(await importLines(graph, [b], { at: later + 1 })).toMatchObject({ created: 0, unchanged: 1 })
    })

    it('withdraws now what a line calls withdrawn, whatever the line says of when', async () => {
      await using graph = await engine.open()
      await importLines(graph, small)
      const ended = { ...cites, withdrawnAt: '2020-01-01', recordedAt: '2019-01-01', reason: 'mistaken' }
      await importLines(graph, [a, b, ended], { at: later, by: 'other' })
      const [citation] = parsed(await exportLines(graph), 'citation')
      expect(citation).toMatchObject({
        recordedAt: '2026-01-01T00:00:00.000Z',
        withdrawnAt: new Date(later).toISOString(),
        withdrawnBy: 'other',
        reason: 'mistaken',
      })
    })

    it('keeps the times of the file only when it restores', async () => {
      await using graph = await engine.open()
      const old = { ...cites, recordedAt: '2015-03-01', seenAt: '2015-02-01', recordedBy: 'Ann', method: 'READ' }
      await importLines(graph, [a, b, old], { restore: true })
      expect(parsed(await exportLines(graph), 'citation')).toMatchObject([
        {
          recordedAt: '2015-03-01T00:00:00.000Z',
          seenAt: '2015-02-01T00:00:00.000Z',
          recordedBy: 'Ann',
          method: 'READ',
        },
      ])
    })

    it('counts the surest of the lines that say the same, and so comes to the same the second time', async () => {
      await using graph = await engine.open()
      const lines = [
        a,
        b,
        { ...cites, confidence: 0.9 },
        { ...cites, suggested: true },
        { ...cites, confidence: 0.3 },
        { ...cites, withdrawnAt: '2020' },
      ]
      expect(await importLines(graph, lines)).toMatchObject({ created: 3, unchanged: 3 })
      const exported = await exportLines(graph)
      expect(parsed(exported, 'citation')).toMatchObject([{ confidence: 0.9 }])
      expect(await importLines(graph, lines.reverse(), { at: later })).toMatchObject({ created: 0, unchanged: 6 })
      expect(await exportLines(graph)).toEqual(exported)
    })

    it('refuses a loop of parts, within a file or together with the graph', async () => {
      await using graph = await engine.open()
      const part = (key: string, partOf: string): object => ({ type: 'claim', key, text: `Claim ${key}.`, partOf })
      const whole = (key: string): object => ({ type: 'claim', key, text: `Claim ${key}.` })
      const within = await importLines(graph, [part('x', 'y'), part('y', 'z'), part('z', 'x'), part('w', 'x')])
      expect(within.rejected.map(({ line, reason }) => [line, reason.split(':')[0]])).toEqual([
        [1, 'loop of partOf'],
        [2, 'loop of partOf'],
        [3, 'loop of partOf'],
        [4, 'unknown key'],
      ])
      await importLines(graph, [whole('x'), part('y', 'x')])
      const across = await importLines(graph, [whole('y'), part('x', 'y')])
      expect(across.rejected).toMatchObject([{ line: 2, reason: expect.stringContaining('loop of partOf') }])
      const itself = await importLines(graph, [part('s', 's')])
      expect(itself.rejected).toHaveLength(1)
    })

    it('brings back nothing that only another fact takes for granted', async () => {
      await using graph = await engine.open()
      await importLines(graph, [{ type: 'owner', outlet: 'www.a.example', organization: 'Press Group' }])
      await importLines(graph, [{ type: 'owner', outlet: 'b.example', organization: 'PRESS  group' }], { at: later })
      const organizations = parsed(await exportLines(graph), 'entity')
      expect(organizations.map(({ name }) => name)).toEqual(['Press Group'])
      expect(parsed(await exportLines(graph), 'fact')).toEqual([])
      expect(parsed(await exportLines(graph), 'owner').map(({ outlet }) => outlet)).toHaveLength(2)
    })

    it('leaves what a person withdrew alone when a machine says it again', async () => {
      await using graph = await engine.open()
      await importLines(graph, [a, b, { ...cites, suggested: true }])
      await importLines(graph, [a, b, { ...cites, withdrawnAt: '2026' }], { at: later })
      expect(await importLines(graph, [a, b, { ...cites, suggested: true }], { at: later + 1 })).toMatchObject({
        created: 0,
      })
      const [edge] = parsed(await exportLines(graph), 'suggestion')
      expect(edge).toMatchObject({ state: 'REJECTED' })
      expect((await findEdge(graph, edge?.['edge'] as string))?.withdrawnAt).toBe(later)
    })
  })
})
