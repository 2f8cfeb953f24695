import { shortHash } from '../shared/identity.ts'
import { normalizeText } from '../shared/normalize.ts'

/** An index entry of Neo4j holds some 8 kB; a long wording is found by its hash. */
const longestKey = 400

/** What a name or a wording is looked up by: its normal form, or a hash of that when it is long. */
export function wordingKey(text: string): string {
  const key = normalizeText(text)
  return key.length <= longestKey ? key : `#${shortHash(key)}`
}
