import { numberMark, type Term } from './read-terms.ts'
import { readStatements, type Statement, type StatementTerm } from './statements.ts'
import type { WordingReader } from './wording-reader.ts'

/** The terms around a sentence, which it may leave to a pronoun or to the reader. */
export interface Surroundings {
  /** What the sentences before it say, each term with its share (0…1); empty where the sentence points back to nothing. */
  readonly before: ReadonlyMap<string, number>
  /** What the page says anywhere. */
  readonly page: ReadonlySet<string>
}

export interface SentenceHit {
  readonly claim: string
  readonly score: number
  readonly negated: boolean
}

export interface TermIndex {
  readonly score: (sentence: readonly Term[], around: Surroundings) => SentenceHit[]
}

/** What a name counts for when it stands elsewhere on the page only. */
const nameElsewhere = 0.75
/** What any other word counts for when it stands elsewhere on the page only. */
const wordElsewhere = 0.15
/** What one part of a compound counts for when the other stands for both. */
const partnerShare = 0.5
/** What a statement loses when the term that tells it from the others is not in the sentence. */
const withoutHeaviest = 0.85
/** What a statement loses when the sentence gives another number in place of its own. */
const otherNumber = 0.7
/** The least share of the terms that are no names: names alone are a subject, not a statement. */
const leastPlain = 0.5
/** The same for a sentence that leaves the rest to those before it, and what both must have together. */
const leastPlainPointingBack = 0.25
const leastPlainTogether = 0.45

/** What stands for being on or off. */
const stateTerm = 'switch'
/** One in how many terms turned into its opposite makes the whole a negation. */
const negatedShare = 3

interface Said {
  readonly strength: number
  readonly negated: boolean
}

function termsOf(sentence: readonly Term[]): Map<string, Said> {
  const said = new Map<string, Said>()
  for (const { term, strength, negated } of sentence) {
    if (strength >= (said.get(term)?.strength ?? 0)) said.set(term, { strength, negated })
  }
  return said
}

interface Scored extends SentenceHit {
  /** The terms of the statement, names apart, that stand in the sentence itself. */
  readonly own: readonly string[]
  /** The one that tells the statement from the others is among them. */
  readonly distinct: boolean
}

/** How much of a term that is not in the sentence the surroundings give. */
function shareAround(
  term: string,
  { name, partner }: StatementTerm,
  { before, page }: Surroundings,
  said: ReadonlyMap<string, Said>,
): number {
  const elsewhere = page.has(term) ? (name ? nameElsewhere : wordElsewhere) : 0
  const compound = partner === null ? 0 : partnerShare * (said.get(partner)?.strength ?? before.get(partner) ?? 0)
  return Math.max(before.get(term) ?? 0, elsewhere, compound)
}

/** The terms of a statement that stand in a sentence, and those among them that it turns into their opposite. */
function compare(statement: Statement, said: ReadonlyMap<string, Said>) {
  const here = new Map<string, Said>()
  const opposite = new Set<string>()
  for (const [term, { negated, name }] of statement.terms) {
    const found = said.get(term)
    if (found === undefined) continue
    here.set(term, found)
    if (!name && found.negated !== negated) opposite.add(term)
  }
  // What happens with the thing on says nothing of what happens with it off.
  if (opposite.size === 1 && opposite.has(stateTerm)) {
    here.delete(stateTerm)
    opposite.clear()
  }
  return { here, opposite }
}

const isNumber = (term: string) => term.startsWith(numberMark) && !/^#(?:19|20)\d\d$/.test(term)

/** Whether a sentence gives a number, and none of those of the statement; years are dates. */
function hasOtherNumber({ terms }: Statement, said: ReadonlyMap<string, Said>): boolean {
  const wanted = [...terms.keys()].filter(isNumber)
  if (wanted.length === 0 || wanted.some((term) => said.has(term))) return false
  return [...said.keys()].some(isNumber)
}

