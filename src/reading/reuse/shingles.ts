/** A run of words as a 32-bit hash, with its place in UTF-16 units. */
export interface Shingles {
  readonly hashes: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

const shingleWords = 5
const word = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu

/** FNV-1a over the folded letters, then MurmurHash3's finalizer, so that near words are far apart. */
function hashWord(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return finish(hash)
}

export function finish(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * All runs of five words of a text: case, accents, punctuation and the shape of apostrophes do not matter. A text of fewer
 * words has none: it is too short to be copied from.
 */
export function readShingles(text: string): Shingles {
  const hashes: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const match of text.matchAll(word)) {
    hashes.push(
      hashWord(
        match[0]
          .normalize('NFKD')
          .replace(/[\p{M}'’]/gu, '')
          .toLowerCase(),
      ),
    )
    starts.push(match.index)
    ends.push(match.index + match[0].length)
  }
  const count = Math.max(0, hashes.length - shingleWords + 1)
  const shingles = new Uint32Array(count)
  for (let at = 0; at < count; at += 1) {
    let hash = 0
    for (let offset = 0; offset < shingleWords; offset += 1) hash = Math.imul(hash, 31) + (hashes[at + offset] ?? 0)
    shingles[at] = finish(hash)
  }
  return {
    hashes: shingles,
    starts: Uint32Array.from(starts.slice(0, count)),
    ends: Uint32Array.from(ends.slice(shingleWords - 1)),
  }
}
