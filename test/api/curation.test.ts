import { describe, expect, it } from 'vitest'
import { type Answer, useTestApi } from '../support/api.ts'
import { forEachEngine } from '../support/graphs.ts'
import { walkPages } from '../support/pages.ts'

const suggested = (source: string) => ({
  type: 'assertion',
  source,
  claim: 'c',
  stance: 'ASSERTS',
  quote: `${source} says`,
  confidence: 0.6,
  suggested: true,
})
const keys = ['a', 'b', 'd', 'e']
const lines = [
  { type: 'claim', key: 'c', text: 'It is so' },
  ...keys.map((key) => ({ type: 'source', key, url: `https://${key}.example/1`, title: key })),
  ...keys.map(suggested),
]

const judge = (name: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  return `mutation($input: ${type}!) { ${name}(input: $input) { suggestion { id state } errors { code path } } }`
}

forEachEngine((engine) => {
  describe('suggestions', () => {
    let ids: Map<string, string>
    const open = useTestApi(engine, async (api) => {
      ids = await api.importLines(lines)
    })
    const ask = (query: string, variables?: object): Promise<Answer> => open().ask(query, variables)
    const queue = async (state: string): Promise<Answer[]> => {
      const { suggestions } = await ask(`{ suggestions(state: ${state}) { totalCount edges { node {
        id state kind quote confidence method from { ... on Source { title } } to { ... on Claim { text } } } } } }`)
      expect(suggestions.edges).toHaveLength(suggestions.totalCount)
      return suggestions.edges.map(({ node }: Answer) => node)
    }
    const find = async (title: string): Promise<string> =>
      (await Promise.all(['OPEN', 'CONFIRMED', 'REJECTED'].map(queue))).flat().find(({ from }) => from.title === title)
        .id
    const apply = async (name: string, input: object): Promise<Answer> => (await ask(judge(name), { input }))[name]
    const stated = async (key: string): Promise<Answer[]> => {
      const query =
        'query($id: ID!) { source(id: $id) { assertions { edges { node { id confidence method suggested } } } } }'
      return (await ask(query, { id: ids.get(key) })).source.assertions.edges.map(({ node }: Answer) => node)
    }

    it('wait in a queue with the words that they rest on, and are no facts', async () => {
      const [one, ...others] = await queue('OPEN')
      expect(one).toMatchObject({
        state: 'OPEN',
        kind: 'ASSERTS',
        confidence: 0.6,
        method: 'IMPORT',
        to: { text: 'It is so' },
      })
      expect([one, ...others].map(({ quote }) => quote).sort()).toEqual(['a says', 'b says', 'd says', 'e says'])
      expect(await stated('a')).toEqual([])
      const paged = await walkPages(open(), { field: 'suggestions(PAGE)', node: 'id', first: 1 })
      expect(paged.nodes.map(({ id }: Answer) => id)).toEqual([one, ...others].map(({ id }) => id))
    })

    it('become facts when they are confirmed, once', async () => {
      const id = await find('a')
      expect(await apply('confirmSuggestion', { id })).toEqual({ suggestion: { id, state: 'CONFIRMED' }, errors: [] })
      expect(await stated('a')).toMatchObject([{ confidence: 1, method: 'REVIEW', suggested: false }])
      expect(await apply('confirmSuggestion', { id })).toEqual({
        suggestion: null,
        errors: [{ code: 'CONFLICT', path: ['input', 'id'] }],
      })
    })

    it('are never proposed again for the same evidence once they are rejected', async () => {
      const id = await find('b')
      expect((await apply('rejectSuggestion', { id, reason: 'ironic' })).suggestion).toEqual({ id, state: 'REJECTED' })
      await open().importLines(lines)
      expect((await queue('OPEN')).map(({ from }) => from.title).sort()).toEqual(['d', 'e'])
      expect(await stated('b')).toEqual([])
    })

    it('come back when they are reopened, and can be judged anew', async () => {
      const id = await find('d')
      expect((await apply('reopenSuggestion', { id })).errors).toEqual([{ code: 'CONFLICT', path: ['input', 'id'] }])
      await apply('rejectSuggestion', { id })
      expect((await apply('reopenSuggestion', { id })).suggestion).toEqual({ id, state: 'OPEN' })
      expect((await queue('OPEN')).map(({ from }) => from.title)).toContain('d')
      expect((await apply('confirmSuggestion', { id })).suggestion).toEqual({ id, state: 'CONFIRMED' })
      expect(await stated('d')).toMatchObject([{ confidence: 1, suggested: false }])
    })

    it('are refused when there is none of that id', async () => {
      for (const name of ['confirmSuggestion', 'rejectSuggestion', 'reopenSuggestion']) {
        expect(await apply(name, { id: 'fact_0000000000000000000000' })).toEqual({
          suggestion: null,
          errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
        })
      }
    })

    it('and facts end when they are withdrawn, with a reason, once, and stay in the history', async () => {
      const withdraw =
        'mutation($input: WithdrawEdgeInput!) { withdrawEdge(input: $input) { id errors { code path } } }'
      const cite = `mutation($input: RecordCitationInput!) { recordCitation(input: $input) { citation { id withdrawnAt } } }`
      const citation = { from: ids.get('a'), to: ids.get('b'), basis: 'ANALYST' }
      const first = (await ask(cite, { input: citation })).recordCitation.citation
      const end = async (input: object) => (await ask(withdraw, { input })).withdrawEdge
      expect((await end({ id: first.id, reason: ' ' })).errors).toEqual([
        { code: 'INVALID_INPUT', path: ['input', 'reason'] },
      ])
      expect(await end({ id: first.id, reason: 'misread' })).toEqual({ id: first.id, errors: [] })
      expect((await end({ id: first.id, reason: 'again' })).errors).toEqual([
        { code: 'CONFLICT', path: ['input', 'id'] },
      ])
      expect((await end({ id: 'CITES.nothing', reason: 'x' })).errors).toEqual([
        { code: 'NOT_FOUND', path: ['input', 'id'] },
      ])
      const again = (await ask(cite, { input: citation })).recordCitation.citation
      expect(again).toEqual({ id: `${first.id}.2`, withdrawnAt: null })
      const { source } = await ask(
        `query($id: ID!) { source(id: $id) { citations(withdrawn: true) { edges { node { id reason withdrawnBy } } } } }`,
        { id: ids.get('a') },
      )
      expect(source.citations.edges.map(({ node }: Answer) => [node.id, node.reason, node.withdrawnBy])).toEqual([
        [first.id, 'misread', 'local'],
        [again.id, null, null],
      ])
    })

    it('beside reviews and corrections, each recorded once', async () => {
      const review = `mutation($input: RecordReviewInput!) { recordReview(input: $input) {
        review { id rating label reviewer url at claim { text } } errors { code path } } }`
      const input = {
        claim: ids.get('c'),
        url: 'https://check.example/1',
        rating: 'FALSE',
        label: 'Mostly false',
        reviewer: 'Checkers',
        at: '2014-09',
      }
      const first = (await ask(review, { input })).recordReview
      expect(first).toMatchObject({
        review: { rating: 'FALSE', label: 'Mostly false', at: '2014-09', claim: { text: 'It is so' } },
        errors: [],
      })
      expect((await ask(review, { input })).recordReview).toEqual(first)
      expect((await ask(review, { input: { claim: ids.get('c') } })).recordReview.errors).toEqual([
        { code: 'INVALID_INPUT', path: ['input', 'url'] },
      ])
      const correct = `mutation($input: RecordCorrectionInput!) { recordCorrection(input: $input) {
        correction { id kind at source { title } claim { text } } errors { code path } } }`
      const correction = { source: ids.get('a'), claim: ids.get('c'), kind: 'CORRECTED', at: '2014-08-10' }
      const made = (await ask(correct, { input: correction })).recordCorrection
      expect(made).toMatchObject({
        correction: { kind: 'CORRECTED', at: '2014-08-10', source: { title: 'a' }, claim: { text: 'It is so' } },
        errors: [],
      })
      expect((await ask(correct, { input: correction })).recordCorrection).toEqual(made)
      await ask(correct, { input: { source: ids.get('b'), kind: 'REMOVED' } })
      const { claim, corrections, source } = await ask(
        `query($claim: ID!, $source: ID!) {
          claim(id: $claim) { reviews { reviewer } corrections { totalCount edges { node { kind } } } }
          corrections { totalCount edges { node { kind } } }
          source(id: $source) { corrections { kind at claim { id } } }
        }`,
        { claim: ids.get('c'), source: ids.get('b') },
      )
      expect(claim).toEqual({
        reviews: [{ reviewer: 'Checkers' }],
        corrections: { totalCount: 1, edges: [{ node: { kind: 'CORRECTED' } }] },
      })
      expect(corrections).toEqual({
        totalCount: 2,
        edges: [{ node: { kind: 'REMOVED' } }, { node: { kind: 'CORRECTED' } }],
      })
      expect(source.corrections).toEqual([{ kind: 'REMOVED', at: null, claim: null }])
    })

    it('leave a trace of who changed what, newest first, and none of what changed nothing', async () => {
      const { auditEvents: before } = await ask('{ auditEvents { totalCount } }')
      const record = 'mutation { recordClaim(input: { text: "Audited" }) { claim { id } } }'
      const { recordClaim } = await ask(record)
      await ask(record)
      const { auditEvents } = await ask(
        '{ auditEvents(first: 1) { totalCount edges { node { id by action subject } } } }',
      )
      expect(auditEvents.totalCount).toBe(before.totalCount + 1)
      expect(auditEvents.edges[0].node).toMatchObject({
        by: 'local',
        action: 'recordClaim',
        subject: recordClaim.claim.id,
      })
      const paged = await walkPages(open(), { field: 'auditEvents(PAGE)', node: 'id at', first: 3 })
      expect(paged.nodes).toHaveLength(auditEvents.totalCount)
      const times = paged.nodes.map(({ at }: Answer) => at)
      expect(times).toEqual([...times].sort().reverse())
    })
  })
})
