import { createReadStream } from 'node:fs'
import { WhenceError } from '../errors.ts'

/** One line of a file: its number, counted from 1, and its text, or why it cannot be read. */
export type FileLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly unreadable: string }

/** The longest line that is read, in bytes. A longer one is passed over without being held in memory. */
export const maxLineBytes = 10 * 1024 * 1024

const newline = 0x0a
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads a file line by line, in groups that belong to one chunk of it; empty lines are left out. Holds no more than one
 * chunk and one line of at most `longest` bytes.
 * @throws WhenceError NOT_FOUND or UNREADABLE when the file cannot be opened.
 */
export async function* readLines(path: string, longest = maxLineBytes): AsyncGenerator<FileLine[]> {
  const splitter = createSplitter(longest)
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }))
      yield splitter.push(chunk as Buffer)
  } catch (error) {
    throw toFileError(error, path)
  }
  yield splitter.end()
}

function createSplitter(longest: number): { push(chunk: Buffer): FileLine[]; end(): FileLine[] } {
  let number = 0
  let parts: Buffer[] = []
  let bytes = 0
  const add = (part: Buffer): void => {
    bytes += part.length
    if (bytes > longest) parts = []
    // A chunk's memory is used again, so what is kept of it must be a copy.
    else if (part.length > 0) parts.push(Buffer.from(part))
  }
  const finish = (tail: Buffer): FileLine | null => {
    bytes += tail.length
    number += 1
    const whole = bytes > longest ? null : parts.length === 0 ? tail : Buffer.concat([...parts, tail])
    const length = bytes
    parts = []
    bytes = 0
    return whole === null ? tooLong(number, { length, longest }) : decodeLine(number, whole)
  }
  return {
    push(chunk) {
      const lines: FileLine[] = []
      let start = 0
      for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
        const line = finish(chunk.subarray(start, end))
        if (line) lines.push(line)
        start = end + 1
      }
      add(chunk.subarray(start))
      return lines
    },
    end() {
      const line = bytes === 0 ? null : finish(Buffer.alloc(0))
      return line ? [line] : []
    },
  }
}

function tooLong(number: number, { length, longest }: { length: number; longest: number }): FileLine {
  const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024))
  return { number, unreadable: `the line is ${megabytes(length)} MB long; at most ${megabytes(longest)} MB are read` }
}

function decodeLine(number: number, bytes: Buffer): FileLine | null {
  try {
    const text = decoder
      .decode(bytes)
      .trim()
      .replace(/^\uFEFF/, '')
    return text === '' ? null : { number, text }
  } catch {
    return { number, unreadable: 'the line is not UTF-8 text' }
  }
}

function toFileError(error: unknown, path: string): WhenceError {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT')
    return new WhenceError('NOT_FOUND', `There is no file ${path}; check its name.`, { cause: error })
  return new WhenceError('UNREADABLE', `The file ${path} cannot be read (${code ?? 'unknown reason'}).`, {
    cause: error,
  })
}
