import { findPeople } from '../names/person-names.ts'
import { type Attribution, findAttributions } from './attribution.ts'
import type { Citation, CitationPage, PageLink } from './citation.ts'
import { countsAsCitation, hostNames } from './link-rules.ts'
import { findEntry, indexLinks, type LinkedCitations, type NamedCredit, rememberName } from './merge-names.ts'
import { findListedReferences, findReference } from './references.ts'
import { findNumberedSources, findSourceLines } from './source-list.ts'
import { isPersonName, type KnownNames, squashName, tidyName } from './source-name.ts'
import { findAgencyAuthor, findWireCredits } from './wire-credit.ts'
import { findWitnesses } from './witness.ts'

export { findAttributions } from './attribution.ts'
export type { Citation, CitationPage, PageLink } from './citation.ts'
export type { KnownNames } from './source-name.ts'
export { findWitnesses } from './witness.ts'

/** A link's words are its source's name when they spell its host or are written like a short name. */
function nameOfLink(words: string, url: string): string | null {
  const name = tidyName(words.replace(/\s+/g, ' ').trim())
  if (name === null || name.length > 120) return null
  const parts = name.split(' ')
  const hosts = hostNames(url)
  const first = squashName(parts[0] ?? '')
  const spells = hosts.some((host) => host.startsWith(first))
  for (let length = spells ? Math.min(4, parts.length) : 0; length > 0; length -= 1) {
    const head = tidyName(parts.slice(0, length).join(' '))
    if (head !== null && /^[\p{Lu}\d]/u.test(head) && hosts.includes(squashName(head))) return head
  }
  const capitalized = parts.every((part) => /^[\p{Lu}\d&]/u.test(part) || /^(?:of|the|and|de|la|le|du)$/.test(part))
  return name.length <= 60 && parts.length <= 5 && capitalized && !isPersonName(name) ? name : null
}

const imprint = /^(?:©|\(c\)|copyright\b)/i

/** Whether a link stands in the site's own imprint only ("© 2014 … Our friends: …"), which credits nobody. */
function isInImprint(link: PageLink, notes: readonly string[]): boolean {
  if (link.start !== null || link.text === '') return false
  const around = notes.filter((note) => note.includes(link.text))
  return around.length > 0 && around.every((note) => imprint.test(note))
}

function linkCitations(page: CitationPage): Citation[] {
  const found = new Map<string, Citation>()
  for (const link of page.links) {
    if (!countsAsCitation(link, page) || isInImprint(link, page.notes)) continue
    const { url, via, start, end } = link
    const quote = start === null || end === null ? link.text : page.text.slice(start, end)
    const known = found.get(url)
    const name = nameOfLink(quote, url)
    if (known === undefined) found.set(url, { url, via, name, basis: 'HYPERLINK', quote, start, end, witness: null })
    // A source line repeats what the body linked: the place in the text is the better evidence.
    else if (known.start === null && start !== null)
      found.set(url, { ...known, name: known.name ?? name, quote, start, end })
    else if (known.name === null && name !== null) found.set(url, { ...known, name })
  }
  return [...found.values()]
}

