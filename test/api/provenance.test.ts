import { describe, expect, it } from 'vitest'
import { type Answer, useTestApi } from '../support/api.ts'
import { forEachEngine } from '../support/graphs.ts'

/** late → two → forum, late → three → lab, and beside → nobody who states the claim. */
const lines = [
  { type: 'claim', key: 'claim', text: 'It is so' },
  ...['forum', 'lab', 'two', 'three', 'late', 'beside'].map((key, i) => ({
    type: 'source',
    key,
    url: `https://${key}.example/1`,
    title: key,
    publishedAt: `2014-07-0${i + 1}`,
  })),
  ...['forum', 'lab', 'two', 'three', 'late'].map((source) => ({
    type: 'assertion',
    source,
    claim: 'claim',
    stance: 'ASSERTS',
  })),
  { type: 'citation', from: 'two', to: 'forum', basis: 'HYPERLINK', quote: 'a forum says' },
  { type: 'citation', from: 'three', to: 'lab', basis: 'NAMED_ATTRIBUTION', quote: 'a lab says', confidence: 0.7 },
  { type: 'citation', from: 'late', to: 'two', basis: 'HYPERLINK', quote: 'via two' },
  { type: 'citation', from: 'late', to: 'three', basis: 'HYPERLINK', quote: 'via three' },
  { type: 'citation', from: 'beside', to: 'late', basis: 'HYPERLINK' },
]

const query = `query($source: ID!, $claim: ID!) { provenance(source: $source, claim: $claim) {
  source { title } claim { text } totalRoutes
  routes { length origin { title } hops { source { title } from { title } basis confidence anchor { exact } } } } }`

forEachEngine((engine) => {
  describe('the provenance of a source', () => {
    let ids: Map<string, string>
    const open = useTestApi(engine, async (api) => {
      ids = await api.importLines(lines)
    })
    const trace = async (source: string): Promise<Answer> =>
      (await open().ask(query, { source: ids.get(source), claim: ids.get('claim') })).provenance

    it('is every route back to an origin, each hop with its evidence', async () => {
      const { routes, totalRoutes, source, claim } = await trace('late')
      expect({ totalRoutes, source, claim }).toEqual({
        totalRoutes: 2,
        source: { title: 'late' },
        claim: { text: 'It is so' },
      })
      expect(routes.map(({ length, origin }: Answer) => [length, origin.title])).toEqual([
        [2, 'forum'],
        [2, 'lab'],
      ])
      expect(routes[1].hops).toEqual([
        {
          source: { title: 'late' },
          from: { title: 'three' },
          basis: 'HYPERLINK',
          confidence: 1,
          anchor: { exact: 'via three' },
        },
        {
          source: { title: 'three' },
          from: { title: 'lab' },
          basis: 'NAMED_ATTRIBUTION',
          confidence: 0.7,
          anchor: { exact: 'a lab says' },
        },
        { source: { title: 'lab' }, from: null, basis: null, confidence: null, anchor: null },
      ])
    })

    it('of an origin is itself', async () => {
      expect((await trace('lab')).routes).toEqual([
        {
          length: 0,
          origin: { title: 'lab' },
          hops: [{ source: { title: 'lab' }, from: null, basis: null, confidence: null, anchor: null }],
        },
      ])
    })

    it('is null for a source that does not state the claim', async () => {
      expect(await trace('beside')).toBeNull()
    })

    it('asks the graph as often for two routes as for one', async () => {
      const queries = async (source: string): Promise<number> => {
        open().asked.length = 0
        await trace(source)
        return open().asked.length
      }
      await queries('late')
      expect(await queries('late')).toBe(await queries('two'))
    })
  })
})
