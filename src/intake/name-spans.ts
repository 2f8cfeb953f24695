/** Words of a text that could be a name, as UTF-16 offsets. */
export interface NameSpan {
  readonly start: number
  readonly end: number
}

const word = /[\p{L}\p{N}\p{M}]+/gu
/** Capitalized, a number, or of a script that has no capitals. */
const couldBegin = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u
/** Scripts that put no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const joint = /^(?:[ \u00a0\-–/&.+_'’]| & )$/u
/** As after an initial or a title; after a longer word a full stop ends a sentence. */
const longestAbbreviation = 2

const mostWords = 6
const mostCharacters = 6
/** Longer texts (UTF-16 units) and more spans than this are not looked at: a page that long is a list of its own. */
const longestText = 200_000
const mostSpans = 30_000

/**
 * Every run of words that could be a name that somebody has recorded, so that names are looked up by an index however
 * many are recorded, and not each name in the text. Longer runs come first at each place.
 */
export function nameSpans(text: string): NameSpan[] {
  const words = Array.from(text.slice(0, longestText).matchAll(word), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    found,
  }))
  const spans: NameSpan[] = []
  for (const [at, { start, end, found }] of words.entries()) {
    if (spans.length >= mostSpans) break
    if (!couldBegin.test(found)) continue
    if (unspaced.test(found)) addRunsInside(spans, start, end)
    let last = at
    const ends = [end]
    while (ends.length < mostWords) {
      const [before, next] = [words[last], words[last + 1]]
      if (!before || !next || !isJoint(before, text.slice(before.end, next.start))) break
      ends.push(next.end)
      last += 1
    }
    for (const until of ends.reverse()) spans.push({ start, end: until })
  }
  return spans
}

function isJoint({ start, end }: NameSpan, between: string): boolean {
  return joint.test(between) || (between === '. ' && end - start <= longestAbbreviation)
}

function addRunsInside(spans: NameSpan[], start: number, end: number): void {
  for (let from = start; from < end && spans.length < mostSpans; from += 1) {
    for (let length = Math.min(mostCharacters, end - from); length >= 2; length -= 1) {
      spans.push({ start: from, end: from + length })
    }
  }
}
