import { beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { stateClaim } from '../../../src/claims/index.ts'
import { recordFacts } from '../../../src/facts/index.ts'
import { defineQuery, type GraphReader } from '../../../src/graph/index.ts'
import { matchVersion, recordRemoval } from '../../../src/intake/index.ts'
import { forEachEngine, type TestGraph } from '../../support/graphs.ts'
import { readPage } from '../../support/read-pages.ts'

const day = (n: number): number => Date.UTC(2026, 0, n)
const stamp = { at: day(1), by: 'job' }
const url = 'https://daily.example/story'
const claim = 'The Redmi Note sends photos to a server in China.'
const credited =
  'The tale began <a href="https://origin.example/log">in a log</a> that an owner kept of his own router.'
const uncredited = 'The tale began in a log that an owner kept of his own router.'
const filler =
  'The maker has sold millions of these handsets in Asia since the spring, most of them over its own web shop.'
const notice = 'Update, January 4: an earlier form of this story said that the handset sends photos.'

const said = defineQuery({
  name: 'test.saidBySource',
  cypher: `MATCH (s:Source {url: $url})-[r:CITES|ASSERTS]->()
    RETURN type(r) AS kind, r.found AS found, r.lastSeenAt AS lastSeenAt, r.goneAt AS goneAt,
      r.withdrawnAt AS withdrawnAt ORDER BY kind`,
  parse: z.record(z.string(), z.unknown()).parse,
})
const versions = defineQuery({
  name: 'test.versionsOfSource',
  cypher: `MATCH (s:Source {url: $url})-[r:HAS_VERSION]->()
    RETURN r.fetchedAt AS fetchedAt, coalesce(r.silent, false) AS silent, r.acknowledges AS acknowledges
    ORDER BY fetchedAt`,
  parse: z.record(z.string(), z.unknown()).parse,
})
const removals = defineQuery({
  name: 'test.removals',
  cypher: `MATCH (s:Source)<-[r:CORRECTS]-(k:Correction {kind: 'REMOVED'}) RETURN s.url AS url, k.at AS at, r.method AS method`,
  parse: z.record(z.string(), z.unknown()).parse,
})

const about = async (reader: GraphReader) => [await reader.read(said, { url }), await reader.read(versions, { url })]

forEachEngine((engine) => {
  let graph: TestGraph
  const read = (fetched: number, ...paragraphs: readonly string[]) =>
    readPage(graph, { url, day: '2026-01-01', paragraphs: [...paragraphs, filler], fetched })

  beforeEach(async () => {
    graph = await engine.open()
    await graph.transaction((tx) => recordFacts(tx, stateClaim({ text: claim }, { method: 'ANALYST' }), stamp))
    const { source, versionHash } = await read(1, claim, credited)
    await matchVersion(graph, { source, hash: versionHash }, { stamp })
    return () => graph[Symbol.asyncDispose]()
  }, 60_000)

  it('keeps a link that the page drops, dates its going, and takes the edit for a silent one', async () => {
    await read(2, 'It snowed all over the north.', claim, uncredited)
    const [statements, edits] = await about(graph)
    expect(statements).toEqual([
      { kind: 'ASSERTS', found: 'MOVED', lastSeenAt: day(2), goneAt: null, withdrawnAt: null },
      { kind: 'CITES', found: 'MOVED', lastSeenAt: null, goneAt: day(2), withdrawnAt: null },
    ])
    expect(edits).toMatchObject([{ silent: false }, { silent: true, acknowledges: false }])
  })

  it('takes an edit for an open one when the page gives notice, and fails closed when words are gone', async () => {
    await read(4, notice, 'The story is another one now and speaks of batteries alone.', credited)
    const [statements, edits] = await about(graph)
    expect(statements).toEqual([
      { kind: 'ASSERTS', found: 'ORPHANED', lastSeenAt: null, goneAt: day(4), withdrawnAt: null },
      { kind: 'CITES', found: 'MOVED', lastSeenAt: day(4), goneAt: null, withdrawnAt: null },
    ])
    expect(edits).toMatchObject([{ silent: false }, { silent: false, acknowledges: true }])
  })

  it('changes nothing when a version is read again or late, and takes back that a link is gone when it returns', async () => {
    await read(3, claim, uncredited)
    const after = await about(graph)
    expect(after[0]?.[1]).toMatchObject({ kind: 'CITES', lastSeenAt: null, goneAt: day(3) })
    await read(3, claim, uncredited)
    await read(2, claim, credited)
    expect(await about(graph)).toEqual(after)
    await read(5, claim, credited)
    const [statements, edits] = await about(graph)
    expect(statements?.[1]).toMatchObject({ kind: 'CITES', lastSeenAt: day(5), goneAt: null })
    expect(edits).toEqual([{ fetchedAt: day(1), silent: true, acknowledges: false }])
  })

  it('records once that a page which was read is gone, and nothing of one that never was', async () => {
    await recordRemoval(graph, url, { at: day(6), by: 'job' })
    await recordRemoval(graph, url, { at: day(7), by: 'job' })
    await recordRemoval(graph, 'https://origin.example/log', { at: day(7), by: 'job' })
    expect(await graph.read(removals)).toEqual([{ url, at: '2026-01-06', method: 'READ' }])
    const [statements] = await about(graph)
    expect(statements).toMatchObject([
      { kind: 'ASSERTS', goneAt: day(6), withdrawnAt: null },
      { kind: 'CITES', goneAt: day(6), withdrawnAt: null },
    ])
  })

  it('takes back that what a page said is gone when the page returns', async () => {
    await recordRemoval(graph, url, { at: day(6), by: 'job' })
    await read(8, claim, credited)
    const [statements] = await about(graph)
    expect(statements).toMatchObject([
      { kind: 'ASSERTS', goneAt: null, lastSeenAt: day(8) },
      { kind: 'CITES', goneAt: null, lastSeenAt: day(8) },
    ])
  })
})
