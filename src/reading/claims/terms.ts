import { porterStem } from '../../shared/porter-stem.ts'
import { verbOf } from './irregular-verbs.ts'
import { doubles, relatedWords, synonyms } from './term-tables.ts'

const places: Readonly<Record<string, string>> = {
  chinese: 'china',
  american: 'america',
  russian: 'russia',
  british: 'britain',
  french: 'france',
  german: 'germany',
  indian: 'india',
  japanese: 'japan',
  korean: 'korea',
  ukrainian: 'ukraine',
  israeli: 'israel',
  iranian: 'iran',
  finnish: 'finland',
}

const stemOf = (word: string) => porterStem(verbOf(word))

const canonical = new Map<string, string>()
for (const line of synonyms.split('\n')) {
  const words = line.split(' ')
  for (const word of words) {
    const stem = stemOf(word)
    if (!canonical.has(stem)) canonical.set(stem, stemOf(words[0] ?? word))
  }
}

const related = new Map(
  relatedWords.split('\n').map((line) => {
    const [word = '', stands = ''] = line.split(' ')
    return [stemOf(word), stemOf(stands)] as const
  }),
)

/** Words without a claim of their own. Negations are kept apart by the stance rules. */
const emptyWords = new Set(
  `a about after again all also am an and any are as at be because been before being but by can could did do does doing down during each
  even few for from further get gets got had has have having he her here hers him his how i if in into is it its itself just let like
  made make many may me might more most much must my no nor not now of off on once one only or other others our ours out over own per
  put near same shall she should so some such than that the their theirs them then there these they thing things this those through thus to
  too under until up upon us very was we well went were what when where which while who whom whose why will with within without would
  you your yours say says said according report reports reported claim claims claimed allege alleged allegedly reportedly new don t s
  happen happens happened take takes took place called come comes came`.split(/\s+/),
)

/** The content term that a folded word stands for; null for words without content. */
export function termOf(word: string): string | null {
  if (word === 'off') return 'switch'
  if (emptyWords.has(word) || word.length < 2) return null
  const stem = stemOf(places[word] ?? word)
  return canonical.get(stem) ?? stem
}

/** What else a folded word says: a second thing that it stands for in full, or one that it only goes with. */
export function furtherTerm(word: string): { readonly term: string; readonly whole: boolean } | null {
  const second = Object.hasOwn(doubles, word) ? doubles[word] : undefined
  if (second !== undefined) return { term: stemOf(second), whole: true }
  const term = related.get(stemOf(word))
  return term === undefined ? null : { term, whole: false }
}
