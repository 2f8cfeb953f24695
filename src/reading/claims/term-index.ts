import { termOf } from './terms.ts'
import { readWords, type Word } from './words.ts'

interface Statement {
  readonly claim: string
  /** Content terms with their weight and whether the statement negates them. */
  readonly terms: ReadonlyMap<string, { readonly weight: number; readonly negated: boolean; readonly name: boolean }>
  readonly total: number
  /** The weight of the terms that are no names, and the heaviest of them. */
  readonly totalPlain: number
  readonly plainTerms: number
  readonly heaviest: number
}

/** Names that the page is about, which a sentence may leave to a pronoun. */
export interface PageTerms {
  readonly all: ReadonlySet<string>
}

export interface SentenceHit {
  readonly claim: string
  readonly score: number
  readonly negated: boolean
}

export interface TermIndex {
  readonly readPage: (title: string, text: string) => PageTerms
  readonly score: (sentence: string, page: PageTerms) => SentenceHit[]
}

const negation = /^(?:not|never|no|without|cannot|nor|neither|none|nobody|hardly|stopped|refused?)$|n't$/
/** How many words a negation reaches. */
const negationReach = 4

interface Term {
  readonly term: string
  readonly negated: boolean
  readonly name: boolean
}

function readTerms(text: string): Term[] {
  const words = readWords(text)
  const terms: Term[] = []
  let reach = 0
  let firstInSentence = true
  for (const [at, word] of words.entries()) {
    if (at > 0 && /[.,;:!?()–—]/.test(text.slice(words[at - 1]?.end ?? 0, word.start))) reach = 0
    if (negation.test(word.written)) reach = word.written === 'no' ? 2 : negationReach
    else {
      const term = termOf(word.text)
      if (term !== null) terms.push({ term, negated: reach > 0, name: isName(text, word, firstInSentence) })
      reach = Math.max(0, reach - 1)
    }
    firstInSentence = false
  }
  return terms
}

function isName(text: string, word: Word, first: boolean): boolean {
  const written = text.slice(word.start, word.end)
  return /\d/.test(written) || (/^\p{Lu}/u.test(written) && (!first || /^\p{Lu}{2}/u.test(written)))
}

function weightOf(occurrences: number, statements: number): number {
  // A term that every claim of the set holds still tells the subject; one that few hold tells the claims apart.
  return 0.35 + Math.log((statements + 1) / (occurrences + 0.5)) / Math.log(2 * (statements + 1))
}

function readStatements(claims: readonly { readonly id: string; readonly texts: readonly string[] }[]): Statement[] {
  const wordings = claims.flatMap(({ id, texts }) => texts.map((text) => ({ claim: id, terms: readTerms(text) })))
  const names = new Set(wordings.flatMap(({ terms }) => terms.filter((each) => each.name).map((each) => each.term)))
  const occurrences = new Map<string, number>()
  for (const { terms } of wordings) {
    for (const term of new Set(terms.map((each) => each.term))) occurrences.set(term, (occurrences.get(term) ?? 0) + 1)
  }
  return wordings.map(({ claim, terms }) => {
    const weighted = new Map(
      terms.map(({ term, negated }) => [
        term,
        // The first word of a sentence is capitalized in any case; another claim may tell that it is a name.
        { weight: weightOf(occurrences.get(term) ?? 1, wordings.length), negated, name: names.has(term) },
      ]),
    )
    const all = [...weighted.values()]
    const plain = all.filter(({ name }) => !name).map(({ weight }) => weight)
    const total = all.reduce((sum, { weight }) => sum + weight, 0)
    const totalPlain = plain.reduce((sum, weight) => sum + weight, 0)
    return { claim, terms: weighted, total, totalPlain, plainTerms: plain.length, heaviest: Math.max(0, ...plain) }
  })
}

/** What a name counts for when it stands elsewhere on the page only. */
const nameElsewhere = 0.75
/** What any other word counts for when it stands elsewhere on the page only. */
const wordElsewhere = 0.15

/** What a statement loses when the term that tells it from the others is not in the sentence. */
const withoutHeaviest = 0.85
/** The least share of the terms that are no names: names alone are a subject, not a statement. */
const leastPlain = 0.5

function scoreStatement(statement: Statement, sentence: ReadonlyMap<string, boolean>, page: PageTerms): SentenceHit {
  let sum = 0
  const plain = { count: 0, weight: 0, opposite: 0, heaviest: 0 }
  for (const [term, { weight, negated, name }] of statement.terms) {
    const inSentence = sentence.get(term)
    if (inSentence === undefined) {
      if (page.all.has(term)) sum += weight * (name ? nameElsewhere : wordElsewhere)
      continue
    }
    sum += weight
    if (name) continue
    plain.count += 1
    plain.weight += weight
    plain.heaviest = Math.max(plain.heaviest, weight)
    if (inSentence !== negated) plain.opposite += 1
  }
  const all = statement.plainTerms
  const enough = plain.weight >= statement.totalPlain * leastPlain && plain.count >= Math.min(2, all) && all > 0
  const distinct = plain.heaviest >= statement.heaviest * 0.999 ? 1 : withoutHeaviest
  const score = enough ? (sum / statement.total) * distinct : 0
  return { claim: statement.claim, score, negated: plain.opposite > 0 && plain.opposite * 5 >= plain.count * 2 }
}

/**
 * Says how much of each statement a sentence says: the weight of the statement's content terms that stand in it, over
 * the weight of all. Terms are stems and a few common synonyms; the rarer a term is among the claims, the more it weighs.
 */
export function createTermIndex(
  claims: readonly { readonly id: string; readonly texts: readonly string[] }[],
): TermIndex {
  const statements = readStatements(claims).filter(({ terms }) => terms.size > 1)
  const holders = new Map<string, number[]>()
  for (const [at, { terms }] of statements.entries()) {
    for (const term of terms.keys()) {
      const known = holders.get(term)
      if (known === undefined) holders.set(term, [at])
      else known.push(at)
    }
  }
  const score = (sentence: string, page: PageTerms): SentenceHit[] => {
    const terms = new Map(readTerms(sentence).map(({ term, negated }) => [term, negated]))
    const shared = new Map<number, number>()
    for (const term of terms.keys()) {
      for (const at of holders.get(term) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    const hits = new Map<string, SentenceHit>()
    for (const [at, count] of shared) {
      const statement = statements[at]
      if (statement === undefined || count < Math.min(2, statement.terms.size)) continue
      const hit = scoreStatement(statement, terms, page)
      if (hit.score > (hits.get(hit.claim)?.score ?? 0)) hits.set(hit.claim, hit)
    }
    return [...hits.values()]
  }
  return {
    readPage: (title, text) => ({ all: new Set([...readTerms(title), ...readTerms(text)].map(({ term }) => term)) }),
    score,
  }
}
