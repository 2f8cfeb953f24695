import { join } from 'node:path'
import type { Line } from './spread-lines.ts'
import { readJsonLines } from './spread-vectors.ts'

/** What the pages of the demo show by themselves, worked out by hand: links of their bodies, dates, exact words. */
const readFromPages: readonly Line[] = [
  ...(
    [
      ['forum', '2014-07-24'],
      ['phonearena', '2014-07-29'],
      ['seed', '2014-07-30'],
      ['ubergizmo', '2014-07-30'],
      ['techworld', '2014-07-31'],
      ['nextpowerup', '2014-07-30'],
      ['digit', '2014-07-31'],
      ['financetwitter', '2014-07-31'],
      ['says', '2014-08-01'],
      ['barra', '2014-07-31'],
      ['fsecure', '2014-08-07'],
      ['androidadvices', '2014-08-08'],
      ['spybusters', '2014-10'],
      ['tsw', '2014-08-12'],
    ] as const
  ).map(([key, publishedAt]) => ({ type: 'date', key, publishedAt })),
  ...(
    [
      ['techworld', 'phonearena'],
      ['nextpowerup', 'phonearena'],
      ['digit', 'ubergizmo'],
      ['says', 'financetwitter'],
      ['androidadvices', 'phonearena'],
      ['spybusters', 'fsecure'],
      ['spybusters', 'phonearena'],
      ...(['ubergizmo', 'techworld', 'phonearena', 'nextpowerup', 'digit', 'seed'] as const).map(
        (to) => ['tsw', to] as const,
      ),
    ] as const
  ).map(([from, to]) => ({ type: 'citation', from, to, basis: 'HYPERLINK' })),
  { type: 'assertion', source: 'androidadvices', claim: 'some-data', stance: 'ASSERTS' },
  { type: 'assertion', source: 'spybusters', claim: 'cnnic', stance: 'ASSERTS' },
]

/** The demo case as it should be after its pages were read: what the analyst entered and confirmed, and the above. */
export function demoLines(): Line[] {
  const entered = readJsonLines<Line>(join(import.meta.dirname, '../../demo/analyst.jsonl'))
  const confirmed = readJsonLines<Line>(join(import.meta.dirname, '../golden/demo/confirmed.jsonl'))
  const all = [...entered.filter((line) => line.type !== 'decision'), ...confirmed]
  const dates = new Map(readFromPages.map((line) => [line['key'], line['publishedAt']]))
  const sources = new Map<unknown, Line>()
  // The analyst marks what is first hand; what kind of source a page is says the page.
  for (const line of all.filter(({ type }) => type === 'source')) {
    const key = line['key']
    sources.set(key, { ...sources.get(key), ...line, publishedAt: dates.get(key) })
  }
  return [
    ...all.filter(({ type }) => type !== 'source'),
    ...sources.values(),
    ...readFromPages.filter((line) => line.type !== 'date'),
  ]
}
