import type { KnownNames } from '../citations/index.ts'
import { type ExactPlace, findExactWords, indexWordings } from './exact-words.ts'
import { type Best, findBest } from './find-best.ts'
import { type Sentence, splitSentences } from './sentences.ts'
import { readStance, type Stance } from './stance.ts'
import { createTermIndex } from './term-index.ts'
import { readVoices, type Voice } from './voices.ts'
import { createWordingReader, type WordingReader } from './wording-reader.ts'

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
  readonly voices: readonly Voice[]
  readonly known: KnownNames
}

interface Stated {
  /** The terms of the claim. */
  readonly own: ReadonlySet<string>
  /** The first and the last sentence. */
  readonly from: number
  readonly to: number
  readonly negated: boolean
  /** Where the exact words stand; null for a paraphrase. */
  readonly words: { readonly start: number; readonly end: number } | null
}

function stanceOf({ text, sentences, voices, known }: Reading, at: number, { own, to, negated, words }: Stated) {
  const sentence = sentences[at] ?? { start: 0, end: 0 }
  const end = sentences[to]?.end ?? sentence.end
  return readStance(text.slice(sentence.start, sentence.end), {
    voice: voices[at] ?? null,
    after: text.slice(end, end + 200),
    aside:
      words === null
        ? null
        : { before: text.slice(sentence.start, words.start), after: text.slice(words.end, Math.max(words.end, end)) },
    negated,
    own,
    known,
  })
}

/** The stance of the first sentence; of two, the second may be the one that says whose words they are. */
function stanceAt(reading: Reading, stated: Stated) {
  const first = stanceOf(reading, stated.from, stated)
  if (stated.to === stated.from || first.stance !== 'ASSERTS') return first
  const second = stanceOf(reading, stated.to, stated)
  return second.stance === 'REPORTS' ? second : first
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
  const stated: Stated = { own: new Set(), from: at, to: at, negated: false, words: place }
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

function suggest(
  reading: Reading,
  { claim, own }: { claim: string; own: ReadonlySet<string> },
  { score, negated, from, to }: Best,
): ClaimMatch {
  const { stance, attributedTo, certainty } = stanceAt(reading, { own, from, to, negated, words: null })
  const start = reading.sentences[from]?.start ?? 0
  const end = reading.sentences[to]?.end ?? start
  const quote = reading.text.slice(start, end)
  const confidence = Math.round(score * certainty * 100) / 100
  return { claim, stance, attributedTo, exact: false, suggested: true, score, confidence, quote, start, end }
}

/**
 * A matcher for a set of claims; it can be kept and used for any number of pages. Where the set changes now and then,
 * one reader for all of its matchers spares reading the claims again that were there before.
 */
export function createClaimMatcher(
  claims: readonly ClaimWording[],
  read: WordingReader = createWordingReader(),
): ClaimMatcher {
  const wordings = indexWordings(claims, (text) => read(text).exact)
  const index = createTermIndex(claims, read)
  const wordingsOf = new Map(claims.map(({ id, texts }) => [id, texts]))
  const termsOf = (claim: string): ReadonlySet<string> =>
    new Set((wordingsOf.get(claim) ?? []).flatMap((text) => read(text).terms.map(({ term }) => term)))
  const match: ClaimMatcher['match'] = ({ title, text }, options = {}) => {
    const { leastScore, mostSuggestions, known, only } = { ...defaults, ...options }
    const wanted = (claim: string) => only === undefined || claim === only
    const sentences = splitSentences(text)
    const reading = { text, sentences, voices: readVoices(text, sentences, known), known }
    const exact = new Map<string, ClaimMatch>()
    for (const place of findExactWords(text, wordings)) {
      if (!wanted(place.claim)) continue
      const found = exactMatch(reading, place)
      const other = exact.get(place.claim)
      if (other === undefined || (other.suggested && !found.suggested)) exact.set(place.claim, found)
    }
    const suggestions = [...findBest({ title: title ?? '', ...reading }, index, leastScore)]
      .filter(([claim]) => wanted(claim) && !exact.has(claim))
      .map(([claim, best]) => suggest(reading, { claim, own: termsOf(claim) }, best))
      .sort((a, b) => b.score - a.score || a.start - b.start || (a.claim < b.claim ? -1 : 1))
    const matches = [...exact.values(), ...suggestions.slice(0, mostSuggestions)]
    return {
      matches: matches.sort((a, b) => a.start - b.start),
      leftOut: Math.max(0, suggestions.length - mostSuggestions),
    }
  }
  return { match }
}
