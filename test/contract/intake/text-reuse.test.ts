import { afterAll, beforeAll, expect, it } from 'vitest'
import { forEachEngine, type TestGraph } from '../../support/graphs.ts'
import { linksOf, readPage } from '../../support/read-pages.ts'

const first = 'https://first.example/log'
const copier = 'https://copier.example/story'
const twin = 'https://twin.example/log'
const third = 'https://third.example/other'

const copied = `The owner rooted the device, put another system on it and watched the same connection come up again within
a minute of joining the network at home, which left him with no explanation but the firmware underneath.`
const log = [
  copied,
  'He had bought the phone in a market and kept a plain record of everything that it did on his own router for a week.',
  'Nothing in the settings would stop it, and every picture that he took in the park was gone over the wire by night.',
]
const longer = [
  'A reader pointed us to an odd tale about a cheap handset that has been going round the forums since early summer.',
  copied,
  'We asked the maker what it makes of this and have had no answer, but will say so here as soon as there is one.',
  'Meanwhile those who own one may want to leave it in a drawer, or at least away from the network they work with.',
]

forEachEngine((engine) => {
  let graph: TestGraph
  beforeAll(async () => {
    graph = await engine.open()
    await readPage(graph, { url: copier, day: '2026-01-05', paragraphs: longer })
    await readPage(graph, { url: first, day: '2026-01-02', paragraphs: log })
    const odd = 'The museum opens a new wing for coins, maps and clocks of three centuries on the first Sunday in May.'
    await readPage(graph, { url: third, day: '2026-01-03', paragraphs: [odd] })
  })
  afterAll(() => graph[Symbol.asyncDispose]())

  it('proposes that the later page has the passage from the earlier one, whichever was read first', async () => {
    const [found, ...more] = await linksOf(graph)
    expect(more).toEqual([])
    expect(found).toMatchObject({ kind: 'CITES', from: copier, to: first })
    expect(found?.props).toMatchObject({ basis: 'TEXT_REUSE', suggested: true, passages: 1 })
    expect(found?.props['quote']).toMatch(/^The owner rooted .* underneath$/s)
    expect(found?.props['otherEnd']).toBeGreaterThan(found?.props['otherStart'] as number)
  })

  it('proposes a near-duplicate with its score, and nothing more when it is read again', async () => {
    const page = { url: twin, day: '2026-01-04', paragraphs: [...log, 'Sent in by a friend.'] }
    await readPage(graph, page)
    const before = await linksOf(graph)
    const score = before.find(({ kind }) => kind === 'NEAR_DUPLICATE')?.props['score']
    expect(score).toBeGreaterThanOrEqual(0.8)
    expect(score).toBeLessThan(1)
    await readPage(graph, page)
    expect(await linksOf(graph)).toEqual(before)
  })

  it('takes what both have from an earlier page as no reuse between the two', async () => {
    const pairs = (await linksOf(graph)).filter(({ props }) => props['basis'] === 'TEXT_REUSE')
    expect(pairs.map(({ from, to }) => [from, to])).toEqual([
      [copier, first],
      [twin, first],
    ])
  })
})
