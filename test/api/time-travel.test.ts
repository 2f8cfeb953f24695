import { describe, expect, it } from 'vitest'
import { loadSpreadJson, type SpreadJson } from '../../src/tracing/index.ts'
import { type Answer, type TestApi, useTestApi } from '../support/api.ts'
import { forEachEngine } from '../support/graphs.ts'

/** A claim with two readers of one forum post, a denial, and a page that nobody has read. */
const lines = [
  { type: 'claim', key: 'c', text: 'The phone sends photos' },
  { type: 'claim', key: 'p', text: 'It sends them at night', partOf: 'c' },
  {
    type: 'source',
    key: 'forum',
    url: 'https://forum.example/1',
    title: 'Post',
    kind: 'FORUM_POST',
    publishedAt: '2014-07-24',
  },
  { type: 'source', key: 'one', url: 'https://one.example/1', title: 'One', publishedAt: '2014-07-29' },
  { type: 'source', key: 'two', url: 'https://two.example/1', title: 'Two', publishedAt: '2014-07-30' },
  { type: 'source', key: 'three', url: 'https://three.example/1', title: 'Three', publishedAt: '2014-08' },
  { type: 'source', key: 'unread', url: 'https://unread.example/1' },
  { type: 'source', key: 'maker', url: 'https://maker.example/1', title: 'No' },
  { type: 'assertion', source: 'forum', claim: 'c', stance: 'ASSERTS' },
  { type: 'assertion', source: 'one', claim: 'c', stance: 'ASSERTS' },
  { type: 'assertion', source: 'two', claim: 'c', stance: 'REPORTS' },
  { type: 'assertion', source: 'three', claim: 'p', stance: 'ASSERTS' },
  { type: 'assertion', source: 'maker', claim: 'c', stance: 'DENIES' },
  ...['four', 'five', 'six', 'seven'].flatMap((key, i) => [
    { type: 'source', key, url: `https://${key}.example/1`, title: key, publishedAt: `2014-08-1${i}` },
    { type: 'assertion', source: key, claim: 'c', stance: 'ASSERTS' },
  ]),
  { type: 'citation', from: 'one', to: 'forum', basis: 'HYPERLINK' },
  { type: 'citation', from: 'two', to: 'one', basis: 'HYPERLINK' },
  { type: 'citation', from: 'three', to: 'unread', basis: 'HYPERLINK' },
  { type: 'citation', from: 'two', to: 'three', basis: 'ANALYST', suggested: true },
]

const mutation = (name: string, type: string) =>
  `mutation($input: ${type}!) { ${name}(input: $input) { errors { code message } } }`

interface Case {
  readonly api: TestApi
  readonly id: (key: string) => string
}

const change = async ({ api }: Case, name: string, input: object): Promise<void> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const answer = await api.ask(mutation(name, type), { input })
  expect(answer[name].errors).toEqual([])
}

const standingEdge = async ({ api }: Case, source: string, field: 'citations' | 'assertions'): Promise<string> => {
  const query = `query($id: ID!) { source(id: $id) { ${field} { edges { node { id } } } } }`
  return (await api.ask(query, { id: source })).source[field].edges[0].node.id
}

const openSuggestion = async ({ api }: Case): Promise<string> =>
  (await api.ask('{ suggestions { edges { node { id } } } }')).suggestions.edges[0].node.id

