import { describe, expect, it } from 'vitest'
import { type Answer, useTestApi } from '../support/api.ts'
import { forEachEngine } from '../support/graphs.ts'
import { walkPages } from '../support/pages.ts'

const many = 12
const lines = [
  { type: 'claim', key: 'c', text: 'The phone sends photos to Beijing', aliases: ['Pictures leave the handset'] },
  { type: 'claim', key: 'other', text: 'The tablet is slow' },
  {
    type: 'source',
    key: 's',
    url: 'https://news.example/1',
    title: 'Phone sends photos, says forum',
    outletName: 'Phone News',
    authors: ['Photo Smith'],
  },
  { type: 'source', key: 't', url: 'https://forum.example/1', title: 'My phone' },
  { type: 'assertion', source: 's', claim: 'c', stance: 'ASSERTS', suggested: true },
  { type: 'assertion', source: 't', claim: 'c', stance: 'ASSERTS' },
  { type: 'citation', from: 's', to: 't', basis: 'HYPERLINK' },
  { type: 'entity', key: 'd', kind: 'DEVICE', name: 'Photo Phone' },
  { type: 'entity', key: 'i', kind: 'IP_ADDRESS', name: '42.62.48.7' },
  { type: 'version', source: 's', fetchedAt: '2014-08-01T00:00:00Z', text: 'words' },
  { type: 'correction', source: 's', kind: 'REMOVED' },
  { type: 'review', claim: 'c', url: 'https://check.example/1', rating: 'FALSE' },
  { type: 'owner', outlet: 'news.example', organization: 'News Corp' },
  ...Array.from({ length: many }, (_, i) => [
    {
      type: 'source',
      key: `m${i}`,
      url: `https://many${i % 4}.example/${i}`,
      title: `Many ${i}`,
      authors: [`Author ${i}`],
    },
    { type: 'assertion', source: `m${i}`, claim: i % 2 ? 'c' : 'other', stance: 'ASSERTS' },
    { type: 'citation', from: `m${i}`, to: 't', basis: 'HYPERLINK', quote: `link ${i}` },
    { type: 'mention', source: `m${i}`, entity: 'd', quote: `phone ${i}` },
    { type: 'entity', key: `ip${i}`, kind: 'IP_ADDRESS', name: `10.0.0.${i}` },
    { type: 'claim', key: `mc${i}`, text: `Many things, number ${i}`, partOf: 'c' },
  ]).flat(),
]

