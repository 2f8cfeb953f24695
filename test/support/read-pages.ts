import { z } from 'zod'
import { defineQuery, type Graph, type GraphReader } from '../../src/graph/index.ts'
import { recordDocument } from '../../src/intake/index.ts'
import { readDocumentBytes } from '../../src/reading/index.ts'

export interface TestPage {
  readonly url: string
  readonly day: string
  readonly title?: string
  readonly paragraphs: readonly string[]
  /** What stands in the footer. */
  readonly foot?: string
  /** The day of the fetch, of January 2026. */
  readonly fetched?: number
}

/** Reads a page of paragraphs (HTML) and records it, as a job would. */
export async function readPage(graph: Graph, page: TestPage) {
  const { url, day, title = 'A page', paragraphs, foot, fetched = 1 } = page
  const date = `<meta property="article:published_time" content="${day}T09:00:00Z">`
  const head = `<head><title>${title}</title>${date}</head>`
  const body = `<article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>`
  const footer = foot === undefined ? '' : `<footer>${foot}</footer>`
  const bytes = new TextEncoder().encode(`<!doctype html><html lang="en">${head}<body>${body}${footer}</body></html>`)
  const fetchedAt = Date.UTC(2026, 0, fetched)
  const document = await readDocumentBytes({ bytes, url, contentType: 'text/html' })
  const facts = { url, finalUrl: url, status: 200, contentType: 'text/html', lastModified: null, fetchedAt }
  return recordDocument(graph, { document, fetched: facts }, { at: fetchedAt, by: 'job:read-source' })
}

const links = defineQuery({
  name: 'test.linksOfSources',
  cypher: `MATCH (a:Source)-[r:CITES|NEAR_DUPLICATE]->(b:Source)
    RETURN type(r) AS kind, coalesce(a.url, a.title) AS from, coalesce(b.url, b.title) AS to, properties(r) AS props
    ORDER BY kind, from, to`,
  parse: z.object({ kind: z.string(), from: z.string(), to: z.string(), props: z.record(z.string(), z.unknown()) })
    .parse,
})

/** The citations and near-duplicates of a graph, by the addresses of their ends. */
export function linksOf(reader: GraphReader) {
  return reader.read(links, {})
}
