import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, openTestApi, type TestApi } from '../support/api.ts'
import { forEachEngine } from '../support/graphs.ts'
import { walkPages } from '../support/pages.ts'

forEachEngine((engine) => {
  describe('reading sources', () => {
    let api: TestApi
    let ids: Map<string, string>
    const id = (key: string): string => ids.get(key) ?? ''
    beforeAll(async () => {
      api = await openTestApi(engine)
      ids = await api.importLines([
        { type: 'claim', key: 'c', text: 'It is so' },
        {
          type: 'source',
          key: 'a',
          url: 'https://a.example/1',
          title: 'Alpha one',
          publishedAt: '2014-07-30',
          authors: ['Ann'],
        },
        { type: 'source', key: 'b', url: 'https://b.example/1', title: 'beta', publishedAt: '2014-07', kind: 'REPORT' },
        { type: 'source', key: 'c', url: 'https://c.example/1', title: 'Gamma', publishedAt: '2014-07-30T10:00:00Z' },
        { type: 'source', key: 'd', url: 'https://a.example/2', title: 'Delta', publishedAt: '2015', firstHand: true },
        { type: 'source', key: 'e', url: 'https://a.example/3', title: 'Épsilon' },
        { type: 'source', key: 'w', title: 'A witness', firstHand: true },
        { type: 'assertion', source: 'a', claim: 'c', stance: 'ASSERTS' },
        { type: 'assertion', source: 'b', claim: 'c', stance: 'DENIES' },
        { type: 'assertion', source: 'c', claim: 'c', stance: 'REPORTS', suggested: true },
        { type: 'citation', from: 'a', to: 'b', basis: 'HYPERLINK' },
        { type: 'citation', from: 'b', to: 'd', basis: 'HYPERLINK' },
        { type: 'citation', from: 'a', to: 'c', basis: 'ANALYST', suggested: true },
        {
          type: 'citation',
          from: 'a',
          to: 'e',
          basis: 'HYPERLINK',
          withdrawnAt: '2020-01-01T00:00:00Z',
          reason: 'wrong',
        },
        { type: 'citation', from: 'e', to: 'w', basis: 'ANALYST', suggested: true },
        { type: 'version', source: 'a', fetchedAt: '2014-08-01T00:00:00Z', text: 'older', acknowledges: false },
        { type: 'version', source: 'a', fetchedAt: '2014-08-02T00:00:00Z', text: 'newer', acknowledges: true },
        { type: 'entity', key: 'dev', kind: 'DEVICE', name: 'Redmi' },
        { type: 'mention', source: 'a', entity: 'dev', quote: 'the Redmi' },
        { type: 'mention', source: 'b', entity: 'dev', quote: 'Redmi', suggested: true },
        { type: 'correction', source: 'a', claim: 'c', kind: 'RETRACTED', at: '2014-08-10' },
      ])
    }, 300_000)
    afterAll(() => api?.[Symbol.asyncDispose]())

    const titles = async (args: string): Promise<string[]> => {
      const { sources } = await api.ask(`{ sources(${args}) { totalCount edges { node { title } } } }`)
      expect(sources.edges).toHaveLength(sources.totalCount)
      return sources.edges.map(({ node }: Answer) => node.title)
    }
    const inOrder = ['beta', 'Alpha one', 'Gamma', 'Delta', 'Épsilon', 'A witness']

    it('list them by publication: start, then the narrower, undated and unpublished ones last', async () => {
      const order = ['beta', 'Alpha one', 'Gamma', 'Delta', 'Épsilon', 'A witness']
      expect(await titles('first: 50')).toEqual(order)
      expect(await titles('orderBy: { field: PUBLISHED_AT, direction: DESC }')).toEqual([...order].reverse())
      expect(await titles('orderBy: { field: TITLE }')).toEqual([
        'A witness',
        'Alpha one',
        'Delta',
        'Gamma',
        'beta',
        'Épsilon',
      ])
    })

    it('narrow them by words, outlet, kind, span, claim, stance, entity, author and mark', async () => {
      expect(await titles('filter: { text: "ALPHA" }')).toEqual(['Alpha one'])
      expect(await titles('filter: { outlet: "A.example" }')).toEqual(['Alpha one', 'Delta', 'Épsilon'])
      expect(await titles('filter: { kinds: [REPORT, UNPUBLISHED] }')).toEqual(['beta', 'A witness'])
      expect(await titles('filter: { published: { from: "2014-07-30", to: "2014" } }')).toEqual(['Alpha one', 'Gamma'])
      expect(await titles(`filter: { claim: "${id('claim:c')}" }`)).toEqual(['beta', 'Alpha one'])
      expect(await titles(`filter: { claim: "${id('claim:c')}", stances: [DENIES] }`)).toEqual(['beta'])
      expect(await titles('filter: { stances: [ASSERTS] }')).toEqual(['Alpha one'])
      expect(await titles(`filter: { entity: "${id('dev')}" }`)).toEqual(['Alpha one'])
      const { people } = await api.ask('{ people { edges { node { id } } } }')
      expect(await titles(`filter: { author: "${people.edges[0].node.id}" }`)).toEqual(['Alpha one'])
      expect(await titles('filter: { firstHand: true, outlet: "a.example" }')).toEqual(['Delta'])
      expect(await titles('filter: { entity: "nobody" }')).toEqual([])
    })

    it.each(['PUBLISHED_AT', 'RECORDED_AT', 'TITLE'])('join page by page to the whole by %s', async (field) => {
      for (const direction of ['ASC', 'DESC']) {
        const list = `sources(orderBy: { field: ${field}, direction: ${direction} } PAGE)`
        const whole = await walkPages(api, { field: list, node: 'id title', first: 100 })
        const paged = await walkPages(api, { field: list, node: 'id title', first: 2 })
        expect(paged.nodes).toEqual(whole.nodes)
        expect(new Set(paged.nodes.map(({ title }) => title))).toEqual(new Set(inOrder))
      }
    })

    it('show one with all that hangs on it', async () => {
      const { source } = await api.ask(`{ source(url: "HTTPS://A.example:443/1#top") {
        id firstSeenAt
        versions { totalCount edges { node { text acknowledges fetchedAt hash source { title } } } }
        assertions { edges { node { stance claim { text } } } }
        citations { totalCount edges { node { to { title } basis withdrawnAt reason suggested } } }
        everything: citations(withdrawn: true, withSuggestions: true) { edges { node { to { title } reason suggested } } }
        mentions { edges { node { entity { name kind } anchor { exact } } } }
        corrections { kind at claim { text } }
      } }`)
      expect(source).toMatchObject({
        id: id('a'),
        firstSeenAt: '2014-08-01T00:00:00.000Z',
        assertions: { edges: [{ node: { stance: 'ASSERTS', claim: { text: 'It is so' } } }] },
        citations: {
          totalCount: 1,
          edges: [{ node: { to: { title: 'beta' }, basis: 'HYPERLINK', withdrawnAt: null } }],
        },
        mentions: { edges: [{ node: { entity: { name: 'Redmi', kind: 'DEVICE' }, anchor: { exact: 'the Redmi' } } }] },
        corrections: [{ kind: 'RETRACTED', at: '2014-08-10', claim: { text: 'It is so' } }],
      })
      expect(
        source.versions.edges.map(({ node }: Answer) => [node.text, node.acknowledges, node.source.title]),
      ).toEqual([
        ['newer', true, 'Alpha one'],
        ['older', false, 'Alpha one'],
      ])
      expect(source.everything.edges.map(({ node }: Answer) => [node.to.title, node.reason, node.suggested])).toEqual([
        ['beta', null, false],
        ['Gamma', null, true],
        ['Épsilon', 'wrong', false],
      ])
    })

    it('show who refers to one, and what an outlet and a person published', async () => {
      const { source, outlet, people } = await api.ask(`{
        source(url: "https://b.example/1") { citedBy { edges { node { from { title } } } } }
        outlet(domain: "www.a.example") { domain sources { totalCount edges { node { title } } } }
        people { edges { node { name sources { edges { node { title } } } } } }
      }`)
      expect(source.citedBy.edges).toEqual([{ node: { from: { title: 'Alpha one' } } }])
      expect(outlet.sources.edges.map(({ node }: Answer) => node.title)).toEqual(['Alpha one', 'Delta', 'Épsilon'])
      expect(people.edges).toEqual([{ node: { name: 'Ann', sources: { edges: [{ node: { title: 'Alpha one' } }] } } }])
    })

    it('list outlets by domain, narrowed by how it begins', async () => {
      const { outlets, some } = await api.ask(
        '{ outlets { totalCount edges { node { domain } } } some: outlets(filter: { domainPrefix: "B" }) { edges { node { domain } } } }',
      )
      expect(outlets.edges.map(({ node }: Answer) => node.domain)).toEqual(['a.example', 'b.example', 'c.example'])
      expect(some.edges).toEqual([{ node: { domain: 'b.example' } }])
    })

    it('find the shortest chain of standing citations, and none over suggested or ended ones', async () => {
      const path = `query($from: ID!, $to: ID!) { path(from: $from, to: $to) { length sources { title } citations { basis } } }`
      const walk = async (from: string, to: string) => (await api.ask(path, { from: id(from), to: id(to) })).path
      expect(await walk('a', 'd')).toEqual({
        length: 2,
        sources: [{ title: 'Alpha one' }, { title: 'beta' }, { title: 'Delta' }],
        citations: [{ basis: 'HYPERLINK' }, { basis: 'HYPERLINK' }],
      })
      expect(await walk('d', 'a')).toBeNull()
      expect(await walk('a', 'c')).toBeNull()
      expect(await walk('a', 'w')).toBeNull()
      expect(await walk('a', 'a')).toEqual({ length: 0, sources: [{ title: 'Alpha one' }], citations: [] })
      expect((await api.ask(path, { from: id('a'), to: 'source_0000000000000000000000' })).path).toBeNull()
    })

    it('find a way around a shorter one that does not stand', async () => {
      const more = await api.importLines([
        ...['p', 'q', 'r', 's'].map((key) => ({ type: 'source', key, url: `https://${key}.example/around` })),
        { type: 'citation', from: 'p', to: 's', basis: 'ANALYST', suggested: true },
        { type: 'citation', from: 'p', to: 'q', basis: 'HYPERLINK' },
        { type: 'citation', from: 'q', to: 'r', basis: 'HYPERLINK' },
        { type: 'citation', from: 'r', to: 's', basis: 'HYPERLINK' },
      ])
      const { path } = await api.ask('query($from: ID!, $to: ID!) { path(from: $from, to: $to) { length } }', {
        from: more.get('p'),
        to: more.get('s'),
      })
      expect(path).toEqual({ length: 3 })
    })

    it('find a version by its id, and nothing for ids of other things', async () => {
      const { source } = await api.ask(
        '{ source(url: "https://a.example/1") { versions { edges { node { id hash } } } } }',
      )
      const [{ node }] = source.versions.edges
      const { version, person, claim } = await api.ask(
        `query($v: ID!, $s: ID!) { version(id: $v) { hash } person(id: $s) { id } claim(id: $s) { id } }`,
        { v: node.id, s: id('dev') },
      )
      expect({ version, person, claim }).toEqual({ version: { hash: node.hash }, person: null, claim: null })
    })
  })
})
