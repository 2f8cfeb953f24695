import { WhenceError } from '../../errors.ts'

/** The most bytes that are read, unpacked. */
export const maxBytes = 20 * 1024 * 1024

const nameOf = (url: string | null) => url ?? 'The document'

/** `target`: where the page sends its reader on to, if it does. */
export function unreadable(url: string | null, target: string | null = null): WhenceError {
  const why =
    target === null ? 'it may be built by scripts, or lead elsewhere' : `it sends its reader on to ${target}: read that`
  return new WhenceError('UNREADABLE', `${nameOf(url)} holds no text that could be read; ${why}.`)
}

export function tooLarge(url: string | null, bytes: number): WhenceError {
  return new WhenceError('TOO_LARGE', `${nameOf(url)} has ${bytes} bytes; at most ${maxBytes} (20 MB) are read.`)
}

export function unsupported(url: string | null, contentType: string | null): WhenceError {
  const type = contentType === null ? '' : ` (${contentType.slice(0, 80)})`
  return new WhenceError('UNSUPPORTED', `${nameOf(url)} is no web page, text or PDF${type}.`)
}

/** Characters and links of one document's text. Longer than any article, report or book in one page should be. */
const maxText = 2_000_000
const maxLinks = 20_000

interface Piece {
  readonly text: string
  readonly links: readonly unknown[]
}

/**
 * Refuses a text that would take too long to search, whole: a part of it would pass for it.
 * @throws WhenceError TOO_LARGE
 */
export function refuseBulk(url: string | null, pieces: readonly Piece[]): void {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  const links = pieces.reduce((sum, piece) => sum + piece.links.length, 0)
  if (length > maxText)
    throw new WhenceError(
      'TOO_LARGE',
      `${nameOf(url)} has a text of ${length} characters; at most ${maxText} are read.`,
    )
  if (links > maxLinks)
    throw new WhenceError('TOO_LARGE', `${nameOf(url)} has ${links} links in its text; at most ${maxLinks} are read.`)
}
