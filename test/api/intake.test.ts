import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPageStore, createSubmitService, matchVersion } from '../../src/intake/index.ts'
import { type Answer, openTestApi, useTestApi } from '../support/api.ts'
import { forEachEngine } from '../support/graphs.ts'
import { queueEngines } from '../support/queues.ts'
import { readPage } from '../support/read-pages.ts'

const url = 'https://daily.example/story'
const claim = 'The Redmi Note sends photos to a server in China.'
const other = 'The Redmi Note sends text messages to a server in China.'
const filler = 'The maker has sold millions of these handsets in Asia since the spring, most of them over its web shop.'
const correction = 'Correction: an earlier version of this story said that the handset sends photos.'
const stamp = { at: Date.UTC(2026, 0, 1), by: 'job' }

const judge = (name: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  return `mutation($input: ${type}!) { ${name}(input: $input) { suggestion { id state } errors { code path } } }`
}

forEachEngine((engine) => {
  describe('a page that was read three times', () => {
    const open = useTestApi(engine, async (api) => {
      await api.importLines([{ type: 'claim', key: 'c', text: claim }])
      const read = (fetched: number, ...paragraphs: string[]) =>
        readPage(api.graph, { url, day: '2026-01-01', paragraphs: [...paragraphs, filler], fetched })
      const { source, versionHash } = await read(1, claim)
      await matchVersion(api.graph, { source, hash: versionHash }, { stamp })
      await read(2, other)
      await read(3, other, correction)
    })
    const ask = (query: string, variables?: object): Promise<Answer> => open().ask(query, variables)
    const suggestions = async (kind: string, fields: string): Promise<Answer[]> => {
      const { suggestions } = await ask(`{ suggestions(kinds: ["${kind}"]) {
        totalCount edges { node { id state quote confidence ${fields} } } } }`)
      expect(suggestions.edges).toHaveLength(suggestions.totalCount)
      return suggestions.edges.map(({ node }: Answer) => node)
    }

    it('shows what each version changed, and tells a silent edit from one that is announced', async () => {
      const { source } = await ask(`{ source(url: "${url}") { versions { edges { node { fetchedAt silent diff {
        edit notices from { fetchedAt } changes { totalCount edges { node {
          kind before { text start end } after { text } spans { kind text } } } } } } } } } }`)
      const [third, second, first] = source.versions.edges.map(({ node }: Answer) => node)
      expect(first).toMatchObject({ silent: false, diff: null })
      expect(second).toMatchObject({ silent: true, diff: { edit: 'SILENT', notices: [] } })
      expect(second.diff.from.fetchedAt).toBe(first.fetchedAt)
      expect(second.diff.changes).toMatchObject({ totalCount: 1 })
      expect(second.diff.changes.edges[0].node).toMatchObject({
        kind: 'CHANGED',
        before: { text: claim, start: 0, end: claim.length },
        after: { text: other },
      })
      expect(second.diff.changes.edges[0].node.spans.filter(({ kind }: Answer) => kind !== 'SAME')).toEqual([
        { kind: 'REMOVED', text: 'photos' },
        { kind: 'ADDED', text: 'text messages' },
      ])
      expect(third).toMatchObject({ silent: false, diff: { edit: 'ANNOUNCED', notices: [correction] } })
    })

    it('offers sentences that could be claims, the best first, and records none', async () => {
      const { source } = await ask(`{ source(url: "${url}") { versions(first: 1) { edges { node {
        text checkWorthy(first: 1) { totalCount pageInfo { hasNextPage } edges { node { text start end score reasons } } }
      } } } } }`)
      const { text, checkWorthy } = source.versions.edges[0].node
      const [{ node }] = checkWorthy.edges
      expect(text.slice(node.start, node.end)).toBe(node.text)
      expect(node).toMatchObject({ text: filler, reasons: ['NUMBER', 'PAST_TENSE', 'QUANTITY'] })
      expect(checkWorthy).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } })
      expect((await ask('{ claims { totalCount } }')).claims.totalCount).toBe(1)
    })

    it('compares any two versions of the source, and no others', async () => {
      const { source } = await ask(`{ source(url: "${url}") { versions { edges { node { id } } } } }`)
      const [third, , first] = source.versions.edges.map(({ node }: Answer) => node.id)
      const query =
        'query($id: ID!, $from: ID!) { version(id: $id) { diff(from: $from) { edit changes { totalCount } } } }'
      expect((await ask(query, { id: third, from: first })).version.diff).toEqual({
        edit: 'ANNOUNCED',
        changes: { totalCount: 2 },
      })
      const { errors } = await open().refusal(query, { id: third, from: 'version_none' })
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    })

    it('proposes the correction that the page speaks of, with what changed, and counts it once confirmed', async () => {
      const [proposed, ...others] = await suggestions(
        'CORRECTS',
        `from { ... on Correction { kind at source { url } } } anchor { exact start version { fetchedAt } }
        diff { edit changes { edges { node { kind after { text } } } } }`,
      )
      expect(others).toEqual([])
      expect(proposed).toMatchObject({
        state: 'OPEN',
        quote: correction,
        from: { kind: 'CORRECTED', at: '2026-01-03', source: { url } },
        anchor: { exact: correction, version: { fetchedAt: '2026-01-03T00:00:00.000Z' } },
        diff: { edit: 'ANNOUNCED', changes: { edges: [{ node: { kind: 'ADDED', after: { text: correction } } }] } },
      })
      const counted = async () => {
        const { source } = await ask(`{ source(url: "${url}") { corrections { kind } } }`)
        const { claims } = await ask('{ claims { edges { node { id } } } }')
        const { spread } = await ask('query($id: ID!) { spread(claim: $id) { corrections { correction { kind } } } }', {
          id: claims.edges[0].node.id,
        })
        return [source.corrections.length, spread.corrections.length]
      }
      expect(await counted()).toEqual([0, 0])
      await ask(judge('confirmSuggestion'), { input: { id: proposed.id } })
      expect(await counted()).toEqual([1, 1])
    })

    it('shows what a page names with its words, and makes a candidate a device when it is confirmed', async () => {
      const named = await suggestions(
        'MENTIONS',
        'to { id ... on Device { name suggested } } anchor { exact start end }',
      )
      const device = named.find(({ to }) => to.name?.includes('Redmi Note'))
      expect(device).toMatchObject({ quote: 'Redmi Note', to: { suggested: true }, anchor: { start: 4, end: 14 } })
      const devices = async () =>
        (await ask('{ devices { totalCount edges { node { name suggested } } } }')).devices.edges.map(
          ({ node }: Answer) => node,
        )
      expect(await devices()).toEqual([])
      await ask(judge('confirmSuggestion'), { input: { id: device.id } })
      expect(await devices()).toEqual([{ name: device.to.name, suggested: false }])
      const { source } = await ask(`{ source(url: "${url}") { mentions { edges { node { entity { name } } } } } }`)
      expect(source.mentions.edges.map(({ node }: Answer) => node.entity.name)).toEqual([device.to.name])
    })
  })

  it('has one job look for however many claims were recorded', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'whence-intake-'))
    await using opened = await (queueEngines[0] as (typeof queueEngines)[number]).open()
    const { queue } = opened
    const submit = createSubmitService({ queue, pages: createPageStore(folder), allow: new Set() })
    await using api = await openTestApi(engine, { queue, submit, log: { warn() {}, error() {} } })
    for (const text of [claim, other]) {
      const record = 'mutation($input: RecordClaimInput!) { recordClaim(input: $input) { errors { code } } }'
      await api.ask(record, { input: { text } })
    }
    const { jobs } = await api.ask('{ jobs { edges { node { kind state progress { done total } } } } }')
    expect(jobs.edges.map(({ node }: Answer) => node)).toEqual([
      { kind: 'backfill-matches', state: 'QUEUED', progress: null },
    ])
    await rm(folder, { recursive: true, force: true })
  }, 60_000)
})
