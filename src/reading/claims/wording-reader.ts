import { type ExactWording, readExactWording } from './exact-words.ts'
import { readTerms, type Term } from './read-terms.ts'

/** What is read off one wording of a claim, whatever the other claims are. */
export interface WordingReading {
  readonly exact: ExactWording
  readonly terms: readonly Term[]
}

export type WordingReader = (text: string) => WordingReading

/** More than the wordings of any set of claims that is looked for at once. */
const mostKept = 200_000

/** Reads wordings and keeps what it read, since a set of claims is nearly always the last one and a few more. */
export function createWordingReader(): WordingReader {
  const kept = new Map<string, WordingReading>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size >= mostKept) kept.clear()
    const reading = { exact: readExactWording(text), terms: readTerms(text) }
    kept.set(text, reading)
    return reading
  }
}
