import { finish, type Shingles } from './shingles.ts'

/** How many minima a signature keeps. The standard error of an estimated Jaccard index is at most 0.044. */
const signatureSize = 128
/**
 * 32 bands of 4 rows: two texts with a Jaccard index of .8 share a band with a probability of 1 − (1 − .8⁴)³² > .999999,
 * two of .3 with .23, which the estimate then sorts out (Broder 1997; Leskovec, Rajaraman and Ullman, chapter 3).
 */
const bands = 32
const rows = signatureSize / bands

/** Odd multipliers and offsets from a fixed seed: the same text has the same signature everywhere and for ever. */
function createPermutations(): { multipliers: Uint32Array; offsets: Uint32Array } {
  const multipliers = new Uint32Array(signatureSize)
  const offsets = new Uint32Array(signatureSize)
  for (let at = 0; at < signatureSize; at += 1) {
    multipliers[at] = finish(at * 2 + 1) | 1
    offsets[at] = finish(at * 2 + 2)
  }
  return { multipliers, offsets }
}

const permutations = createPermutations()

/** The MinHash signature of a text's shingles; null when it has none. */
export function minHash({ hashes }: Shingles): Uint32Array | null {
  if (hashes.length === 0) return null
  const signature = new Uint32Array(signatureSize).fill(0xffffffff)
  for (const hash of new Set(hashes)) {
    for (let at = 0; at < signatureSize; at += 1) {
      const value = finish(Math.imul(hash, permutations.multipliers[at] ?? 1) + (permutations.offsets[at] ?? 0))
      if (value < (signature[at] ?? 0)) signature[at] = value
    }
  }
  return signature
}

/** The share of equal minima: an unbiased estimate of the Jaccard index of the two sets of shingles. */
export function estimateJaccard(a: Uint32Array, b: Uint32Array): number {
  let equal = 0
  for (let at = 0; at < signatureSize; at += 1) if (a[at] === b[at]) equal += 1
  return equal / signatureSize
}

/** The keys under which a signature is stored and looked up: near-duplicates share at least one. */
export function bandKeys(signature: Uint32Array): string[] {
  return Array.from({ length: bands }, (_, band) => {
    let key = band + 1
    for (let row = 0; row < rows; row += 1) key = finish(Math.imul(key, 31) + (signature[band * rows + row] ?? 0))
    return `${band.toString(36)}.${key.toString(36)}`
  })
}

/** A signature as text for a store, and back. */
export function encodeSignature(signature: Uint32Array): string {
  const bytes = new DataView(new ArrayBuffer(signature.length * 4))
  for (const [at, value] of signature.entries()) bytes.setUint32(at * 4, value)
  return Buffer.from(bytes.buffer).toString('base64url')
}

/** Null when the text is no signature. */
export function decodeSignature(text: string): Uint32Array | null {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== signatureSize * 4) return null
  return Uint32Array.from({ length: signatureSize }, (_, at) => bytes.readUInt32BE(at * 4))
}