const bareAddress = /(?<![\w/@.])https?:\/\/(?!t\.co\/)[^\s<>"'“”’)\]]{4,500}/gi

/** Addresses that the text spells out without linking them, as old posts and footnotes do. */
function spelledOut(page: CitationPage): Citation[] {
  const found: Citation[] = []
  const linked = new Uint8Array(page.text.length)
  for (const { start, end } of page.links) if (start !== null && end !== null) linked.fill(1, start, end)
  for (const match of page.text.matchAll(bareAddress)) {
    const quote = match[0].replace(/[.,;:!?…]+$/, '')
    const [start, end] = [match.index, match.index + quote.length]
    if (linked[start] === 1 || linked[end - 1] === 1) continue
    const target = page.resolve(quote)
    if (target === null || !countsAsCitation({ ...target, text: quote, rel: [], start, end }, page)) continue
    found.push({ ...target, name: null, basis: 'HYPERLINK', quote, start, end, witness: null })
  }
  return found
}

function ownNames(page: CitationPage): Set<string> {
  const hosts = page.url === null ? [] : hostNames(page.url)
  const labels = hostNames(`https://${page.outlet.domain}/`)
  const names = [
    page.outlet.name,
    page.title,
    page.outlet.domain,
    ...page.authors.filter((author) => findAgencyAuthor(author) === null),
  ]
  const squashed = names.flatMap((name) => (name === null ? [] : [squashName(name)]))
  return new Set([...squashed, ...hosts, ...labels].filter((name) => name !== ''))
}

function noteCredits(note: string, known: KnownNames): Attribution[] {
  const named = [...findSourceLines(note, known), ...findNumberedSources(note), ...findAttributions(note, known)]
  const entry = named.length > 0 ? null : findReference(note, { listed: false, known })
  return entry === null ? named : [entry]
}

function namedCredits(page: CitationPage, known: KnownNames): NamedCredit[] {
  const products = new Set(
    (page.knownProducts ?? []).flatMap((name) => [squashName(name), ...name.split(' ').map(squashName)]),
  )
  const outlet = page.outlet.name ?? page.outlet.domain
  const here: NamedCredit[] = [
    ...findWireCredits(page.text, known).map((found) => ({ ...found, basis: 'SYNDICATION' as const, witness: null })),
    ...[
      ...findAttributions(page.text, known),
      ...findSourceLines(page.text, known),
      ...findNumberedSources(page.text),
      ...findListedReferences(page.text, known),
    ].map((found) => ({ ...found, basis: 'NAMED_ATTRIBUTION' as const, witness: null })),
    ...findWitnesses(page.text, { outlet, products }).map(({ description, ...found }) => ({
      ...found,
      basis: 'NAMED_ATTRIBUTION' as const,
      witness: description,
    })),
  ]
  const nowhere = { start: null, end: null, witness: null }
  const outside: NamedCredit[] = page.notes.flatMap((note) => [
    ...findWireCredits(note, known).map(({ name, quote }) => ({
      ...nowhere,
      name,
      quote,
      basis: 'SYNDICATION' as const,
    })),
    ...noteCredits(note, known).map(({ name, quote }) => ({
      ...nowhere,
      name,
      quote,
      basis: 'NAMED_ATTRIBUTION' as const,
    })),
  ])
  const agencies: NamedCredit[] = page.authors.flatMap((author) => {
    const name = findAgencyAuthor(author)
    return name === null || known.own.has(squashName(name))
      ? []
      : [{ ...nowhere, name, quote: author, basis: 'SYNDICATION' as const }]
  })
  return [...here.sort((a, b) => (a.start ?? 0) - (b.start ?? 0)), ...outside, ...agencies]
}

function mergeCredit(text: string, credit: NamedCredit, linked: LinkedCitations): void {
  const at = findEntry(text, credit, linked)
  const entry = at === null ? undefined : linked.entries[at]
  if (at === null || entry === undefined) {
    linked.entries.push({ ...credit, url: null, via: null })
    rememberName(linked, credit.name, linked.entries.length - 1)
    return
  }
  const basis = credit.basis === 'SYNDICATION' ? 'SYNDICATION' : entry.basis
  // A credit in the text is the better evidence than one that stands outside it.
  const place = entry.start === null && credit.start !== null && entry.url === null ? credit : entry
  const { quote, start, end } = place
  // The words of a link may be a headline; the name of its host, or the first spelling of a credit, stays.
  const stays = entry.name !== null && (entry.url === null || hostNames(entry.url).includes(squashName(entry.name)))
  linked.entries[at] = { ...entry, basis, name: stays ? entry.name : credit.name, quote, start, end }
  rememberName(linked, credit.name, at)
}

const inOrder = (a: Citation, b: Citation) =>
  (a.start ?? Number.MAX_SAFE_INTEGER) - (b.start ?? Number.MAX_SAFE_INTEGER)

/**
 * The sources a page refers to, one entry each: links of its body, names it credits, wire services it carries, numbered
 * source lists, and unnamed witnesses. A link and a name for one source are one entry. Nothing of the page itself.
 */
export function findCitations(page: CitationPage): Citation[] {
  const links = linkCitations(page)
  const seen = new Set(links.map((link) => link.url))
  const spelled = spelledOut(page).filter((each) => !seen.has(each.url) && seen.add(each.url))
  const linked = indexLinks([...links, ...spelled])
  const own = ownNames(page)
  const outlets = new Set((page.knownOutlets ?? []).map(squashName))
  for (const { url } of linked.entries) for (const name of url === null ? [] : hostNames(url)) outlets.add(name)
  const known = { outlets, own }
  const lastNames = new Set(findPeople(page.text).map(({ name }) => squashName(name.split(' ').at(-1) ?? name)))
  for (const credit of namedCredits(page, known)) {
    const squashed = squashName(credit.name)
    if (!own.has(squashed) && !(lastNames.has(squashed) && !known.outlets.has(squashed)))
      mergeCredit(page.text, credit, linked)
  }
  return linked.entries.sort(inOrder)
}