function scoreStatement(statement: Statement, said: ReadonlyMap<string, Said>, around: Surroundings): Scored {
  const { here, opposite } = compare(statement, said)
  let sum = 0
  const own: string[] = []
  const plain = { weight: 0, around: 0, heaviest: 0 }
  for (const [term, needed] of statement.terms) {
    const { weight, name } = needed
    const found = here.get(term)
    const share = weight * (found?.strength ?? shareAround(term, needed, around, said))
    sum += share
    if (name) continue
    if (found === undefined) plain.around += share
    else {
      own.push(term)
      plain.weight += share
      plain.heaviest = Math.max(plain.heaviest, weight)
    }
  }
  const distinct = plain.heaviest >= statement.heaviest * 0.999
  const all = statement.plainTerms
  const whole = plain.weight >= statement.totalPlain * leastPlain && own.length >= Math.min(2, all) && all > 0
  const pointingBack =
    distinct &&
    around.before.size > 0 &&
    plain.weight >= statement.totalPlain * leastPlainPointingBack &&
    plain.weight + plain.around >= statement.totalPlain * leastPlainTogether
  const factor = (distinct ? 1 : withoutHeaviest) * (hasOtherNumber(statement, said) ? otherNumber : 1)
  const score = whole || pointingBack ? (sum / statement.total) * factor : 0
  return {
    claim: statement.claim,
    score,
    own,
    distinct,
    negated: opposite.size > 0 && opposite.size * negatedShare >= own.length,
  }
}

/**
 * Whether a sentence states the other claim rather than this one: all that it says of this one it says of the other too,
 * or it has what sets the other apart and lacks what sets this one apart.
 */
function isShadowed(hit: Scored, other: Scored): boolean {
  if (other.claim === hit.claim || other.score <= hit.score) return false
  const common = hit.own.filter((term) => other.own.includes(term)).length
  if (common === hit.own.length && other.own.length > common) return true
  return other.distinct && !hit.distinct && common * 2 >= hit.own.length
}

const withoutShadows = (hits: readonly Scored[]) => hits.filter((hit) => !hits.some((other) => isShadowed(hit, other)))

/** Where a term stands, and what it weighs as one of the terms that are no names. */
interface Holders {
  readonly plain: number
  readonly statements: number[]
}

function indexTerms(statements: readonly Statement[]): ReadonlyMap<string, Holders> {
  const holders = new Map<string, Holders>()
  for (const [at, { terms }] of statements.entries()) {
    for (const [term, { name, weight }] of terms) {
      const known = holders.get(term)
      if (known === undefined) holders.set(term, { plain: name ? 0 : weight, statements: [at] })
      else known.statements.push(at)
    }
  }
  return holders
}

/**
 * Finds the statements that share enough terms with a sentence to have a score at all: most share a common word or two,
 * and to tell this costs a fraction of scoring them.
 */
function createPreselection(statements: readonly Statement[]) {
  const holders = indexTerms(statements)
  const count = new Uint16Array(statements.length)
  const plain = new Float64Array(statements.length)
  return (said: Iterable<string>, pointsBack: boolean): Statement[] => {
    const touched: number[] = []
    for (const term of said) {
      const held = holders.get(term)
      if (held === undefined) continue
      for (const at of held.statements) {
        if (count[at] === 0) touched.push(at)
        count[at] = (count[at] ?? 0) + 1
        plain[at] = (plain[at] ?? 0) + held.plain
      }
    }
    const least = pointsBack ? { terms: 1, plain: leastPlainPointingBack } : { terms: 2, plain: leastPlain }
    const found: Statement[] = []
    for (const at of touched) {
      const statement = statements[at]
      const isEnough =
        statement !== undefined &&
        (count[at] ?? 0) >= Math.min(least.terms, statement.terms.size) &&
        // Sums in another order differ in the last digit.
        (plain[at] ?? 0) >= statement.totalPlain * least.plain * 0.999
      if (isEnough) found.push(statement)
      count[at] = 0
      plain[at] = 0
    }
    return found
  }
}

/**
 * Says how much of each statement a sentence says: the weight of the statement's content terms that stand in it, over
 * the weight of all. Terms are stems and a few common synonyms; the rarer a term is among the claims, the more it weighs.
 */
export function createTermIndex(
  claims: readonly { readonly id: string; readonly texts: readonly string[] }[],
  read: WordingReader,
): TermIndex {
  const preselect = createPreselection(readStatements(claims, read).filter(({ terms }) => terms.size > 1))
  const score: TermIndex['score'] = (sentence, around) => {
    const said = termsOf(sentence)
    const hits = new Map<string, Scored>()
    for (const statement of preselect(said.keys(), around.before.size > 0)) {
      const hit = scoreStatement(statement, said, around)
      if (hit.score > (hits.get(hit.claim)?.score ?? 0)) hits.set(hit.claim, hit)
    }
    return withoutShadows([...hits.values()])
  }
  return { score }
}
