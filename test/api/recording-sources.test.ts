import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, openTestApi, type TestApi } from '../support/api.ts'
import { forEachEngine } from '../support/graphs.ts'

const recordSource = `mutation($input: RecordSourceInput!) { recordSource(input: $input) { source {
  id url title kind firstHand outlet { domain name } authors { name } publishedAt { text from to precision method }
} errors { code path message } } }`
const recordAssertion = `mutation($input: RecordAssertionInput!) { recordAssertion(input: $input) { assertion {
  id stance attributedTo confidence method recordedBy anchor { exact prefix suffix start end version { id } }
  source { id } claim { text }
} errors { code path } } }`
const recordCitation = `mutation($input: RecordCitationInput!) { recordCitation(input: $input) { citation {
  id basis confidence anchor { exact } from { id } to { id }
} errors { code path } } }`

forEachEngine((engine) => {
  describe('recording sources', () => {
    let api: TestApi
    let claim: string
    beforeAll(async () => {
      api = await openTestApi(engine)
      const answer = await api.ask('mutation { recordClaim(input: { text: "It is so" }) { claim { id } } }')
      claim = answer.recordClaim.claim.id
    }, 300_000)
    afterAll(() => api?.[Symbol.asyncDispose]())

    const record = async (input: object): Promise<Answer> => (await api.ask(recordSource, { input })).recordSource

    it('keeps one source an address, with its outlet, people and date', async () => {
      const input = {
        url: 'http://www.News.example:80/story?utm_source=x',
        title: 'Story',
        kind: 'BLOG_POST',
        outletName: 'The News',
        publishedAt: '2014-07',
        firstHand: true,
        authors: ['Ann Lee', 'Bo Li'],
      }
      const { source, errors } = await record(input)
      expect(errors).toEqual([])
      expect(source).toMatchObject({
        title: 'Story',
        kind: 'BLOG_POST',
        firstHand: true,
        outlet: { domain: 'news.example', name: 'The News' },
        authors: [{ name: 'Ann Lee' }, { name: 'Bo Li' }],
        publishedAt: {
          text: '2014-07',
          from: '2014-07-01T00:00:00.000Z',
          to: '2014-08-01T00:00:00.000Z',
          precision: 'MONTH',
          method: 'ANALYST',
        },
      })
      expect((await record(input)).source).toEqual(source)
    })

    it('adds facts to a known address, the later word of a person in force, and takes it back', async () => {
      const url = 'https://facts.example/a'
      const first = await record({ url, title: 'One', firstHand: true })
      const second = await record({ url, title: 'Two', firstHand: false })
      const third = await record({ url, title: 'One', firstHand: true })
      expect(second.source).toMatchObject({ id: first.source.id, title: 'Two', firstHand: false })
      expect(third.source).toMatchObject({ id: first.source.id, title: 'One', firstHand: true })
    })

    it('tells unpublished ones apart by title and people', async () => {
      const one = await record({ title: 'A reader with a phone', firstHand: true })
      const same = await record({ title: 'a reader  with a phone', firstHand: true })
      const other = await record({ title: 'A reader with a phone', authors: ['Somebody'] })
      expect(one.source).toMatchObject({ url: null, kind: 'UNPUBLISHED', outlet: null })
      expect(same.source.id).toBe(one.source.id)
      expect(other.source.id).not.toBe(one.source.id)
    })

    it('refuses what is no address, no outlet, nobody, or nothing to be known by, and says where', async () => {
      const refused = async (input: object) =>
        (await record(input)).errors.map(({ message: _, ...rest }: Answer) => rest)
      expect(await refused({ url: 'ftp://a.example/x' })).toEqual([{ code: 'INVALID_URL', path: ['input', 'url'] }])
      expect(await refused({ url: 'javascript:alert(1)' })).toEqual([{ code: 'INVALID_URL', path: ['input', 'url'] }])
      expect(await refused({ url: 'https://a.example/x', outlet: 'no outlet' })).toEqual([
        { code: 'INVALID_OUTLET', path: ['input', 'outlet'] },
      ])
      expect(await refused({ url: 'https://a.example/x', authors: [' '] })).toEqual([
        { code: 'INVALID_INPUT', path: ['input', 'authors'] },
      ])
      expect(await refused({})).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'title'] }])
      expect(await api.ask('{ source(url: "https://a.example/x") { id } }')).toEqual({ source: null })
    })

    it('refuses a date that is none, naming it', async () => {
      const input = { url: 'https://dates.example/x', publishedAt: 'yesterday' }
      const { status, errors } = await api.refusal(recordSource, { input })
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'INVALID_DATE'])
      expect(errors[0]?.message).toContain('"yesterday" is no date')
    })

    it('keeps one assertion a stance and quote, with the place of the words', async () => {
      const { source } = await record({ url: 'https://says.example/a' })
      const input = {
        source: source.id,
        claim,
        stance: 'REPORTS',
        quote: 'it is so',
        prefix: 'they say ',
        start: 9,
        end: 17,
      }
      const more = { attributedTo: 'a spokesman', confidence: 0.8 }
      const { assertion, errors } = (await api.ask(recordAssertion, { input: { ...input, ...more } })).recordAssertion
      expect(errors).toEqual([])
      expect(assertion).toMatchObject({
        stance: 'REPORTS',
        attributedTo: 'a spokesman',
        confidence: 0.8,
        method: 'ANALYST',
        recordedBy: 'local',
        anchor: { exact: 'it is so', prefix: 'they say ', suffix: null, start: 9, end: 17, version: null },
        source: { id: source.id },
        claim: { text: 'It is so' },
      })
      const again = await api.ask(recordAssertion, { input: { ...input, ...more } })
      expect(again.recordAssertion.assertion).toEqual(assertion)
      const { claim: found } = await api.ask('query($claim: ID!) { claim(id: $claim) { assertions { totalCount } } }', {
        claim,
      })
      expect(found.assertions.totalCount).toBe(1)
    })

    it('keeps one citation a basis and quote', async () => {
      const from = (await record({ url: 'https://from.example/a' })).source.id
      const to = (await record({ url: 'https://to.example/a' })).source.id
      const input = { from, to, basis: 'NAMED_ATTRIBUTION', quote: 'To says' }
      const first = (await api.ask(recordCitation, { input })).recordCitation
      const again = (await api.ask(recordCitation, { input })).recordCitation
      expect(first).toMatchObject({
        citation: {
          basis: 'NAMED_ATTRIBUTION',
          confidence: 1,
          anchor: { exact: 'To says' },
          from: { id: from },
          to: { id: to },
        },
        errors: [],
      })
      expect(again).toEqual(first)
    })

    it('refuses statements about what is not there, or beyond their bounds, and says where', async () => {
      const id = (await record({ url: 'https://bounds.example/a' })).source.id
      const assertion = async (input: object) =>
        (await api.ask(recordAssertion, { input: { source: id, claim, stance: 'ASSERTS', ...input } })).recordAssertion
          .errors
      expect(await assertion({ source: claim })).toEqual([{ code: 'NOT_FOUND', path: ['input', 'source'] }])
      expect(await assertion({ claim: id })).toEqual([{ code: 'NOT_FOUND', path: ['input', 'claim'] }])
      expect(await assertion({ confidence: 1.5 })).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'confidence'] }])
      expect(await assertion({ start: 5, end: 2 })).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'start'] }])
      expect(await assertion({ version: 'latest' })).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'version'] }])
      const { recordCitation: citation } = await api.ask(recordCitation, {
        input: { from: id, to: 'source_0000000000000000000000', basis: 'ANALYST' },
      })
      expect(citation).toEqual({ citation: null, errors: [{ code: 'NOT_FOUND', path: ['input', 'to'] }] })
    })

    it('ties sources by an artifact or as near-duplicates, two or more that are there', async () => {
      const a = (await record({ url: 'https://tie-a.example/a' })).source.id
      const b = (await record({ url: 'https://tie-b.example/a' })).source.id
      const near = `mutation($input: RecordNearDuplicateInput!) { recordNearDuplicate(input: $input) { sources { id } errors { code path } } }`
      const same = `mutation($input: RecordSameArtifactInput!) { recordSameArtifact(input: $input) { sources { id } errors { code path } } }`
      const sources = [a, b]
      const tied = { sources: expect.arrayContaining([{ id: a }, { id: b }]), errors: [] }
      expect((await api.ask(near, { input: { sources, score: 0.9 } })).recordNearDuplicate).toEqual(tied)
      expect((await api.ask(same, { input: { sources } })).recordSameArtifact).toEqual(tied)
      expect((await api.ask(near, { input: { sources, score: 2 } })).recordNearDuplicate.errors).toEqual([
        { code: 'INVALID_INPUT', path: ['input', 'score'] },
      ])
      expect((await api.ask(same, { input: { sources: [a, a] } })).recordSameArtifact.errors).toEqual([
        { code: 'INVALID_INPUT', path: ['input', 'sources'] },
      ])
      expect((await api.ask(same, { input: { sources: [a, claim] } })).recordSameArtifact.errors).toEqual([
        { code: 'NOT_FOUND', path: ['input', 'sources', '1'] },
      ])
    })

    it('says who owns an outlet', async () => {
      const owner = `mutation($input: RecordOwnerInput!) { recordOwner(input: $input) { outlet { domain owners { name } } errors { code path } } }`
      const input = { outlet: 'www.owned.example', organization: 'The Owner Ltd' }
      const owned = { outlet: { domain: 'owned.example', owners: [{ name: 'The Owner Ltd' }] }, errors: [] }
      expect((await api.ask(owner, { input })).recordOwner).toEqual(owned)
      expect((await api.ask(owner, { input })).recordOwner).toEqual(owned)
      expect((await api.ask(owner, { input: { ...input, outlet: '' } })).recordOwner.errors).toEqual([
        { code: 'INVALID_OUTLET', path: ['input', 'outlet'] },
      ])
    })
  })
})
