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
export function nameKey(name: string): string {
  const squashed = squashName(name.replace(/\.(?:com|net|org|co|io|info)$/i, ''))
  const short = squashed.replace(/(?:newsagency|newswire|website|magazine|newspaper|weblog|blog|forums?)$/, '')
  const key = short.length > 2 ? short : squashed
  return Object.hasOwn(sameAgency, key) ? (sameAgency[key] ?? key) : key
}

const shortenersAndHosts =
  /^https?:\/\/(?:www\.)?(?:t\.co|bit\.ly|goo\.gl|tinyurl\.com|ow\.ly|is\.gd|buff\.ly|youtu\.be|[\w-]+\.(?:blogspot\.[a-z.]+|wordpress\.com|tumblr\.com|typepad\.com)|medium\.com|docs\.google\.com|drive\.google\.com|plus\.google\.com|scribd\.com|archive\.org|pastebin\.com)\//
const workWords =
  /\b(?:reports?|article|story|post|posting|entry|piece|thread|investigation|analysis|study|paper|test|statement|here|this|says|said|wrote|reported|reports)\b/i

function sentenceBounds(text: string, start: number, end: number): [number, number] {
  const head = text.slice(Math.max(0, start - 400), start)
  const tail = text.slice(end, end + 400)
  const from = Math.max(...[...head.matchAll(/[.!?]["”’)]?\s|\n/g)].map((match) => match.index + match[0].length), 0)
  const to = /[.!?]["”’)]?\s|\n/.exec(tail)?.index ?? tail.length
  return [Math.max(0, start - 400) + from, end + to]
}

/** The links of a page as a growing list of citations, with look-up by the names that their hosts and words vouch for. */
export interface LinkedCitations {
  readonly entries: Citation[]
  readonly byName: Map<string, number[]>
}

export function indexLinks(entries: Citation[]): LinkedCitations {
  const byName = new Map<string, number[]>()
  const add = (key: string, index: number) => {
    const at = byName.get(key)
    if (at === undefined) byName.set(key, [index])
    else if (at.at(-1) !== index) at.push(index)
  }
  for (const [index, entry] of entries.entries()) {
    for (const name of entry.url === null ? [] : hostNames(entry.url)) add(nameKey(name), index)
    if (entry.name !== null) add(nameKey(entry.name), index)
  }
  return { entries, byName }
}

function distance(entry: Citation, credit: NamedCredit): number {
  if (entry.start === null || entry.end === null || credit.start === null || credit.end === null) return 1e9
  return Math.max(0, entry.start - credit.end, credit.start - entry.end)
}

/** The one link of the credit's sentence, when its host tells nothing or its words are "a report", "this post". */
function findLinkInSentence(text: string, credit: NamedCredit, entries: readonly Citation[]): number | null {
  const { start, end } = credit
  if (start === null || end === null) return null
  const [from, to] = sentenceBounds(text, start, end)
  const inside = entries.flatMap((entry, index) =>
    entry.url !== null && entry.start !== null && entry.start >= from && entry.start < to ? [index] : [],
  )
  const only = inside.length === 1 ? inside[0] : undefined
  const entry = only === undefined ? undefined : entries[only]
  if (only === undefined || entry === undefined || entry.url === null || entry.name !== null) return null
  const overlaps = distance(entry, credit) === 0
  const near = distance(entry, credit) <= 60 && workWords.test(entry.quote) && shortenersAndHosts.test(entry.url)
  return overlaps || near || (shortenersAndHosts.test(entry.url) && distance(entry, credit) <= 120) ? only : null
}

/** "The Chronicle" after "the San Francisco Chronicle" is the same paper. */
function shortForms(name: string, { entries }: LinkedCitations): number[] {
  if (name.includes(' ') || name.length < 4) return []
  return entries.flatMap((entry, index) =>
    entry.name?.endsWith(` ${name}`) === true && entry.witness === null ? [index] : [],
  )
}

/** The entry that already stands for the credited source: by its name, its host, its words, or the link of the sentence. */
export function findEntry(text: string, credit: NamedCredit, linked: LinkedCitations): number | null {
  const sameName = linked.byName.get(nameKey(credit.name)) ?? shortForms(credit.name, linked)
  const nearest = [...sameName].sort((a, b) => {
    const [left, right] = [linked.entries[a], linked.entries[b]]
    return left === undefined || right === undefined ? 0 : distance(left, credit) - distance(right, credit) || a - b
  })[0]
  if (nearest !== undefined) return nearest
  if (credit.witness !== null) return null
  return findLinkInSentence(text, credit, linked.entries)
}
