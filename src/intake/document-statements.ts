import {
  type Anchor,
  type FactMethod,
  type FactTerms,
  joinStatements,
  type PropertyStatement,
  type Statements,
} from '../facts/index.ts'
import type { ReadDocument } from '../reading/index.ts'
import { defined } from '../shared/defined.ts'
import { parseFuzzyDate } from '../shared/fuzzy-date.ts'
import { contentHash } from '../shared/identity.ts'
import { outletId, sourceId, stateCitation, stateSource, stateVersion } from '../sources/index.ts'
import { creditFacts, creditNames } from './credit-facts.ts'
import type { FetchFacts } from './page-store.ts'
import { ownerStatements } from './propose-owner.ts'

/** What is recorded of a page that was read, and the ids that its facts hang on. */
export interface DocumentRecord {
  readonly source: string
  readonly version: string
  readonly versionHash: string
  readonly statements: Statements
}

/** How sure the reader is of what it reads off markup; a person's word (1) always goes before it. */
const readConfidence = 0.9
const otherDateConfidence = 0.4
const contextLength = 32

/**
 * The facts of a page: the source with its title, kind, outlet, people and dates, the version it was read in, and its
 * links to other pages. `targets` says which source each cited address leads to.
 */
export function documentStatements(
  document: ReadDocument,
  fetched: FetchFacts,
  targets: ReadonlyMap<string, { id: string; url: string }>,
): DocumentRecord {
  const url = document.canonicalUrl ?? fetched.finalUrl
  const source = sourceId({ url })
  const versionHash = contentHash(document.text)
  const read: FactTerms = { method: 'READ', confidence: readConfidence }
  const stated = stateSource(
    {
      url,
      kind: document.kind,
      authors: document.authors,
      ...defined({
        title: document.title,
        outlet: document.outlet?.domain,
        outletName: document.outlet?.name,
        language: document.language,
      }),
    },
    read,
  )
  const version = stateVersion(
    {
      source,
      text: document.text,
      fetchedAt: fetched.fetchedAt,
      acknowledges: document.updateNotices.length > 0,
      more: defined({
        status: fetched.status,
        contentType: fetched.contentType,
        finalUrl: fetched.finalUrl,
        bytesHash: fetched.contentHash,
      }),
    },
    { method: 'READ' },
  )
  const addresses = addressFacts(source, [fetched.url, fetched.finalUrl, url])
  const dates = dateFacts(source, document)
  const citations = citationFacts(document, { source, versionHash, fetchedAt: fetched.fetchedAt }, targets)
  const credits = [...creditFacts(source, document, versionHash), ...outletNames(document)]
  const statements = joinStatements([
    stated,
    version,
    { properties: [...addresses, ...dates, ...credits] },
    citations,
    ownerStatements(document, versionHash),
  ])
  return { source, version: version.nodes[0]?.id ?? '', versionHash, statements }
}

/** Every address that leads to the page, so that a link to any of them is a link to it. */
function addressFacts(node: string, urls: readonly string[]): PropertyStatement[] {
  return [...new Set(urls)].map((value) => ({ node, property: 'url', value, method: 'READ' }))
}

function outletNames({ outlet }: ReadDocument): PropertyStatement[] {
  if (!outlet) return []
  const node = outletId(outlet.domain)
  return creditNames(outlet).map((value) => ({ node, property: 'credit-name', value, method: 'READ' }))
}

/** Every date that the page gives, the one chosen by the reader surest; equal ones once. */
function dateFacts(node: string, { publishedAt }: ReadDocument): PropertyStatement[] {
  if (!publishedAt) return []
  const found = [
    { text: publishedAt.text, method: publishedAt.method, confidence: readConfidence },
    ...publishedAt.candidates.map(({ text, method }) => ({ text, method, confidence: otherDateConfidence })),
  ]
  const facts = new Map<string, PropertyStatement>()
  for (const { text, method, confidence } of found) {
    const value = parseFuzzyDate(text)?.text
    if (value === undefined || facts.has(value)) continue
    facts.set(value, { node, property: 'publishedAt', value, method: method as FactMethod, confidence })
  }
  return [...facts.values()]
}

interface Place {
  readonly source: string
  readonly versionHash: string
  readonly fetchedAt: number
}

/** Links found in a page are facts. A page that is only linked to is a source of which nothing is known yet. */
function citationFacts(
  document: ReadDocument,
  { source, versionHash, fetchedAt }: Place,
  targets: ReadonlyMap<string, { id: string; url: string }>,
): Statements {
  const parts = document.citations.map((citation): Partial<Statements> => {
    const target = citation.url === null ? undefined : targets.get(citation.url)
    if (!target || target.id === source) return {}
    const anchor = anchorAt(document.text, citation, versionHash)
    const stated = stateCitation(
      { from: source, to: target.id, basis: citation.basis, firstSeenAt: fetchedAt },
      { method: 'READ', anchor },
    )
    return joinStatements([stateSource({ url: target.url }, { method: 'READ' }), stated])
  })
  return joinStatements(parts)
}

/** The place of words in a text, with enough around them to find them again. */
export function anchorAt(
  text: string,
  { quote, start, end }: { quote: string; start: number | null; end: number | null },
  versionHash: string,
): Anchor {
  if (start === null || end === null) return { quote, versionHash }
  const prefix = text.slice(Math.max(0, start - contextLength), start)
  return { quote, prefix, suffix: text.slice(end, end + contextLength), start, end, versionHash }
}
