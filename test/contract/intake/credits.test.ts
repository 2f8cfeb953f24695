import { afterEach, beforeEach, expect, it } from 'vitest'
import { forEachEngine, type TestGraph } from '../../support/graphs.ts'
import { linksOf, readPage } from '../../support/read-pages.ts'

const filler = 'The town lies on a slope above the river, and its people have two bakers and one doctor between them.'
const report = {
  url: 'https://valley-weblog.example/lamps',
  title: 'Streetlamps of Orvelle count passers',
  day: '2026-01-02',
  paragraphs: [
    'We stood under one of the lamps for a night and counted what it sends. It sends a number a minute.',
    filler,
  ],
}
const other = {
  url: 'https://valley-weblog.example/geese',
  title: 'Geese on the river again',
  day: '2026-01-01',
  paragraphs: [
    'The geese came back on Sunday, forty of them, and sat down in front of the town hall as they do.',
    filler,
  ],
}
const retelling = {
  url: 'https://evening.example/light',
  title: 'Who is watching whom?',
  day: '2026-01-05',
  paragraphs: [
    'According to the Valley, the streetlamps of Orvelle count everybody who passes under them, day and night.',
    filler,
  ],
}

forEachEngine((engine) => {
  let graph: TestGraph
  beforeEach(async () => {
    graph = await engine.open()
  })
  afterEach(() => graph[Symbol.asyncDispose]())

  const credited = async () =>
    (await linksOf(graph))
      .filter(({ props }) => props['basis'] === 'NAMED_ATTRIBUTION')
      .map(({ from, to, props }) => [from, to, props['suggested']])

  it('lead to the page of the named outlet whose title the text is about, whichever is read first', async () => {
    await readPage(graph, retelling)
    expect(await credited()).toEqual([])
    await readPage(graph, other)
    expect(await credited()).toEqual([])
    await readPage(graph, report)
    expect(await credited()).toEqual([[retelling.url, report.url, true]])
  })

  it('lead nowhere when two pages fit alike', async () => {
    await readPage(graph, report)
    await readPage(graph, { ...report, url: 'https://valley-weblog.example/lamps-2' })
    await readPage(graph, retelling)
    expect(await credited()).toEqual([])
  })

  it('lead to nothing that came out later', async () => {
    await readPage(graph, { ...report, day: '2026-01-09' })
    await readPage(graph, retelling)
    expect(await credited()).toEqual([])
  })
})
