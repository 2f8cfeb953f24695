import { beforeEach, expect, it } from 'vitest'
import { confirmSuggestion, rejectSuggestion } from '../../../src/curation/judge-suggestion.ts'
import { listSuggestions } from '../../../src/curation/suggestion-store.ts'
import { findEntityByName } from '../../../src/entities/entity-store.ts'
import { createRecorder } from '../../../src/facts/index.ts'
import { createTracingService } from '../../../src/tracing/index.ts'
import { importLines } from '../../support/exchange.ts'
import { forEachEngine, type TestGraph } from '../../support/graphs.ts'
import { readPage } from '../../support/read-pages.ts'

const urls = ['https://one.example/story', 'https://two.example/tale'] as const
const foot = '© 2014 Northern Papers Ltd. All rights reserved.'
const paragraphs = [
  'The phone of a tester opened a connection to a machine that nobody knew, and kept it open all night long.',
  'The maker has sold millions of these handsets since the spring, most of them over its own web shop in the region.',
]
const page = { first: 50, limit: 51, after: null } as never

forEachEngine((engine) => {
  let graph: TestGraph
  const open = async () =>
    (await listSuggestions(graph, { state: 'OPEN', kinds: ['OWNED_BY'] }, page)).map(({ row }) => row)
  const judge = () => ({ reader: graph, recorder: createRecorder(graph) })
  const readBoth = async (fetched = 1) => {
    for (const url of urls) await readPage(graph, { url, day: '2014-07-30', paragraphs, foot, fetched })
  }
  const independent = async (evidence: 'CONFIRMED' | 'WITH_SUGGESTIONS') => {
    const { keys } = await importLines(graph, [
      { type: 'claim', key: 'c', text: 'The phone opens a connection to a machine that nobody knows.' },
      ...urls.flatMap((url, i) => [
        { type: 'source', key: `s${i}`, url },
        { type: 'assertion', source: `s${i}`, claim: 'c', stance: 'ASSERTS' },
      ]),
    ])
    const traced = await createTracingService(graph).spread(keys['c'] ?? '', { evidence })
    return traced?.answer.independence.high
  }

  beforeEach(async () => {
    graph = await engine.open()
    return () => graph[Symbol.asyncDispose]()
  }, 300_000)

  it('proposes who stands behind an outlet, with the words of the page, once', async () => {
    await readBoth()
    await readBoth(3)
    const found = await open()
    expect(found).toHaveLength(2)
    for (const row of found) expect(row).toMatchObject({ quote: '© 2014 Northern Papers Ltd', confidence: 0.5 })
    expect(await findEntityByName(graph, 'Organization', 'Northern Papers')).toBeNull()
  })

  it('makes one family of two outlets only when a person confirms it', async () => {
    await readBoth()
    expect(await independent('CONFIRMED')).toBe(2)
    for (const { id } of await open()) await confirmSuggestion(judge(), { id, by: 'ann' })
    expect(await independent('CONFIRMED')).toBe(1)
    expect((await findEntityByName(graph, 'Organization', 'Northern Papers'))?.name).toBe('Northern Papers')
  })

  it('does not propose again what was rejected', async () => {
    await readBoth()
    for (const { id } of await open()) await rejectSuggestion(judge(), { id, by: 'ann' })
    await readBoth(3)
    expect(await open()).toEqual([])
  })
})
