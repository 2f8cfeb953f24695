import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isWhenceError } from '../../../src/errors.ts'
import { type PageDate, type ReadDocument, readDocumentBytes } from '../../../src/reading/index.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

const citation = z.strictObject({
  url: z.string().nullable().optional(),
  via: z.string().nullable().optional(),
  name: z.string().nullable().optional(),
  basis: z.string().optional(),
  quote: z.string().optional(),
})
const caseShape = z.strictObject({
  about: z.string(),
  url: z.string(),
  contentType: z.string().optional(),
  fetchedAt: z.string().optional(),
  pieces: z.array(z.tuple([z.string(), z.number()])).optional(),
  expect: z.strictObject({
    canonicalUrl: z.string().optional(),
    title: z.string().nullable().optional(),
    kind: z.string().optional(),
    authors: z.array(z.string()).optional(),
    outlet: z.strictObject({ domain: z.string(), name: z.string().optional() }).optional(),
    language: z.string().optional(),
    published: z.string().nullable().optional(),
    modified: z.string().nullable().optional(),
    textHas: z.array(z.string()).default([]),
    textHasNot: z.array(z.string()).default([]),
    citations: z.array(citation).optional(),
    entities: z.array(z.looseObject({ kind: z.string(), name: z.string() })).default([]),
    entitiesNot: z.array(z.string()).default([]),
    unnamed: z.array(z.string()).default([]),
    updateNotice: z.boolean().optional(),
    error: z.string().optional(),
  }),
})
type Case = z.infer<typeof caseShape>

const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

describe('an odd page', () => {
  it.each(names)('%s reads as a careful person reads it', async (name) => {
    const shape = caseShape.parse(JSON.parse(readFileSync(`${folder}${name}/case.json`, 'utf8')))
    const bytes = pageBytes(name, shape)
    const { url, contentType = 'text/html', fetchedAt = null } = shape
    const reading = readDocumentBytes({ bytes, url, contentType, fetchedAt })
    if (shape.expect.error !== undefined) {
      expect(await codeOf(reading)).toBe(shape.expect.error)
      return
    }
    const document = await reading
    expect(said(document, shape)).toEqual(wanted(shape))
    for (const words of shape.expect.textHas) expect(document.text).toContain(words)
    for (const words of shape.expect.textHasNot) expect(document.text).not.toContain(words)
    expectCitations(document, shape)
    expectEntities(document, shape)
    expectPlaces(document)
  })
})

function pageBytes(name: string, { pieces }: Case): Buffer {
  if (pieces !== undefined) return Buffer.from(pieces.map(repeated).join(''))
  const file = readdirSync(`${folder}${name}`).find((each) => each.startsWith('page.'))
  return readFileSync(`${folder}${name}/${file}`)
}

function repeated([text, times]: [string, number]): string {
  if (!text.includes('{n}')) return text.repeat(times)
  return Array.from({ length: times }, (_, n) => text.replaceAll('{n}', String(n))).join('')
}

async function codeOf(reading: Promise<ReadDocument>): Promise<string | null> {
  try {
    await reading
    return null
  } catch (error) {
    return isWhenceError(error) ? error.code : String(error)
  }
}

/** A year or month must be of that precision; a day may be an instant on it. */
function dateText(date: PageDate | null, expected: string | null | undefined): string | null {
  if (date === null) return null
  return expected?.length === 10 ? date.text.slice(0, 10) : date.text
}

function said(document: ReadDocument, { expect: { published, modified, outlet, ...fields } }: Case) {
  const keys = (['canonicalUrl', 'title', 'kind', 'authors', 'language'] as const).filter((key) => key in fields)
  return {
    ...Object.fromEntries(keys.map((key) => [key, document[key]])),
    ...(outlet === undefined ? {} : { domain: document.outlet?.domain }),
    ...(outlet?.name === undefined ? {} : { name: document.outlet?.name }),
    ...(published === undefined ? {} : { published: dateText(document.publishedAt, published) }),
    ...(modified === undefined ? {} : { modified: dateText(document.modifiedAt, modified) }),
    ...(fields.updateNotice === undefined ? {} : { updateNotice: document.updateNotices.length > 0 }),
  }
}

function wanted({ expect: { published, modified, outlet, ...fields } }: Case) {
  const keys = (['canonicalUrl', 'title', 'kind', 'authors', 'language', 'updateNotice'] as const).filter(
    (key) => key in fields,
  )
  return {
    ...Object.fromEntries(keys.map((key) => [key, fields[key]])),
    ...(outlet === undefined ? {} : { domain: outlet.domain }),
    ...(outlet?.name === undefined ? {} : { name: outlet.name }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
  }
}

function expectCitations(document: ReadDocument, { expect: { citations, unnamed } }: Case): void {
  if (citations !== undefined) {
    const found = document.citations.filter(({ witness }) => witness === null)
    for (const each of citations) expect(found).toContainEqual(expect.objectContaining(each))
    const extra = found.filter(
      (each) => !citations.some((known) => known.url === each.url && (known.url != null || known.name === each.name)),
    )
    expect(extra).toEqual([])
  }
  for (const words of unnamed)
    expect(
      document.citations
        .filter(({ witness }) => witness !== null)
        .map(({ quote }) => quote)
        .join('\n'),
    ).toContain(words)
}

function expectEntities(document: ReadDocument, { expect: { entities, entitiesNot } }: Case): void {
  for (const { kind, name } of entities)
    expect(document.entities).toContainEqual(expect.objectContaining({ kind, name }))
  for (const name of entitiesNot) expect(document.entities.map((each) => each.name)).not.toContain(name)
}

/** Every place in a document is a place of its text. */
function expectPlaces({ text, citations, entities, blocks, links }: ReadDocument): void {
  for (const { quote, start, end } of [...citations, ...entities]) {
    if (start !== null && end !== null) expect(text.slice(start, end)).toBe(quote)
  }
  for (const link of links)
    if (link.start !== null && link.end !== null) expect(text.slice(link.start, link.end)).toBe(link.text)
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text)
}
