import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestApi, type TestApi } from '../support/api.ts'
import { forEachEngine } from '../support/graphs.ts'
import { walkPages } from '../support/pages.ts'

const record = `mutation($input: RecordClaimInput!) { recordClaim(input: $input) {
  claim { id text aliases partOf { text } } similar { score claim { text } } errors { code path } } }`
const update = `mutation($input: UpdateClaimInput!) { updateClaim(input: $input) {
  claim { id text aliases } errors { code path } } }`
const split = `mutation($input: SplitClaimInput!) { splitClaim(input: $input) {
  claim { id } parts { id text } errors { code path } } }`

forEachEngine((engine) => {
  describe('claims', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await openTestApi(engine)
    }, 300_000)
    afterAll(() => api?.[Symbol.asyncDispose]())

    const recordClaim = async (input: object) => (await api.ask(record, { input })).recordClaim

    it('are recorded once, however they are spelled', async () => {
      const first = await recordClaim({ text: 'The phone sends photos home.', aliases: ['It phones home'] })
      const again = await recordClaim({ text: '  the phone  sends photos home', aliases: ['It phones home'] })
      expect(first.errors).toEqual([])
      expect(again.claim.id).toBe(first.claim.id)
      expect(again.claim.aliases).toEqual(['It phones home'])
      const { claims } = await api.ask('{ claims(filter: { text: "photos home" }) { totalCount } }')
      expect(claims.totalCount).toBe(1)
    })

    it('come with those that are worded alike, best first', async () => {
      await recordClaim({ text: 'The tablet sends contacts to a server' })
      const { similar, claim } = await recordClaim({ text: 'The tablet sends contacts to some server abroad' })
      expect(similar[0].claim.text).toBe('The tablet sends contacts to a server')
      expect(similar[0].score).toBeGreaterThan(0)
      expect(similar[0].score).toBeLessThanOrEqual(1)
      expect(similar.map((other: { claim: { text: string } }) => other.claim.text)).not.toContain(claim.text)
    })

    it('keep their id and their old wording when they are reworded, and are found by both', async () => {
      const { claim } = await recordClaim({ text: 'Old wording of a claim' })
      const changed = (await api.ask(update, { input: { id: claim.id, text: 'New wording of a claim' } })).updateClaim
      expect(changed).toEqual({
        claim: { id: claim.id, text: 'New wording of a claim', aliases: ['Old wording of a claim'] },
        errors: [],
      })
      for (const text of ['Old wording of a claim', 'New wording of a claim']) {
        expect((await recordClaim({ text })).claim).toMatchObject({ id: claim.id, text: 'New wording of a claim' })
      }
    })

    it('can go back to a wording that they had before', async () => {
      const { claim } = await recordClaim({ text: 'First words' })
      await api.ask(update, { input: { id: claim.id, text: 'Second words' } })
      const { updateClaim } = await api.ask(update, { input: { id: claim.id, text: 'First words' } })
      expect(updateClaim.claim.text).toBe('First words')
    })

    it('are refused another claim’s wording', async () => {
      const a = await recordClaim({ text: 'This one is taken' })
      const b = await recordClaim({ text: 'This one wants it' })
      const { updateClaim } = await api.ask(update, { input: { id: b.claim.id, text: 'THIS one is taken.' } })
      expect(updateClaim).toEqual({ claim: null, errors: [{ code: 'CONFLICT', path: ['input', 'text'] }] })
      expect(a.claim.id).not.toBe(b.claim.id)
    })

    it('are split into parts that are claims of their own', async () => {
      const { claim } = await recordClaim({ text: 'It sends photos and texts' })
      const input = { id: claim.id, parts: ['It sends photos', 'It sends texts'] }
      const first = (await api.ask(split, { input })).splitClaim
      const again = (await api.ask(split, { input })).splitClaim
      expect(first.parts.map(({ text }: { text: string }) => text)).toEqual(input.parts)
      expect(again).toEqual(first)
      const { whole } = await api.ask(
        `query($id: ID!) { whole: claim(id: $id) { parts { totalCount edges { node { text partOf { id } } } } } }`,
        { id: claim.id },
      )
      expect(whole.parts.totalCount).toBe(2)
      expect(whole.parts.edges.map((edge: { node: object }) => edge.node)).toEqual(
        input.parts.map((text) => ({ text, partOf: [{ id: claim.id }] })),
      )
    })

    it('are never a part of themselves', async () => {
      const whole = (await recordClaim({ text: 'A whole' })).claim.id
      const part = (await recordClaim({ text: 'A part', partOf: whole })).claim.id
      const loop = [{ code: 'PART_OF_LOOP', path: ['input', 'partOf'] }]
      expect((await recordClaim({ text: 'A whole', partOf: whole })).errors).toEqual(loop)
      expect((await recordClaim({ text: 'A whole', partOf: part })).errors).toEqual(loop)
      const { splitClaim } = await api.ask(split, { input: { id: part, parts: ['A new part', 'A whole'] } })
      expect(splitClaim.errors).toEqual([{ code: 'PART_OF_LOOP', path: ['input', 'parts', '1'] }])
      expect(await api.ask('{ claims(filter: { text: "A new part" }) { totalCount } }')).toEqual({
        claims: { totalCount: 0 },
      })
    })

    it('are refused without words, too long, or as a part of nothing', async () => {
      const refused = async (input: object) => (await recordClaim(input)).errors
      expect(await refused({ text: ' . ' })).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'text'] }])
      expect(await refused({ text: 'x'.repeat(4_001) })).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'text'] }])
      expect(await refused({ text: 'x', aliases: ['y', ''] })).toEqual([
        { code: 'INVALID_INPUT', path: ['input', 'aliases', '1'] },
      ])
      expect(await refused({ text: 'x', partOf: 'claim_nothing' })).toEqual([
        { code: 'NOT_FOUND', path: ['input', 'partOf'] },
      ])
    })

    it('of 4,000 characters of three bytes each can be recorded', async () => {
      const text = '報'.repeat(4_000)
      expect((await recordClaim({ text })).errors).toEqual([])
      expect((await recordClaim({ text })).claim.text).toBe(text)
    })
  })

  describe('lists of claims', () => {
    let api: TestApi
    let ids: Map<string, string>
    beforeAll(async () => {
      api = await openTestApi(engine)
      ids = await api.importLines([
        ...['Zebra crosses', 'apple falls', 'Ähre wächst', '10 apples fall', 'pear stays'].map((text, i) => ({
          type: 'claim',
          key: `c${i}`,
          text,
        })),
        { type: 'claim', key: 'part', text: 'apple core', partOf: 'c1', aliases: ['the middle of the fruit'] },
        { type: 'source', key: 's1', url: 'https://one.example/a' },
        { type: 'source', key: 's2', url: 'https://two.example/b' },
        { type: 'assertion', source: 's1', claim: 'c0', stance: 'ASSERTS' },
        { type: 'assertion', source: 's1', claim: 'c1', stance: 'DENIES' },
        { type: 'assertion', source: 's2', claim: 'c1', stance: 'REPORTS' },
        { type: 'assertion', source: 's2', claim: 'c3', stance: 'ASSERTS', suggested: true },
        { type: 'entity', key: 'd', kind: 'DEVICE', name: 'Orchard' },
        { type: 'about', claim: 'c1', entity: 'd' },
        { type: 'about', claim: 'c3', entity: 'd' },
        { type: 'about', claim: 'c4', entity: 'd', suggested: true },
      ])
    }, 300_000)
    afterAll(() => api?.[Symbol.asyncDispose]())

    const texts = async (args: string) => {
      const { claims } = await api.ask(`{ claims(${args}) { totalCount edges { node { text } } } }`)
      expect(claims.edges).toHaveLength(claims.totalCount)
      return claims.edges.map((edge: { node: { text: string } }) => edge.node.text)
    }
    const byText = 'orderBy: { field: TEXT, direction: ASC }'

    it('run by text, in one order on every engine, either way', async () => {
      const order = ['10 apples fall', 'Zebra crosses', 'apple core', 'apple falls', 'pear stays', 'Ähre wächst']
      expect(await texts(byText)).toEqual(order)
      expect(await texts('orderBy: { field: TEXT, direction: DESC }')).toEqual([...order].reverse())
    })

    it('are narrowed by words, aliases, source, outlet, stance, whole and entity, all of which must hold', async () => {
      expect(await texts(`${byText}, filter: { text: "APPLE" }`)).toEqual([
        '10 apples fall',
        'apple core',
        'apple falls',
      ])
      expect(await texts('filter: { text: "middle fruit" }')).toEqual(['apple core'])
      expect(await texts(`${byText}, filter: { source: "${ids.get('s1')}" }`)).toEqual(['Zebra crosses', 'apple falls'])
      expect(await texts(`filter: { source: "${ids.get('s1')}", stances: [DENIES] }`)).toEqual(['apple falls'])
      expect(await texts('filter: { outlet: "www.TWO.example" }')).toEqual(['apple falls'])
      expect(await texts('filter: { outlet: "two.example", stances: [DENIES] }')).toEqual([])
      expect(await texts(`filter: { partOf: "${ids.get('c1')}" }`)).toEqual(['apple core'])
      expect(await texts(`${byText}, filter: { about: "${ids.get('d')}" }`)).toEqual(['10 apples fall', 'apple falls'])
      expect(await texts(`filter: { about: "${ids.get('d')}", text: "falls" }`)).toEqual(['apple falls'])
      expect(await texts('filter: { recorded: { to: "2025" } }')).toEqual([])
    })

    it.each(['orderBy: { field: TEXT, direction: ASC }', 'orderBy: { field: RECORDED_AT, direction: ASC }', ''])(
      'join page by page to the whole, with none twice, while another is recorded (%s)',
      async (order) => {
        const whole = await walkPages(api, { field: `claims(${order} PAGE)`, node: 'id text', first: 200 })
        const text = `another ${order}`
        const paged = await walkPages(api, {
          field: `claims(${order} PAGE)`,
          node: 'id text',
          first: 2,
          meanwhile: () => api.ask(record, { input: { text } }),
        })
        const others = paged.nodes.filter((node) => node.text !== text)
        expect(others).toEqual(whole.nodes)
        expect(paged.counts).toEqual(expect.arrayContaining([whole.nodes.length, whole.nodes.length + 1]))
      },
    )

    it('refuse a page too large, a cursor of theirs that is none, and one of another list', async () => {
      const codes = async (args: string) => {
        const { status, errors } = await api.refusal(`{ claims(${args}) { edges { cursor node { id } } } }`)
        return [status, errors[0]?.extensions.code]
      }
      expect(await codes('first: 100000')).toEqual([400, 'PAGE_TOO_LARGE'])
      expect(await codes('first: -1')).toEqual([400, 'PAGE_TOO_LARGE'])
      expect(await codes('after: "nonsense"')).toEqual([400, 'INVALID_CURSOR'])
      const { claims } = await api.ask(`{ claims(${byText}, first: 1) { pageInfo { endCursor } } }`)
      expect(await codes(`after: "${claims.pageInfo.endCursor}"`)).toEqual([400, 'INVALID_CURSOR'])
    })
  })
})
