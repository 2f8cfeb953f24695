import { findCitations } from '../citations/index.ts'
import { findIndicators } from '../indicators/index.ts'
import { findNames, prepareNames } from '../names/index.ts'
import type { Mention, PageInput, ReadDocument } from '../read-document.ts'
import { resolveUrl } from '../urls/index.ts'

type Uncited = Omit<ReadDocument, 'citations' | 'entities'>

/** Adds whom the document credits and what it names. */
export function citeAndName(
  document: Uncited,
  input: Pick<PageInput, 'knownOutlets' | 'knownNames'>,
  base: string | null,
): ReadDocument {
  const { canonicalUrl, title, authors, outlet, text, links, notes } = document
  const known = input.knownNames ?? []
  const citations = findCitations({
    url: canonicalUrl,
    title,
    authors,
    outlet: outlet ?? { domain: '', name: null },
    text,
    links,
    notes,
    resolve: (href) => resolveUrl(href, base ?? undefined),
    ...(input.knownOutlets === undefined ? {} : { knownOutlets: input.knownOutlets }),
    knownProducts: known
      .filter(({ kind }) => kind === 'DEVICE')
      .flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  })
  const names = findNames(text, prepareNames(known))
  const entities: Mention[] = [...names, ...findIndicators(text)]
    .map(({ kind, name, quote, start, end }) => ({ kind, name, quote, start, end }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  return { ...document, citations, entities }
}
