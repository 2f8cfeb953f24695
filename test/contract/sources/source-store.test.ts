import { describe, expect, it } from 'vitest'
import { createChildLoader, onlyFacts } from '../../../src/graph/index.ts'
import { parsePageArgs } from '../../../src/shared/connection.ts'
import { citationsPage, citedByPage, claimAssertionsPage } from '../../../src/sources/source-pages.ts'
import { countSources, findSources, listSources } from '../../../src/sources/source-store.ts'
import { forEachEngine } from '../../support/graphs.ts'
import { createStory } from '../../support/story.ts'

forEachEngine((engine) => {
  describe('sources', () => {
    it('list in the order of publication, page by page, undated ones last', async () => {
      await using graph = await engine.open()
      const story = createStory()
      story.source('undated')
      story.source('july', { publishedAt: '2014-07' })
      story.source('thirtieth', { publishedAt: '2014-07-30' })
      story.source('first', { publishedAt: '2014-07-01' })
      await story.record(graph)
      const order = { field: 'PUBLISHED_AT', direction: 'ASC' } as const
      const page = await listSources(graph, {}, { order, page: parsePageArgs({ first: 2 }) })
      expect(page.map(({ row }) => row.title)).toEqual(['first', 'july', 'thirtieth'])
      const [, second] = page
      const next = { limit: 2, after: second?.position ?? null }
      const rest = await listSources(graph, {}, { order, page: next })
      expect(rest.map(({ row }) => row.title)).toEqual(['thirtieth', 'undated'])
      expect(await countSources(graph, {})).toBe(4)
    })

    it('narrow to all given conditions', async () => {
      await using graph = await engine.open()
      const story = createStory()
      const claim = story.claim('It calls home.')
      const a = story.source('a', { publishedAt: '2014-07-30', firstHand: true, title: 'Phone calls home' })
      const b = story.source('b', { publishedAt: '2014-08', outlet: 'a.example' })
      story.edge('ASSERTS', a, claim, { fields: { stance: 'ASSERTS' } })
      story.edge('ASSERTS', b, claim, { fields: { stance: 'DENIES' } })
      await story.record(graph)
      const titles = async (filter: Parameters<typeof listSources>[1]) => {
        const options = { order: { field: 'TITLE', direction: 'ASC' }, page: parsePageArgs({}) } as const
        const rows = await listSources(graph, filter, options)
        expect(await countSources(graph, filter)).toBe(rows.length)
        return rows.map(({ row }) => row.title)
      }
      expect(await titles({ claim })).toEqual(['Phone calls home', 'b'])
      expect(await titles({ claim, stances: ['DENIES'] })).toEqual(['b'])
      expect(await titles({ outlet: 'a.example', firstHand: true })).toEqual(['Phone calls home'])
      expect(await titles({ text: 'HOME phone' })).toEqual(['Phone calls home'])
      expect(await titles({ stances: ['ASSERTS'] })).toEqual(['Phone calls home'])
      expect(await titles({ publishedFrom: Date.UTC(2014, 7, 1) })).toEqual(['b'])
      expect(await titles({ kinds: ['REPORT'] })).toEqual([])
    })

    it('load the citations of many sources as pages of one query', async () => {
      await using graph = await engine.open()
      const story = createStory()
      const [a, b, c] = [
        story.source('a', { publishedAt: '2014-07-03' }),
        story.source('b', { publishedAt: '2014-07-02' }),
        story.source('c', { publishedAt: '2014-07-01' }),
      ]
      const claim = story.claim('It calls home.')
      story.edge('CITES', a, b, { fields: { basis: 'HYPERLINK' }, anchor: { quote: 'says b' } })
      story.edge('CITES', a, c, { fields: { basis: 'HYPERLINK' } })
      story.edge('CITES', b, c, { fields: { basis: 'HYPERLINK' }, suggested: true, confidence: 0.4 })
      story.edge('ASSERTS', a, claim, { fields: { stance: 'ASSERTS' } })
      await story.record(graph)
      const load = createChildLoader(graph, citationsPage)
      const page = parsePageArgs({ first: 1 })
      const [ofA, ofB] = await Promise.all([
        load({ parent: a, page, params: onlyFacts }),
        load({ parent: b, page, params: onlyFacts }),
      ])
      expect(ofA.edges.map(({ node }) => node.other.title)).toEqual(['c'])
      expect(ofA.pageInfo.hasNextPage).toBe(true)
      expect(await ofA.totalCount()).toBe(2)
      expect(ofB.edges).toEqual([])
      const rest = await load({ parent: a, page: parsePageArgs({ after: ofA.pageInfo.endCursor }), params: onlyFacts })
      expect(
        rest.edges.map(({ node }) => [node.other.id, node.edge.fields['quote'], node.other.outlet?.domain]),
      ).toEqual([[b, 'says b', 'b.example']])
      const citedBy = await createChildLoader(
        graph,
        citedByPage,
      )({ parent: c, page, params: { ...onlyFacts, withSuggestions: true } })
      expect(await citedBy.totalCount()).toBe(2)
      expect(citedBy.edges[0]?.node.edge).toMatchObject({ from: b, to: c, suggested: true, confidence: 0.4 })
      const stated = await createChildLoader(
        graph,
        claimAssertionsPage,
      )({ parent: claim, page, params: { ...onlyFacts, stances: null } })
      expect(stated.edges.map(({ node }) => [node.from, node.to, node.fields['stance']])).toEqual([
        [a, claim, 'ASSERTS'],
      ])
    })

    it('are found by id with the values in force', async () => {
      await using graph = await engine.open()
      const story = createStory()
      const a = story.source('a', { publishedAt: '2014-07-30' })
      await story.record(graph)
      await story.record(graph)
      expect(await findSources(graph, [a, 'source_nothing'])).toMatchObject([
        { id: a, url: 'https://a.example/a', publishedAt: { text: '2014-07-30', precision: 'DAY' }, firstHand: false },
      ])
    })
  })
})
