export interface Sentence {
  readonly start: number
  readonly end: number
  /** Counts the blocks (separated by a blank line) from 0. */
  readonly block: number
}

const abbreviation =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|Sgt|Gen|Col|Capt|Lt|Sen|Rep|Gov|Jr|Sr|Inc|Ltd|Co|Corp|No|Nos|vs|etc|e\.g|i\.e|cf|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Fig|Vol|ed|pp?|\p{Lu}(?:\.\p{Lu})*)\.$/u
const boundary = /[.!?…]+["”’')\]]{0,3}(?:[([]\d{1,3}[)\]]){0,9}(?=\s+["“‘'([]{0,2}[\p{Lu}\d])|\n[ \t]*\n+|$/gu

/** Cuts a text into sentences; a blank line always ends one. Offsets count UTF-16 units, without the blanks around. Linear. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let block = 0
  for (const match of text.matchAll(boundary)) {
    const to = match.index + match[0].trimEnd().length
    const isBreak = match[0].startsWith('\n')
    if (
      !isBreak &&
      /^\.(?![.!?…])/.test(match[0]) &&
      abbreviation.test(text.slice(Math.max(from, match.index - 11), match.index + 1))
    )
      continue
    const start = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length)
    const end = start + text.slice(start, to).trimEnd().length
    if (end > start) sentences.push({ start, end, block })
    from = match.index + match[0].length
    if (isBreak) block += 1
  }
  return sentences
}
