import type { Citation } from './citation.ts'
import { hostNames } from './link-rules.ts'
import { squashName } from './source-name.ts'

/** A named credit before it is known whether a link says the same. */
export interface NamedCredit {
  readonly name: string
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
  readonly basis: 'NAMED_ATTRIBUTION' | 'SYNDICATION'
  readonly witness: string | null
}

const sameAgency: Readonly<Record<string, string>> = {
  ap: 'associatedpress',
  afp: 'agencefrancepresse',
  pti: 'presstrustofindia',
  nyt: 'newyorktimes',
  nytimes: 'newyorktimes',
  wsj: 'wallstreetjournal',
  ft: 'financialtimes',
  scmp: 'southchinamorningpost',
  xinhuanewsagency: 'xinhua',
}

/** One key for the spellings of one source's name: "the Reuters news agency", "Reuters.com" and "Reuters" are one. */
function nameKey(name: string): string {
  const squashed = squashName(name.replace(/\.(?:com|net|org|co|io|info)$/i, ''))
  const short = squashed.replace(/(?:newsagency|newswire|website|magazine|newspaper|weblog|blog|forums?)$/, '')
  const key = short.length > 2 ? short : squashed
  return Object.hasOwn(sameAgency, key) ? (sameAgency[key] ?? key) : key
}

const shortenersAndHosts =
  /^https?:\/\/(?:www\.)?(?:t\.co|bit\.ly|goo\.gl|tinyurl\.com|ow\.ly|is\.gd|buff\.ly|youtu\.be|[\w-]+\.(?:blogspot\.[a-z.]+|wordpress\.com|tumblr\.com|typepad\.com)|medium\.com|docs\.google\.com|drive\.google\.com|plus\.google\.com|scribd\.com|archive\.org|pastebin\.com)\//
function sentenceBounds(text: string, start: number, end: number): [number, number] {
  const head = text.slice(Math.max(0, start - 400), start)
  const tail = text.slice(end, end + 400)
  const from = Math.max(...[...head.matchAll(/[.!?]["”’)]?\s|\n/g)].map((match) => match.index + match[0].length), 0)
  const to = /[.!?]["”’)]?\s|\n/.exec(tail)?.index ?? tail.length
  return [Math.max(0, start - 400) + from, end + to]
}

/** The citations of a page as a growing list, with look-up by what could make another one the same. */
export interface LinkedCitations {
  readonly entries: Citation[]
  /** By the names that hosts and words vouch for. */
  readonly byName: Map<string, number[]>
  /** By the last word of a name of several ("the Chronicle"). */
  readonly byLastWord: Map<string, number[]>
  /** Links with a place in the text, in its order. */
  readonly placed: readonly { readonly start: number; readonly end: number; readonly index: number }[]
}

function addTo(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [index])
  else if (known.at(-1) !== index) known.push(index)
}

export function indexLinks(entries: Citation[]): LinkedCitations {
  const byName = new Map<string, number[]>()
  for (const [index, entry] of entries.entries()) {
    for (const name of entry.url === null ? [] : hostNames(entry.url)) addTo(byName, nameKey(name), index)
    if (entry.name !== null) addTo(byName, nameKey(entry.name), index)
  }
  const placed = entries
    .flatMap(({ start, end }, index) => (start === null || end === null ? [] : [{ start, end, index }]))
    .sort((a, b) => a.start - b.start)
  return { entries, byName, byLastWord: new Map(), placed }
}

/** Keeps an entry findable under a credited name. */
export function rememberName({ byName, byLastWord }: LinkedCitations, name: string, index: number): void {
  byName.set(nameKey(name), [index])
  if (name.includes(' ')) addTo(byLastWord, name.slice(name.lastIndexOf(' ') + 1), index)
}

/** The links that begin in a range of the text. */
function linksWithin({ placed }: LinkedCitations, from: number, to: number): number[] {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((placed[middle]?.start ?? 0) < from) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; at < placed.length && (placed[at]?.start ?? to) < to; at += 1) found.push(placed[at]?.index ?? 0)
  return found
}

function distance(entry: Citation, credit: NamedCredit): number {
  if (entry.start === null || entry.end === null || credit.start === null || credit.end === null) return 1e9
  return Math.max(0, entry.start - credit.end, credit.start - entry.end)
}

/** The one link of the credit's sentence, when its host tells nothing or its words are "a report", "this post". */
function findLinkInSentence(text: string, credit: NamedCredit, linked: LinkedCitations): number | null {
  const { start, end } = credit
  if (start === null || end === null) return null
  const [from, to] = sentenceBounds(text, start, end)
  const inside = linksWithin(linked, from, to)
  const only = inside.length === 1 ? inside[0] : undefined
  const entry = only === undefined ? undefined : linked.entries[only]
  if (only === undefined || entry === undefined || entry.url === null || entry.name !== null) return null
  const gap = distance(entry, credit)
  const opaque = shortenersAndHosts.test(entry.url)
  return gap === 0 || (opaque && gap <= 120) ? only : null
}

/** "The Chronicle" after "the San Francisco Chronicle" is the same paper. */
function shortForms(name: string, { byLastWord }: LinkedCitations): readonly number[] {
  return name.includes(' ') || name.length < 4 ? [] : (byLastWord.get(name) ?? [])
}

const longestLink = 300

/** The link of a note whose words begin with the credited name ("Valley Wire: Barn burns"). */
function findNoteLink(name: string, { entries }: LinkedCitations): number | null {
  const squashed = squashName(name)
  const index = entries.findIndex(
    ({ url, start, quote }) => url !== null && start === null && squashName(quote).startsWith(squashed),
  )
  return index < 0 ? null : index
}

/** The link whose own words are the credited name. */
function findLinkUnder({ name, start, end }: NamedCredit, linked: LinkedCitations): number | null {
  if (start === null || end === null) return findNoteLink(name, linked)
  for (const index of linksWithin(linked, Math.max(0, start - longestLink), end)) {
    const entry = linked.entries[index]
    if (entry === undefined || entry.end === null || entry.end <= start) continue
    if (squashName(entry.quote).includes(squashName(name))) return index
  }
  return null
}

function findNearest(
  indexes: readonly number[],
  credit: NamedCredit,
  entries: readonly Citation[],
): number | undefined {
  let nearest: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (const index of indexes) {
    const entry = entries[index]
    const gap = entry === undefined ? least : distance(entry, credit)
    if (gap < least) [nearest, least] = [index, gap]
  }
  return nearest
}

/** The entry that already stands for the credited source: by its name, its host, its words, or the link of the sentence. */
export function findEntry(text: string, credit: NamedCredit, linked: LinkedCitations): number | null {
  const over = credit.witness === null ? findLinkUnder(credit, linked) : null
  if (over !== null) return over
  const sameName = linked.byName.get(nameKey(credit.name)) ?? shortForms(credit.name, linked)
  const nearest = findNearest(sameName, credit, linked.entries)
  if (nearest !== undefined) return nearest
  if (credit.witness !== null) return null
  return findLinkInSentence(text, credit, linked)
}
