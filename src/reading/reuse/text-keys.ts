import { bandKeys, encodeSignature, minHash } from './min-hash.ts'
import { passageKeys } from './passage-keys.ts'
import { readShingles } from './shingles.ts'

/** What a store keeps of a text to find others that share words with it. */
export interface TextKeys {
  /** The MinHash signature, encoded; null for a text too short to have one. */
  readonly signature: string | null
  /** Near-duplicates have a key of a band in common, copied passages of twenty words or more a key of a passage. */
  readonly keys: readonly string[]
}

export function readTextKeys(text: string): TextKeys {
  const shingles = readShingles(text)
  const signature = minHash(shingles)
  if (signature === null) return { signature: null, keys: [] }
  const bands = bandKeys(signature).map((key) => `b.${key}`)
  const passages = passageKeys(shingles).map((key) => `p.${key}`)
  return { signature: encodeSignature(signature), keys: [...bands, ...passages] }
}
