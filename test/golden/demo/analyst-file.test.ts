import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { normalizeText } from '../../../src/shared/normalize.ts'

const demoFolder = join(import.meta.dirname, '../../../demo')

const lineSchema = z.looseObject({
  type: z.string(),
  key: z.string().optional(),
  url: z.string().optional(),
  text: z.string().optional(),
  aliases: z.array(z.string()).default([]),
  source: z.string().optional(),
  from: z.string().optional(),
  claim: z.string().optional(),
  quote: z.string().optional(),
  firstHand: z.boolean().optional(),
})

const readLines = (path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)))

const lines = readLines(join(demoFolder, 'analyst.jsonl'))
/** The sources, and what the suggestions say that the analyst confirms. */
const confirmed = readLines(join(import.meta.dirname, 'confirmed.jsonl'))

const pages = new Map(
  readdirSync(join(demoFolder, 'web'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      `https://${relative(join(demoFolder, 'web'), path).replace(/\.html$/, '')}`,
      shownText(readFileSync(path, 'utf8')),
    ]),
)

function shownText(html: string): string {
  const read = (node: DefaultTreeAdapterTypes.Node): string => {
    if (node.nodeName === 'script' || node.nodeName === 'style') return ''
    if ('value' in node) return node.value
    return 'childNodes' in node ? node.childNodes.map(read).join('') : ''
  }
  return read(parse(html)).replace(/\s+/g, ' ')
}

function pageOf(key: string | undefined): string {
  const source = confirmed.find((line) => line.type === 'source' && line.key === key)
  return pages.get(source?.url ?? '') ?? ''
}

describe('the demo case', () => {
  it('has a page for every source that the analyst names', () => {
    const named = [...lines, ...confirmed].filter((line) => line.type === 'source')
    const missing = named.filter((line) => !pages.has(line.url ?? ''))
    expect(missing).toEqual([])
    expect(pages.size).toBeGreaterThanOrEqual(16)
  })

  it('quotes nothing that does not stand word for word on the page', () => {
    const quoted = [...lines, ...confirmed].filter((line) => line.quote !== undefined)
    expect(quoted.length).toBeGreaterThan(40)
    const absent = quoted.filter((line) => !pageOf(line.source ?? line.from).includes(line.quote ?? ''))
    expect(absent).toEqual([])
  })

  it('has of the analyst only what no page gives: claims and what they are about, marks, verdicts', () => {
    const kinds = new Set(lines.map(({ type }) => type))
    expect([...kinds].sort()).toEqual(['about', 'claim', 'decision', 'entity', 'maker', 'registration', 'source'])
    const sources = lines.filter(({ type }) => type === 'source')
    // Two are first hand; one is the page that was handed in.
    expect(sources.map(({ firstHand }) => firstHand ?? null)).toEqual([true, null, true])
    expect(sources.flatMap((line) => Object.keys(lineSchema.parse(line))).filter((name) => name === 'kind')).toEqual([])
    const verdicts = lines.filter(({ type }) => type === 'decision')
    expect(verdicts.filter((line) => !pages.has(line.from ?? ''))).toEqual([])
  })

  it('states a claim in its exact words on two pages and nowhere else', () => {
    const stated = lines
      .filter((line) => line.type === 'claim')
      .flatMap((claim) =>
        [claim.text ?? '', ...claim.aliases].flatMap((wording) =>
          [...pages]
            .filter(([, text]) => normalizeText(text).includes(normalizeText(wording)))
            .map(([url]) => [claim.key, new URL(url).hostname]),
        ),
      )
    expect(stated).toEqual([
      ['some-data', 'androidadvices.example'],
      ['cnnic', 'spybusters.example'],
    ])
  })

  it('leaves to the pages what the pages say in the exact words of a claim', () => {
    const entered = [...lines, ...confirmed].filter(
      (line) =>
        line.type === 'assertion' &&
        ((line.source === 'androidadvices' && line.claim === 'some-data') ||
          (line.source === 'spybusters' && line.claim === 'cnnic')),
    )
    expect(entered).toEqual([])
  })
})
