import { diffSequences } from './sequence-diff.ts'

/** A paragraph of a version's text, as UTF-16 offsets. */
export interface Paragraph {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A paragraph that one of two versions has and the other has not, or has otherwise. */
export interface ParagraphChangeRow {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED'
  readonly before: Paragraph | null
  readonly after: Paragraph | null
}

/** Words of a changed paragraph, one after the other: the text of both is found in them. */
export interface WordSpan {
  readonly kind: 'SAME' | 'REMOVED' | 'ADDED'
  readonly text: string
}

const mostParagraphEdits = 1_000
const mostWordEdits = 400
/** The share of words that makes two paragraphs one that was changed (Sørensen–Dice). */
const leastLikeness = 0.4
/** Of very long changes each paragraph is paired with the one at its place alone. */
const mostPaired = 40

/** What changed between two texts of paragraphs, in the order of the later one; what was removed stands where it was. */
export function diffTexts(before: string, after: string): ParagraphChangeRow[] {
  const [a, b] = [splitParagraphs(before), splitParagraphs(after)]
  const changes: ParagraphChangeRow[] = []
  let [i, j] = [0, 0]
  let removed: Paragraph[] = []
  for (const { kind, count } of diffSequences(a.map(textOf), b.map(textOf), mostParagraphEdits)) {
    if (kind === 'REMOVED') {
      removed = a.slice(i, i + count)
      i += count
      continue
    }
    const added = kind === 'ADDED' ? b.slice(j, j + count) : []
    changes.push(...pairParagraphs(removed, added))
    removed = []
    j += count
    if (kind === 'SAME') i += count
  }
  return [...changes, ...pairParagraphs(removed, [])]
}

/** The words of a changed paragraph, told apart; of one that was added or removed all of it. */
export function wordSpans({ before, after }: ParagraphChangeRow): WordSpan[] {
  if (before === null || after === null) {
    return [{ kind: before === null ? 'ADDED' : 'REMOVED', text: (before ?? after)?.text ?? '' }]
  }
  const [a, b] = [wordsOf(before.text), wordsOf(after.text)]
  let [i, j] = [0, 0]
  return diffSequences(a, b, mostWordEdits).map(({ kind, count }) => {
    const text = (kind === 'ADDED' ? b.slice(j, j + count) : a.slice(i, i + count)).join('')
    if (kind !== 'ADDED') i += count
    if (kind !== 'REMOVED') j += count
    return { kind, text }
  })
}

function textOf({ text }: Paragraph): string {
  return text
}

function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const part of text.split(/(\n\s*\n)/)) {
    const end = start + part.length
    if (part.trim() !== '') paragraphs.push({ text: part, start, end })
    start = end
  }
  return paragraphs
}

/** Words, spaces and marks, one by one. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []
}

/** Each added paragraph with the first removed one that it can come from, in order; the rest stands by itself. */
function pairParagraphs(removed: readonly Paragraph[], added: readonly Paragraph[]): ParagraphChangeRow[] {
  const changes: ParagraphChangeRow[] = []
  const reach = removed.length * added.length > mostPaired * mostPaired ? 1 : mostPaired
  let next = 0
  for (const after of added) {
    const near = removed.slice(next, next + reach)
    const found = near.findIndex((before) => likeness(before.text, after.text) >= leastLikeness)
    if (found >= 0) {
      for (const before of near.slice(0, found)) changes.push({ kind: 'REMOVED', before, after: null })
      changes.push({ kind: 'CHANGED', before: near[found] as Paragraph, after })
      next += found + 1
    } else changes.push({ kind: 'ADDED', before: null, after })
  }
  for (const before of removed.slice(next)) changes.push({ kind: 'REMOVED', before, after: null })
  return changes
}

function likeness(a: string, b: string): number {
  const [left, right] = [countWords(a), countWords(b)]
  let shared = 0
  for (const [word, count] of left.words) shared += Math.min(count, right.words.get(word) ?? 0)
  const total = left.total + right.total
  return total === 0 ? 0 : (2 * shared) / total
}

function countWords(text: string): { words: Map<string, number>; total: number } {
  const words = new Map<string, number>()
  let total = 0
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1)
    total += 1
  }
  return { words, total }
}
