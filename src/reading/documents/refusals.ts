import { WhenceError } from '../../errors.ts'

/** The most bytes that are read, unpacked. */
export const maxBytes = 20 * 1024 * 1024

const nameOf = (url: string | null) => url ?? 'The document'

export function unreadable(url: string | null): WhenceError {
  return new WhenceError(
    'UNREADABLE',
    `${nameOf(url)} holds no text that could be read; it may be built by scripts, or lead elsewhere.`,
  )
}

export function tooLarge(url: string | null, bytes: number): WhenceError {
  return new WhenceError('TOO_LARGE', `${nameOf(url)} has ${bytes} bytes; at most ${maxBytes} (20 MB) are read.`)
}

export function unsupported(url: string | null, contentType: string | null): WhenceError {
  const type = contentType === null ? '' : ` (${contentType.slice(0, 80)})`
  return new WhenceError('UNSUPPORTED', `${nameOf(url)} is no web page, text or PDF${type}.`)
}
