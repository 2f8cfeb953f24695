import { readNumber } from './numbers.ts'
import { type Phrase, phrases } from './phrases.ts'
import { relatedShare } from './term-tables.ts'
import { furtherTerm, termOf } from './terms.ts'
import { readWords, type Word } from './words.ts'

/** One content term of a text. */
export interface Term {
  readonly term: string
  readonly negated: boolean
  readonly name: boolean
  /** 1 for the word itself or a synonym; less for a word that only goes with it. */
  readonly strength: number
  /** Counts the words of the text from 0. */
  readonly at: number
}

const negation =
  /^(?:not|never|no|without|unless|cannot|nor|neither|none|nobody|nothing|nowhere|hardly|stopped|refused?)$|n't$/
/** How many words a negation reaches. */
const negationReach = 4
const clauseEnd = /[.,;:!?()–—]/

const noPhrases = { found: new Map<number, Phrase>(), taken: new Set<number>() }

/** The phrases of a text by the word at which each begins, and the words that say nothing more because of them. */
function findPhrases(words: readonly Word[]): { found: ReadonlyMap<number, Phrase>; taken: ReadonlySet<number> } {
  if (words.length < 2) return noPhrases
  const starts = new Map<number, number>()
  let offset = 0
  for (const [at, { written }] of words.entries()) {
    starts.set(offset, at)
    offset += written.length + 1
  }
  const line = words.map(({ written }) => written).join(' ')
  const found = new Map<number, Phrase>()
  const taken = new Set<number>()
  for (const each of phrases) {
    for (const match of line.matchAll(each.pattern)) {
      const first = starts.get(match.index) ?? 0
      const last = first + match[0].split(' ').length - 1
      if (taken.has(first) || taken.has(last)) continue
      found.set(first, each)
      // What stands between ("turned MiCloud off") keeps its own meaning.
      taken.add(first).add(last)
    }
  }
  return { found, taken }
}

function isName(text: string, word: Word, first: boolean): boolean {
  const written = text.slice(word.start, word.end)
  return /\d/.test(written) || (/^\p{Lu}/u.test(written) && (!first || /^\p{Lu}{2}/u.test(written)))
}

/** "They sent no pictures" negates what they did as well. */
function negateVerb(terms: Term[], at: number, next: Word | undefined): void {
  const verb = terms.at(-1)
  if (verb !== undefined && verb.at === at - 1 && !verb.name && next?.written !== 'longer')
    terms[terms.length - 1] = { ...verb, negated: !verb.negated }
}

/** What number terms begin with; they are never negated. */
export const numberMark = '#'

/** The content terms of a text in its order, with what a negation reaches. */
export function readTerms(text: string): Term[] {
  const words = readWords(text)
  const { found, taken } = findPhrases(words)
  const written = words.map((word) => word.written)
  const terms: Term[] = []
  let reach = 0
  let afterNumber = 0
  for (const [at, word] of words.entries()) {
    if (at > 0 && clauseEnd.test(text.slice(words[at - 1]?.end ?? 0, word.start))) reach = 0
    const said = found.get(at)
    if (said !== undefined) {
      const negated = said.negated !== reach > 0
      terms.push({ term: said.term, negated, name: false, strength: said.strength, at })
    }
    if (taken.has(at) || at < afterNumber) continue
    const number = readNumber(written, at)
    if (number !== null) {
      terms.push({ term: `${numberMark}${number.value}`, negated: false, name: false, strength: 1, at })
      afterNumber = at + number.count
      // "Not checked for three years": the negation ends before how long.
      reach = 0
      continue
    }
    if (negation.test(word.written)) {
      if (word.written === 'no') negateVerb(terms, at, words[at + 1])
      reach = word.written === 'no' ? 2 : negationReach
      continue
    }
    const name = isName(text, word, at === 0)
    // "Without the user's consent" denies the consent, not the user.
    const negated = reach > 0 && !word.written.endsWith("'s")
    const term = termOf(word.text)
    if (term !== null) terms.push({ term, negated, name, strength: 1, at })
    const further = furtherTerm(word.text)
    if (further !== null)
      terms.push({ term: further.term, negated, name: false, strength: further.whole ? 1 : relatedShare, at })
    reach = Math.max(0, reach - 1)
  }
  return terms
}
