import { pointsBack } from './points-back.ts'
import { readTerms, type Term } from './read-terms.ts'
import type { Sentence } from './sentences.ts'
import type { TermIndex } from './term-index.ts'

/** Where a page says most of a claim. */
export interface Best {
  readonly score: number
  readonly negated: boolean
  /** The first and the last sentence. */
  readonly from: number
  readonly to: number
}

/** What a statement loses by being spread over two sentences. */
const overTwo = 0.92
/** What the terms of the last sentences before still count for, the nearest first. */
const carried = [0.7, 0.55, 0.45]

const firstPerson = /^(?:I|We)\b|\b(?:and|then) (?:I|we)\b/
const noTerms: ReadonlyMap<string, number> = new Map()

export interface PageText {
  readonly title: string
  readonly text: string
  readonly sentences: readonly Sentence[]
}

/** What the sentences before one say: those of its block and of the block before. */
function termsBefore(sentences: readonly Sentence[], terms: readonly (readonly Term[])[], at: number) {
  const before = new Map<string, number>()
  for (const [distance, share] of carried.entries()) {
    const earlier = sentences[at - 1 - distance]
    if (earlier === undefined || (sentences[at]?.block ?? 0) - earlier.block > 1) break
    for (const { term, strength } of terms[at - 1 - distance] ?? []) {
      before.set(term, Math.max(before.get(term) ?? 0, share * strength))
    }
  }
  return before
}

/** Each claim at its best sentence, or at two neighbours of one block that together say more of it. */
export function findBest(page: PageText, index: TermIndex, least: number): Map<string, Best> {
  const { title, text, sentences } = page
  const terms = sentences.map(({ start, end }) => readTerms(text.slice(start, end)))
  const all = new Set([readTerms(title), ...terms].flatMap((each) => each.map(({ term }) => term)))
  const best = new Map<string, Best>()
  const held = terms.map((each) => new Set(each.map(({ term }) => term)))
  const points = sentences.map(({ start, end }) => pointsBack.test(text.slice(start, end)))
  const mine = sentences.map(({ start, end }) => firstPerson.test(text.slice(start, end)))
  /** Whether a sentence goes on with the one before it: it points back, goes on with what I did, or has a word in common. */
  const goesOn = (at: number) =>
    points[at] === true ||
    (mine[at] === true && mine[at - 1] === true) ||
    (terms[at] ?? []).some(({ term }) => held[at - 1]?.has(term) === true)
  const take = (from: number, to: number, factor: number) => {
    if (to > from && (sentences[from]?.block !== sentences[to]?.block || !goesOn(to))) return
    const said = from === to ? terms[from] : [...(terms[from] ?? []), ...(terms[to] ?? [])]
    for (const hit of index.score(said ?? [], {
      before: points[from] === true ? termsBefore(sentences, terms, from) : noTerms,
      page: all,
    })) {
      const score = hit.score * factor
      const other = best.get(hit.claim)
      if (score >= least && score > (other?.score ?? 0)) best.set(hit.claim, { score, negated: hit.negated, from, to })
    }
  }
  for (const at of sentences.keys()) take(at, at, 1)
  for (const at of sentences.keys()) if (at + 1 < sentences.length) take(at, at + 1, overTwo)
  return best
}
