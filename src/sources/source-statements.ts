import { WhenceError } from '../errors.ts'
import {
  type FactTerms,
  impliedTerms,
  joinStatements,
  namedNode,
  nodeId,
  type PropertyName,
  type PropertyStatement,
  type Statements,
} from '../facts/index.ts'
import { parseFuzzyDate } from '../shared/fuzzy-date.ts'
import { outletOfUrl } from './source-address.ts'
import { outletId, outletKey, type SourceIdentity, sourceKey } from './source-key.ts'

export interface StatedSource extends SourceIdentity {
  /** A domain, or an address below one; by default that of the source's address. */
  readonly outlet?: string
  readonly outletName?: string
  /** FuzzyDate text. */
  readonly publishedAt?: string
  /** Its own measurement or its own witness. Left out when nothing is said; false contradicts an earlier true. */
  readonly firstHand?: boolean
  readonly language?: string
}

/**
 * The statements that record a source, where it appeared and who wrote it. On a known source they add facts.
 * @throws WhenceError INVALID_URL, INVALID_OUTLET, INVALID_DATE; INVALID_INPUT for a source without address, title and author.
 */
export function stateSource(source: StatedSource, terms: FactTerms): Statements {
  const key = sourceKey(source)
  const id = nodeId('Source', key)
  return joinStatements([
    {
      nodes: [{ label: 'Source', id, key: source.url === undefined ? { naturalKey: key } : { url: key } }],
      properties: propertiesOf(id, source, terms),
    },
    placeOf(id, source, terms),
    ...(source.authors ?? []).map((author) => stateAuthor({ source: id, name: author }, terms)),
  ])
}

function propertiesOf(node: string, source: StatedSource, terms: FactTerms): PropertyStatement[] {
  const { title, kind, publishedAt, firstHand, language } = source
  const date = publishedAt === undefined ? undefined : requireDate(publishedAt)
  const said: [PropertyName, string | undefined][] = [
    ['title', title?.trim()],
    ['kind', kind],
    ['publishedAt', date],
    ['firstHand', firstHand?.toString()],
    ['language', language],
  ]
  return said.flatMap(([property, value]) => (value === undefined ? [] : [{ ...terms, node, property, value }]))
}

/** The text under which a date is kept. @throws WhenceError INVALID_DATE. */
function requireDate(text: string): string {
  const date = parseFuzzyDate(text)
  if (date === null) {
    throw new WhenceError(
      'INVALID_DATE',
      `"${text.slice(0, 60)}" is no date; write YYYY, YYYY-MM, YYYY-MM-DD or an RFC 3339 time.`,
    )
  }
  return date.text
}

function placeOf(source: string, { url, outlet, outletName }: StatedSource, terms: FactTerms): Partial<Statements> {
  const domain = outlet !== undefined ? outletKey(outlet) : url !== undefined ? outletOfUrl(url) : null
  return domain === null
    ? {}
    : statePlace({ source, domain, ...(outletName === undefined ? {} : { outletName }) }, terms)
}

/** A source (global id) appeared in an outlet; `domain` is an outlet's key. */
export function statePlace(
  place: { source: string; domain: string; outletName?: string },
  terms: FactTerms,
): Statements {
  const to = outletId(place.domain)
  const name: PropertyStatement[] =
    place.outletName === undefined
      ? []
      : [{ ...namingTerms(terms), node: to, property: 'name', value: place.outletName.trim() }]
  return {
    nodes: [{ label: 'Outlet', id: to, key: { domain: place.domain } }],
    edges: [{ ...terms, kind: 'PUBLISHED_BY', from: place.source, to, fields: {} }],
    properties: name,
  }
}

/** A name stays true when the fact that came with it is a suggestion or was withdrawn. */
function namingTerms(terms: FactTerms): FactTerms {
  const { implied: _, ...naming } = impliedTerms(terms)
  return naming
}

/** A source (global id) was written by a person of this name. */
function stateAuthor({ source, name }: { source: string; name: string }, terms: FactTerms): Statements {
  const person = namedNode('Person', name, impliedTerms(terms))
  return {
    nodes: [person.node],
    edges: [{ ...terms, kind: 'WRITTEN_BY', from: source, to: person.id, fields: {} }],
    properties: [person.name],
  }
}

/** An outlet (a domain or an address below one) is owned by an organization of this name. @throws INVALID_OUTLET. */
export function stateOwner(owner: { outlet: string; organization: string }, terms: FactTerms): Statements {
  const domain = outletKey(owner.outlet)
  const from = outletId(domain)
  const organization = namedNode('Organization', owner.organization, impliedTerms(terms))
  return {
    nodes: [{ label: 'Outlet', id: from, key: { domain } }, organization.node],
    edges: [{ ...terms, kind: 'OWNED_BY', from, to: organization.id, fields: {} }],
    properties: [organization.name],
  }
}
