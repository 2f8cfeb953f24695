import { hash } from 'node:crypto'

/** The first 132 bits of a SHA-256 in base64url: 22 characters, safe in URLs, file names and Cypher properties. */
export function shortHash(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\0'), 'base64url').slice(0, 22)
}

/** SHA-256 in hex of the UTF-8 text: the name of a stored version. */
export function contentHash(text: string): string {
  return hash('sha256', text, 'hex')
}
