import { findCitations } from '../citations/index.ts'
import { findMentions, prepareNames } from '../names/index.ts'
import type { Mention, PageInput, PageResponse, ReadDocument } from '../read-document.ts'
import { outletOfUrl, resolveUrl } from '../urls/index.ts'

type Uncited = Omit<ReadDocument, 'citations' | 'entities'>

/**
 * Reads the excerpt of a trackback as what it is: a piece of the page that sent it. What names the page it stands on is
 * left out, since the notice itself says that.
 */
function citeExcerpt(response: PageResponse, document: Uncited): PageResponse {
  const sender = response.links[0]?.url ?? null
  if (response.kind !== 'TRACKBACK' || sender === null) return response
  const { canonicalUrl, title, outlet } = document
  const citations = findCitations({
    url: sender,
    title: response.author,
    authors: [],
    outlet: { domain: outletOfUrl(sender) ?? '', name: null },
    text: response.text,
    links: [],
    notes: [],
    resolve: (href) => resolveUrl(href),
  })
  const own = new Set([canonicalUrl, title, outlet?.name, outlet?.domain])
  return { ...response, citations: citations.filter(({ url, name }) => !own.has(url ?? name)) }
}

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
  const entities: Mention[] = findMentions(text, prepareNames(known))
  const responses = document.responses.map((response) => citeExcerpt(response, document))
  return { ...document, responses, citations, entities }
}