forEachEngine((engine) => {
  describe('looking things up', () => {
    let ids: Map<string, string>
    const open = useTestApi(engine, async (api) => {
      ids = await api.importLines(lines)
    })
    const ask = (query: string, variables?: object): Promise<Answer> => open().ask(query, variables)

    it('finds what any global id names', async () => {
      const { source, claim, auditEvents, suggestions } = await ask(
        `query($s: ID!, $c: ID!) {
          source(id: $s) { id outlet { id owners { id } } authors { id } versions { edges { node { id } } } corrections { id } }
          claim(id: $c) { id reviews { id } }
          suggestions { edges { node { id } } }
          auditEvents { edges { node { id } } }
        }`,
        { s: ids.get('s'), c: ids.get('c') },
      )
      expect(auditEvents.edges).toEqual([])
      const asked = {
        Claim: claim.id,
        Source: source.id,
        Outlet: source.outlet.id,
        Organization: source.outlet.owners[0].id,
        Person: source.authors[0].id,
        Version: source.versions.edges[0].node.id,
        Correction: source.corrections[0].id,
        Review: claim.reviews[0].id,
        Device: ids.get('d'),
        IpAddress: ids.get('i'),
        Suggestion: suggestions.edges[0].node.id,
      }
      const { nodes } = await ask('query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
        ids: Object.values(asked),
      })
      expect(nodes).toEqual(Object.entries(asked).map(([__typename, id]) => ({ __typename, id })))
    })

    it('answers null for what is not there, in place, and refuses too many', async () => {
      const nothing = ['claim_0000000000000000000000', 'nonsense', '', '../../etc/passwd']
      const { nodes, node } = await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } node(id: "x") { id } }', {
        ids: [...nothing, ids.get('c')],
      })
      expect(nodes).toEqual([null, null, null, null, { id: ids.get('c') }])
      expect(node).toBeNull()
      const { status, errors } = await open().refusal('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: Array.from({ length: 201 }, () => 'x'),
      })
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'PAGE_TOO_LARGE'])
    })

    it('searches everything that has words, best first, or only some kinds', async () => {
      const query = `query($text: String!, $kinds: [SearchKind!]) { search(text: $text, kinds: $kinds) {
        totalCount edges { score node { __typename id } } } }`
      const { search } = await ask(query, { text: 'phone sends photos' })
      const types = search.edges.map(({ node }: Answer) => node.__typename)
      expect(
        search.edges
          .slice(0, 2)
          .map(({ node }: Answer) => node.id)
          .sort(),
      ).toEqual([ids.get('c'), ids.get('s')].sort())
      expect(types).toEqual(expect.arrayContaining(['Claim', 'Source', 'Device', 'Outlet']))
      const scores = search.edges.map(({ score }: Answer) => score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      const devices = await ask(query, { text: 'phone sends photos', kinds: ['DEVICE'] })
      expect(devices.search.edges.map(({ node }: Answer) => node.__typename)).toEqual(['Device'])
    })

    it('finds a claim by another wording, and takes operators for plain text', async () => {
      const { search } = await ask(
        '{ search(text: "pictures leave", kinds: [CLAIM], first: 1) { edges { node { id } } } }',
      )
      expect(search.edges[0].node.id).toBe(ids.get('c'))
      for (const text of ['phone AND (NOT "', 'a:b~2^3 /x/ *', '\\', '"', 'x'.repeat(4_000)]) {
        expect(
          (await ask('query($text: String!) { search(text: $text) { totalCount } }', { text })).search,
        ).toBeDefined()
      }
    })

    it('refuses to search for nothing, or for too much', async () => {
      for (const text of ['', '   ', 'x'.repeat(4_001)]) {
        const { status, errors } = await open().refusal(
          'query($text: String!) { search(text: $text) { totalCount } }',
          { text },
        )
        expect([status, errors[0]?.extensions.code]).toEqual([400, 'INVALID_INPUT'])
      }
    })

    it('pages through what it found without doubles, while more is recorded', async () => {
      const field = 'search(text: "many things number", kinds: [CLAIM] PAGE)'
      const whole = await walkPages(open(), { field, node: '... on Claim { id }', first: 100 })
      const record = 'mutation { recordClaim(input: { text: "Many things, number many things" }) { claim { id } } }'
      const paged = await walkPages(open(), {
        field,
        node: '... on Claim { id }',
        first: 5,
        meanwhile: () => ask(record),
      })
      const found = paged.nodes.map(({ id }: Answer) => id)
      expect(new Set(found).size).toBe(found.length)
      for (const { id } of whole.nodes) expect(found).toContain(id)
    })

    it.each([
      [
        'sources',
        `{ sources(filter: { text: "many" }, first: N) { edges { node { title firstSeenAt outlet { domain owners { name } } authors { name }
        corrections { kind } versions { edges { node { hash } } } assertions { edges { node { claim { text } } } }
        citations(first: 2) { totalCount edges { node { to { title outlet { domain } } anchor { version { id } } } } }
        citedBy(first: 2) { edges { node { from { title } } } } mentions { edges { node { entity { name } } } } } } } }`,
      ],
      [
        'claims',
        `{ claims(filter: { text: "many" }, first: N) { edges { node { text parts { totalCount } partOf { text } about { name }
        assertions { totalCount edges { node { source { title } } } } reviews { rating } corrections { totalCount edges { node { kind } } }
        independence { high } } } } }`,
      ],
      [
        'addresses',
        `{ ipAddresses(filter: { text: "10.0.0" }, first: N) { edges { node { name ranges { name } contains { totalCount edges { node { name } } }
        registrations { role } claims { totalCount } mentions { totalCount } } } } }`,
      ],
      [
        'outlets',
        '{ outlets(filter: { domainPrefix: "many" }, first: N) { edges { node { domain owners { name } sources(first: 2) { totalCount edges { node { title } } } } } } }',
      ],
      [
        'people',
        '{ people(filter: { text: "author" }, first: N) { edges { node { name sources { edges { node { title } } } claims { totalCount } mentions { totalCount } } } } }',
      ],
      [
        'search',
        '{ search(text: "many", first: N) { edges { node { id ... on Claim { partOf { text } } ... on Source { outlet { domain } authors { name } } } } } }',
      ],
    ])('asks the graph as often for a page of three as for one of one: %s', async (_name, query) => {
      const queries = async (first: number): Promise<string[]> => {
        open().asked.length = 0
        await ask(query.replace('N', String(first)))
        return [...open().asked].sort()
      }
      await queries(4)
      expect(await queries(3)).toEqual(await queries(1))
    })

    it('needs no queue for what the graph alone can answer, and says so where it does', async () => {
      expect((await ask('{ claims { totalCount } }')).claims.totalCount).toBeGreaterThan(0)
      const { status, errors } = await open().refusal('{ jobs { totalCount } }')
      expect([status, errors[0]?.extensions.code]).toEqual([503, 'QUEUE_UNAVAILABLE'])
    })

    it('lets a reader read and refuses to let them write', async () => {
      const { secret } = await open().services.keys.createKey({ role: 'reader', name: 'r' })
      const write = await open().refusal('mutation { recordClaim(input: { text: "x" }) { claim { id } } }', {}, secret)
      expect([write.status, write.errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN'])
      expect(await open().refusal('{ claims { totalCount } }', {}, secret)).toEqual({ status: 200, errors: [] })
    })
  })
})
