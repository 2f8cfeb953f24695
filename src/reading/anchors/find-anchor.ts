import type { TextAnchor } from './anchor.ts'
import { alignAtStart, editDistance } from './edit-distance.ts'

/**
 * Where an anchor stands in another version of the text.
 * EXACT: the same words at the same place. MOVED: the same words elsewhere. FUZZY: the words changed between surroundings
 * that did not (`score` is their likeness). AMBIGUOUS: two places fit alike. ORPHANED: no place fits.
 */
export type FoundAnchor =
  | { readonly kind: 'EXACT' | 'MOVED' | 'FUZZY'; readonly start: number; readonly end: number; readonly score: number }
  | { readonly kind: 'AMBIGUOUS' | 'ORPHANED' }

interface Place {
  readonly start: number
  readonly end: number
  /** 0…1 each: how much of the prefix and of the suffix is there. */
  readonly before: number
  readonly after: number
}

const mostOccurrences = 500
/** The least part of a prefix or suffix that tells a place from another. */
const leastContext = 0.5
/** Likeness of changed words between both surroundings, and where only one of them is left. */
const leastLikeness = { both: 0.6, one: 0.75 }
const longestFuzzy = 2000
const mostContexts = 8

function sharedEnd(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}

function sharedStart(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1
  return count
}

/** Surroundings that were empty, at an end of the text, fit only at that end again. */
function contextsAt(text: string, anchor: TextAnchor, start: number, end: number): { before: number; after: number } {
  const { prefix, suffix } = anchor
  const before =
    prefix === ''
      ? Number(start === 0)
      : sharedEnd(prefix, text.slice(Math.max(0, start - prefix.length), start)) / prefix.length
  const after =
    suffix === ''
      ? Number(end === text.length)
      : sharedStart(suffix, text.slice(end, end + suffix.length)) / suffix.length
  return { before, after }
}

function occurrences(text: string, words: string, most: number): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

const fits = ({ before, after }: Place) => before >= leastContext || after >= leastContext
const rank = ({ before, after }: Place) => before + after

/** The one place that fits better than every other by a clear margin; two that fit alike are no answer. */
function chooseSame(places: readonly Place[], anchor: TextAnchor): FoundAnchor | null {
  const fitting = places.filter(fits).sort((a, b) => rank(b) - rank(a))
  const [best, second] = fitting
  if (best === undefined) return places.length === 0 ? null : { kind: 'ORPHANED' }
  if (second !== undefined && rank(best) - rank(second) < 0.25) return { kind: 'AMBIGUOUS' }
  const { start, end } = best
  return { kind: start === anchor.start ? 'EXACT' : 'MOVED', start, end, score: 1 }
}

interface Changed {
  readonly start: number
  readonly end: number
  readonly score: number
}

const likeness = (distance: number, a: number, b: number) => 1 - distance / Math.max(a, b, 1)

/** Places between a standing prefix and the next standing suffix. */
function betweenBoth(
  text: string,
  { exact }: TextAnchor,
  { starts, ends }: { starts: number[]; ends: number[] },
): Changed[] {
  const found: Changed[] = []
  for (const start of starts) {
    const end = ends.find((each) => each > start && each - start <= exact.length * 2 + 40)
    if (end === undefined) continue
    const score = likeness(editDistance(exact, text.slice(start, end)), exact.length, end - start)
    if (score >= leastLikeness.both) found.push({ start, end, score })
  }
  return found
}

const reversed = (text: string) => [...text].reverse().join('')

/** Places beside the one of prefix and suffix that is left. */
function besideOne(
  text: string,
  { exact }: TextAnchor,
  { starts, ends }: { starts: number[]; ends: number[] },
): Changed[] {
  const reach = Math.ceil(exact.length * 1.5) + 8
  const forward = starts.map((start) => {
    const { distance, length } = alignAtStart(exact, text.slice(start, start + reach))
    return { start, end: start + length, score: likeness(distance, exact.length, length) }
  })
  const backward = ends.map((end) => {
    const { distance, length } = alignAtStart(reversed(exact), reversed(text.slice(Math.max(0, end - reach), end)))
    return { start: end - length, end, score: likeness(distance, exact.length, length) }
  })
  return [...forward, ...backward].filter(({ score, start, end }) => score >= leastLikeness.one && end > start)
}

function chooseChanged(found: readonly Changed[]): FoundAnchor {
  const [best, ...others] = [...found].sort((a, b) => b.score - a.score || a.start - b.start)
  if (best === undefined) return { kind: 'ORPHANED' }
  const apart = others.find(
    (other) => (other.end <= best.start || other.start >= best.end) && best.score - other.score < 0.1,
  )
  return apart === undefined ? { kind: 'FUZZY', ...best } : { kind: 'AMBIGUOUS' }
}

function findChanged(text: string, anchor: TextAnchor): FoundAnchor {
  const { exact, prefix, suffix } = anchor
  if (exact.length > longestFuzzy) return { kind: 'ORPHANED' }
  const starts = prefix === '' ? [0] : occurrences(text, prefix, mostContexts).map((at) => at + prefix.length)
  const ends = suffix === '' ? [text.length] : occurrences(text, suffix, mostContexts)
  const both = betweenBoth(text, anchor, { starts, ends })
  if (both.length > 0) return chooseChanged(both)
  // A quotation at an end of the text has no surroundings there to vouch for it alone.
  return chooseChanged(
    besideOne(text, anchor, { starts: prefix === '' ? [] : starts, ends: suffix === '' ? [] : ends }),
  )
}

/**
 * Finds an anchor again in a new version. It fails closed: the words alone, with neither what stood before nor what stood
 * behind them, are no proof that it is the same place, nor are two places that fit alike.
 */
export function findAnchor(text: string, anchor: TextAnchor): FoundAnchor {
  const places = occurrences(text, anchor.exact, mostOccurrences).map((start) => {
    const end = start + anchor.exact.length
    return { start, end, ...contextsAt(text, anchor, start, end) }
  })
  if (places.length === mostOccurrences) return { kind: 'AMBIGUOUS' }
  return chooseSame(places, anchor) ?? findChanged(text, anchor)
}
