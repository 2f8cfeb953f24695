import type { Term } from './read-terms.ts'
import type { WordingReader } from './wording-reader.ts'

export interface StatementTerm {
  readonly weight: number
  readonly negated: boolean
  readonly name: boolean
  /** The other part of a compound ("the MiCloud backup"), which may stand for both. */
  readonly partner: string | null
}

/** One wording of a claim as its content terms. */
export interface Statement {
  readonly claim: string
  readonly terms: ReadonlyMap<string, StatementTerm>
  readonly total: number
  /** The weight of the terms that are no names, how many there are, and the heaviest of them. */
  readonly totalPlain: number
  readonly plainTerms: number
  readonly heaviest: number
}

function weightOf(occurrences: number, statements: number): number {
  // A term that every claim of the set holds still tells the subject; one that few hold tells the claims apart.
  return 0.35 + Math.log((statements + 1) / (occurrences + 0.5)) / Math.log(2 * (statements + 1))
}

/** A name and the word that it stands directly before, each under the other. */
function findPartners(terms: readonly Term[], isName: (term: string) => boolean): Map<string, string> {
  const partners = new Map<string, string>()
  for (const [at, first] of terms.entries()) {
    const second = terms[at + 1]
    if (second === undefined || second.at !== first.at + 1 || !isName(first.term) || isName(second.term)) continue
    partners.set(first.term, second.term)
    partners.set(second.term, first.term)
  }
  return partners
}

/** Reads the wordings of a set of claims; what tells them apart weighs more than what they have in common. */
export function readStatements(
  claims: readonly { readonly id: string; readonly texts: readonly string[] }[],
  read: WordingReader,
): Statement[] {
  const wordings = claims.flatMap(({ id, texts }) =>
    texts.map((text) => ({ claim: id, terms: read(text).terms.filter(({ strength }) => strength === 1) })),
  )
  const names = new Set(wordings.flatMap(({ terms }) => terms.filter((each) => each.name).map((each) => each.term)))
  const occurrences = new Map<string, number>()
  for (const { terms } of wordings) {
    for (const term of new Set(terms.map((each) => each.term))) occurrences.set(term, (occurrences.get(term) ?? 0) + 1)
  }
  return wordings.map(({ claim, terms: given }) => {
    // The first word of a sentence is capitalized in any case; another claim may tell that it is a name.
    const partners = findPartners(given, (term) => names.has(term))
    const terms = new Map(
      given.map(({ term, negated }) => {
        const weight = weightOf(occurrences.get(term) ?? 1, wordings.length)
        return [term, { weight, negated, name: names.has(term), partner: partners.get(term) ?? null }]
      }),
    )
    return { claim, terms, ...totals(terms) }
  })
}

function totals(terms: ReadonlyMap<string, StatementTerm>) {
  const all = [...terms.values()]
  const plain = all.filter(({ name }) => !name).map(({ weight }) => weight)
  return {
    total: all.reduce((sum, { weight }) => sum + weight, 0),
    totalPlain: plain.reduce((sum, weight) => sum + weight, 0),
    plainTerms: plain.length,
    heaviest: Math.max(0, ...plain),
  }
}
