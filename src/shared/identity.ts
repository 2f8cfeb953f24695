import { createHash } from 'node:crypto'

/** The first 132 bits of a SHA-256 in base64url: 22 characters, safe in URLs, file names and Cypher properties. */
export function shortHash(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 22)
}

/** SHA-256 in hex of the UTF-8 text: the name of a stored version. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
