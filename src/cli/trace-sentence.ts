import type { SpreadJson } from '../tracing/index.ts'
import { plainLine } from './terminal-text.ts'
import { placeName } from './trace-tree.ts'

type Independence = SpreadJson['independence']
type Ground = Independence['standsOn'][number]

const kindWords: { readonly [kind: string]: string } = {
  ARTICLE: 'article',
  BLOG_POST: 'blog post',
  FORUM_POST: 'forum post',
  SOCIAL_POST: 'social post',
  REPORT: 'report',
  STATEMENT: 'statement',
  UNPUBLISHED: 'unpublished account',
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

/** "A, B and C". */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** How many independent sources: a number, an interval, or bounds where the count is not exact. */
export function independentWords({ low, high, exact }: Pick<Independence, 'low' | 'high' | 'exact'>): string {
  const sources = `independent ${high === 1 ? 'source' : 'sources'}`
  if (!exact) return `at least ${low} and at most ${high} ${sources}`
  return low === high ? `${high} ${sources}` : `between ${low} and ${high} ${sources}`
}

function groundWords({ label, reason, sources }: Ground): string {
  const [source] = sources
  if (!label.startsWith('source:') || source === undefined || sources.length > 1) return plainLine(reason)
  return `the ${kindWords[source.kind] ?? 'source'} at ${placeName(source)}`
}

/** "10 sources in 10 outlets, 1 independent source: stands on the forum post at …". */
export function independenceSentence(independence: Independence): string {
  const { sources, outlets, standsOn, standsOnExact } = independence
  if (sources === 0) return 'No source is known that states it.'
  const counts = `${count(sources, 'source')} in ${count(outlets, 'outlet')}, ${independentWords(independence)}`
  const grounds = listWords(standsOn.map(groundWords))
  const doubt = standsOnExact ? '' : ' (a smaller set may do)'
  return `${counts}${grounds === '' ? '' : `: stands on ${grounds}${doubt}`}.`
}
