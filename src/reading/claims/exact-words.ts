import type { Word } from './words.ts'
import { readWords } from './words.ts'

export interface ExactPlace {
  readonly claim: string
  readonly start: number
  readonly end: number
}

/** The words of a claim as they must stand in a text. */
export interface ExactWording {
  readonly words: readonly string[]
  /** Whether a sentence ends after the word at this place. */
  readonly ends: readonly boolean[]
}

interface Wording extends ExactWording {
  readonly claim: string
}

const leadLength = 3

function endsSentence(between: string): boolean {
  return /[.!?…]/.test(between) || /\n\s*\n/.test(between)
}

function gaps(text: string, words: readonly Word[]): boolean[] {
  return words.map((word, at) => {
    const next = words[at + 1]
    return next !== undefined && endsSentence(text.slice(word.end, next.start))
  })
}

export function readExactWording(text: string): ExactWording {
  const words = readWords(text)
  return { words: words.map((word) => word.written), ends: gaps(text, words) }
}

/** Wordings by their first words, so that a text is read once for any number of claims. */
export function indexWordings(
  claims: readonly { readonly id: string; readonly texts: readonly string[] }[],
  read: (text: string) => ExactWording,
): Map<string, Wording[]> {
  const index = new Map<string, Wording[]>()
  for (const { id, texts } of claims) {
    for (const text of texts) {
      const { words, ends } = read(text)
      // One or two words stand in a text by chance; they are no statement.
      if (words.length < leadLength) continue
      const wording = { claim: id, words, ends }
      const lead = words.slice(0, leadLength).join(' ')
      const alike = index.get(lead)
      if (alike === undefined) index.set(lead, [wording])
      else alike.push(wording)
    }
  }
  return index
}

function stands(
  wording: Wording,
  words: readonly Word[],
  { at, breaks }: { at: number; breaks: readonly boolean[] },
): boolean {
  const last = wording.words.length - 1
  return wording.words.every(
    (word, offset) =>
      words[at + offset]?.written === word && (offset === last || breaks[at + offset] === wording.ends[offset]),
  )
}

/**
 * Where the exact words of a claim or of one of its aliases stand: blanks, case, quotation marks, dashes and commas may
 * differ, words, their order and the ends of sentences may not. Linear in the text for any number of claims, but for
 * claims that begin alike.
 */
export function findExactWords(text: string, index: ReadonlyMap<string, readonly Wording[]>): ExactPlace[] {
  if (index.size === 0) return []
  const words = readWords(text)
  const breaks = gaps(text, words)
  const found: ExactPlace[] = []
  for (let at = 0; at + leadLength <= words.length; at += 1) {
    const lead = `${words[at]?.written} ${words[at + 1]?.written} ${words[at + 2]?.written}`
    for (const wording of index.get(lead) ?? []) {
      if (!stands(wording, words, { at, breaks })) continue
      const start = words[at]?.start ?? 0
      const end = words[at + wording.words.length - 1]?.end ?? start
      // A closing full stop or mark belongs to the sentence that was quoted.
      found.push({ claim: wording.claim, start, end: end + (/^[.!?]/.test(text.slice(end, end + 1)) ? 1 : 0) })
    }
  }
  return found
}
