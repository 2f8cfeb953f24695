export interface Word {
  /** Lower case, typographic apostrophes folded: what must be the same for words to be exact. */
  readonly written: string
  /** Lower case, accents and typographic apostrophes folded, possessive dropped. */
  readonly text: string
  readonly start: number
  readonly end: number
}

const word = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu

function foldWord(written: string): string {
  return written.replaceAll('’', "'").replace(/'s$/i, '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text with their places in UTF-16 units. Punctuation and dashes part words and are none. */
export function readWords(text: string): Word[] {
  return Array.from(text.matchAll(word), (match) => ({
    written: match[0].replaceAll('’', "'").toLowerCase(),
    text: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
