/**
 * The place of a quotation in one version's text: the W3C Web Annotation's TextQuoteSelector (exact, prefix, suffix) and
 * TextPositionSelector (start, end) together. Positions count UTF-16 units, end excluded.
 */
export interface TextAnchor {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
}

/** How much of the text around a quotation is kept on either side. */
const contextLength = 32

/** Never cuts a surrogate pair: half a character can be found nowhere. */
function wholeStart(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at + 1 : at
}

function wholeEnd(text: string, at: number): number {
  const code = text.charCodeAt(at - 1)
  return at < text.length && code >= 0xd800 && code <= 0xdbff ? at - 1 : at
}

/**
 * Anchors the text between two positions.
 * @throws RangeError when they are no range of the text, or an empty one.
 */
export function makeAnchor(text: string, start: number, end: number): TextAnchor {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    throw new RangeError(`${start}–${end} is no range of a text of ${text.length} units.`)
  }
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeStart(text, Math.max(0, start - contextLength)), start),
    suffix: text.slice(end, wholeEnd(text, Math.min(text.length, end + contextLength))),
    start,
    end,
  }
}
