import type { KnownNames } from '../citations/index.ts'
import { type ExactPlace, findExactWords, indexWordings } from './exact-words.ts'
import { type Sentence, splitSentences } from './sentences.ts'
import { readStance, type Stance } from './stance.ts'
import { createTermIndex, type TermIndex } from './term-index.ts'

export interface ClaimWording {
  readonly id: string
  /** The claim's text first, then its aliases. */
  readonly texts: readonly string[]
}

/** That a page states a claim. `suggested` is false only for the claim's exact words, told or reported as they are. */
export interface ClaimMatch {
  readonly claim: string
  readonly stance: Stance
  readonly attributedTo: string | null
  readonly exact: boolean
  readonly suggested: boolean
  /** 1 for exact words; else 0…1, how much of the claim the sentence says. */
  readonly score: number
  readonly confidence: number
  readonly quote: string
  /** UTF-16 units of the page's text. */
  readonly start: number
  readonly end: number
}

export interface MatchOptions {
  /** The least score of a suggestion. */
  readonly leastScore?: number
  /** The most suggestions a page may bring; the best are kept. Exact words are never left out. */
  readonly mostSuggestions?: number
  readonly known?: KnownNames
  /** Looks for this claim alone. The others still tell which of its words set it apart, so the answer is the same. */
  readonly only?: string
}

export interface ClaimMatcher {
  /**
   * The claims that a page states, each at its best place, in the order of the text. `title` counts as what the page is
   * about, not as a place. `leftOut` is the number of suggestions past the cap.
   */
  readonly match: (
    page: { readonly title: string | null; readonly text: string },
    options?: MatchOptions,
  ) => { matches: ClaimMatch[]; leftOut: number }
}

const defaults = {
  leastScore: 0.6,
  mostSuggestions: 20,
  known: { outlets: new Set<string>(), own: new Set<string>() },
}

interface Reading {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly known: KnownNames
}

interface Stated {
  /** The first and the last sentence. */
  readonly from: number
  readonly to: number
  readonly negated: boolean
  /** Where the exact words begin; null for a paraphrase. */
  readonly wordsAt: number | null
}

function stanceAt({ text, sentences, known }: Reading, { from: at, to, negated, wordsAt }: Stated) {
  const sentence = sentences[at]
  if (sentence === undefined) return readStance('', { before: '', after: '', lead: '', negated, known })
  const earlier = sentences.slice(Math.max(0, at - 4), at).filter(({ block }) => sentence.block - block <= 1)
  const end = sentences[to]?.end ?? sentence.end
  return readStance(text.slice(sentence.start, sentence.end), {
    before: text.slice(earlier[0]?.start ?? sentence.start, sentence.start),
    after: text.slice(end, end + 200),
    lead: wordsAt === null ? '' : text.slice(sentence.start, wordsAt),
    negated,
    known,
  })
}

function sentenceAt(sentences: readonly Sentence[], position: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((sentences[middle]?.start ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}

function exactMatch(reading: Reading, place: ExactPlace): ClaimMatch {
  const at = sentenceAt(reading.sentences, place.start)
  const stated: Stated = { from: at, to: at, negated: false, wordsAt: place.start }
  const { stance, attributedTo, certainty } = stanceAt(reading, stated)
  const told = stance === 'ASSERTS' || stance === 'REPORTS'
  return {
    claim: place.claim,
    stance,
    attributedTo,
    exact: true,
    // The words are there; whether the page stands behind them is read off a cue when it denies or asks.
    suggested: !told,
    score: 1,
    confidence: told ? 1 : certainty,
    quote: reading.text.slice(place.start, place.end),
    start: place.start,
    end: place.end,
  }
}

interface Best {
  readonly score: number
  readonly negated: boolean
  /** The first and the last sentence. */
  readonly from: number
  readonly to: number
}

/** What a statement loses by being spread over two sentences. */
const overTwo = 0.92

/** Each claim at its best sentence, or at two neighbours of one block that together say more of it. */
function findBest(
  reading: Reading,
  index: TermIndex,
  { title, least }: { title: string; least: number },
): Map<string, Best> {
  const best = new Map<string, Best>()
  const page = index.readPage(title, reading.text)
  const take = (from: number, to: number, factor: number) => {
    const [first, last] = [reading.sentences[from], reading.sentences[to]]
    if (first === undefined || last === undefined || first.block !== last.block) return
    for (const hit of index.score(reading.text.slice(first.start, last.end), page)) {
      const score = hit.score * factor
      const other = best.get(hit.claim)
      if (score >= least && score > (other?.score ?? 0)) best.set(hit.claim, { score, negated: hit.negated, from, to })
    }
  }
  for (const at of reading.sentences.keys()) take(at, at, 1)
  for (const at of reading.sentences.keys()) take(at, at + 1, overTwo)
  return best
}

function suggest(reading: Reading, claim: string, { score, negated, from, to }: Best): ClaimMatch {
  const { stance, attributedTo, certainty } = stanceAt(reading, { from, to, negated, wordsAt: null })
  const start = reading.sentences[from]?.start ?? 0
  const end = reading.sentences[to]?.end ?? start
  const quote = reading.text.slice(start, end)
  const confidence = Math.round(score * certainty * 100) / 100
  return { claim, stance, attributedTo, exact: false, suggested: true, score, confidence, quote, start, end }
}

/** A matcher for a set of claims; it can be kept and used for any number of pages. */
export function createClaimMatcher(claims: readonly ClaimWording[]): ClaimMatcher {
  const wordings = indexWordings(claims)
  const index = createTermIndex(claims)
  const match: ClaimMatcher['match'] = ({ title, text }, options = {}) => {
    const { leastScore, mostSuggestions, known, only } = { ...defaults, ...options }
    const wanted = (claim: string) => only === undefined || claim === only
    const reading = { text, sentences: splitSentences(text), known }
    const exact = new Map<string, ClaimMatch>()
    for (const place of findExactWords(text, wordings)) {
      if (!wanted(place.claim)) continue
      const found = exactMatch(reading, place)
      const other = exact.get(place.claim)
      if (other === undefined || (other.suggested && !found.suggested)) exact.set(place.claim, found)
    }
    const suggestions = [...findBest(reading, index, { title: title ?? '', least: leastScore })]
      .filter(([claim]) => wanted(claim) && !exact.has(claim))
      .map(([claim, best]) => suggest(reading, claim, best))
      .sort((a, b) => b.score - a.score || a.start - b.start || (a.claim < b.claim ? -1 : 1))
    const matches = [...exact.values(), ...suggestions.slice(0, mostSuggestions)]
    return {
      matches: matches.sort((a, b) => a.start - b.start),
      leftOut: Math.max(0, suggestions.length - mostSuggestions),
    }
  }
  return { match }
}