/** Every kind of write that an answer can depend on, in an order in which each changes the answer of then. */
const writes: [name: string, run: (on: Case) => Promise<void>][] = [
  ['a first-hand mark', (on) => change(on, 'recordSource', { url: 'https://one.example/1', firstHand: true })],
  ['a better date', (on) => change(on, 'recordSource', { url: 'https://three.example/1', publishedAt: '2014-07-01' })],
  ['another kind', (on) => change(on, 'recordSource', { url: 'https://three.example/1', kind: 'SOCIAL_POST' })],
  ['another outlet', (on) => change(on, 'recordSource', { url: 'https://two.example/1', outlet: 'one.example' })],
  [
    'an author',
    async (on) => {
      for (const name of ['three', 'forum'])
        await change(on, 'recordSource', { url: `https://${name}.example/1`, authors: ['Ann Lee'] })
    },
  ],
  [
    'an owner of two outlets',
    async (on) => {
      for (const outlet of ['one.example', 'three.example'])
        await change(on, 'recordOwner', { outlet, organization: 'Owner' })
    },
  ],
  ['an owner of a third outlet', (on) => change(on, 'recordOwner', { outlet: 'forum.example', organization: 'Owner' })],
  [
    'an assertion',
    (on) => change(on, 'recordAssertion', { source: on.id('maker'), claim: on.id('c'), stance: 'REPORTS' }),
  ],
  [
    'a citation',
    (on) => change(on, 'recordCitation', { from: on.id('maker'), to: on.id('forum'), basis: 'HYPERLINK' }),
  ],
  [
    'a near-duplicate',
    (on) => change(on, 'recordNearDuplicate', { sources: [on.id('four'), on.id('five')], score: 0.95 }),
  ],
  ['an artifact', (on) => change(on, 'recordSameArtifact', { sources: [on.id('six'), on.id('seven')] })],
  [
    'a reading of the page that nobody had read',
    (on) => change(on, 'recordCitation', { from: on.id('unread'), to: on.id('maker'), basis: 'HYPERLINK' }),
  ],
  ['a confirmation', async (on) => change(on, 'confirmSuggestion', { id: await openSuggestion(on) })],
  [
    'a correction',
    (on) =>
      change(on, 'recordCorrection', { source: on.id('one'), claim: on.id('c'), kind: 'RETRACTED', at: '2014-08-10' }),
  ],
  [
    'a version that acknowledges it',
    async ({ api }) => {
      await api.importLines([
        ...lines.filter(({ key }) => key === 'two'),
        { type: 'version', source: 'two', fetchedAt: '2014-08-12T00:00:00Z', text: 'Updated', acknowledges: true },
      ])
    },
  ],
  ['a new part', (on) => change(on, 'splitClaim', { id: on.id('c'), parts: ['It sends them abroad'] })],
  [
    'the end of a citation',
    async (on) =>
      change(on, 'withdrawEdge', { id: await standingEdge(on, on.id('two'), 'citations'), reason: 'misread' }),
  ],
  [
    'the end of an assertion',
    async (on) =>
      change(on, 'withdrawEdge', { id: await standingEdge(on, on.id('forum'), 'assertions'), reason: 'misread' }),
  ],
]

/** An answer without what is shown of things as they are now (titles, names), and without how many came after. */
function figures(json: SpreadJson | null): unknown {
  return JSON.parse(
    JSON.stringify(json, (name, value: unknown) =>
      ['title', 'name', 'outlet', 'asOf', 'publishedAt', 'kind', 'afterAsOf'].includes(name) ? undefined : value,
    ),
  )
}

forEachEngine((engine) => {
  describe('a spread over time', () => {
    let ids: Map<string, string>
    const open = useTestApi(engine, async (api) => {
      ids = await api.importLines(lines)
    })
    const on = (): Case => ({ api: open(), id: (key) => ids.get(key) ?? '' })
    const trace = async (knownBy?: number) => {
      const { api, id } = on()
      const options = knownBy === undefined ? {} : { asOf: { knownBy } }
      return loadSpreadJson({ reader: api.graph, tracing: api.services.tracing }, id('c'), options)
    }

    it('is fresh after every kind of write, and every answer of before stays as it was', async () => {
      const { api } = on()
      const known: { at: number; answer: unknown; name: string }[] = []
      let before = await trace()
      for (const [name, run] of writes) {
        known.push({ at: api.clock.now, answer: figures(before), name })
        await run(on())
        const after = await trace()
        expect(after, `after ${name}`).not.toEqual(before)
        before = after
      }
      const again = await Promise.all(known.map(async ({ at }) => figures(await trace(at))))
      for (const [i, { answer, name }] of known.entries()) expect(again[i], `before ${name}`).toEqual(answer)
    }, 120_000)

    it('is worked out once for those who ask at the same time, and read again only after a write', async () => {
      const { api, id } = on()
      const query = 'query($id: ID!) { spread(claim: $id, options: { minConfidence: 0.25 }) { totals { sources } } }'
      await change(on(), 'recordSource', { url: 'https://one.example/1', title: 'Another title' })
      api.asked.length = 0
      const answers = await Promise.all(Array.from({ length: 8 }, () => api.ask(query, { id: id('c') })))
      expect(new Set(answers.map((answer: Answer) => answer.spread.totals.sources)).size).toBe(1)
      expect(api.asked.filter((name) => name === 'tracing.citations')).toHaveLength(1)
      api.asked.length = 0
      await api.ask(query, { id: id('c') })
      expect(api.asked.filter((name) => name.startsWith('tracing.'))).toEqual(['tracing.revisions'])
    })
  })
})
