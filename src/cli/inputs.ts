import { open } from 'node:fs/promises'
import { WhenceError } from '../errors.ts'
import { UsageError } from './cli.ts'

/** A page to read: from the web, or from a file with the address that it came from, if that is known. */
export type PageSource =
  | { readonly kind: 'url'; readonly input: string }
  | { readonly kind: 'file'; readonly input: string; readonly url: string | null }

const mostBytes = 20 * 1024 * 1024

/** Tells URLs from files; the addresses given with `--url` belong to the files, in their order. */
export function sortInputs(inputs: readonly string[], urls: readonly string[]): PageSource[] {
  const left = [...urls]
  const sources = inputs.map((input): PageSource => {
    // Any scheme: what is no http(s) is refused as a URL, not looked for as a file.
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(input)) return { kind: 'url', input }
    return { kind: 'file', input, url: left.shift() ?? null }
  })
  if (left.length > 0)
    throw new UsageError('--url is given more often than there are files: give it once for each file')
  return sources
}

/** @throws WhenceError NOT_FOUND, TOO_LARGE, UNREADABLE */
export async function readInputFile(path: string): Promise<Uint8Array> {
  const shown = JSON.stringify(path)
  const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw new WhenceError('NOT_FOUND', `there is no file ${shown}`, { cause })
    throw new WhenceError('UNREADABLE', `the file ${shown} cannot be read (${cause.code})`, { cause })
  })
  try {
    const stats = await file.stat()
    if (!stats.isFile()) throw new WhenceError('UNREADABLE', `${shown} is no file: name files or URLs`)
    if (stats.size > mostBytes) throw new WhenceError('TOO_LARGE', `the file ${shown} is larger than 20 MB`)
    return await file.readFile()
  } finally {
    await file.close()
  }
}
