import type { Shingles } from './shingles.ts'

/** Runs of this many shingles share a key wherever they stand: passages of twenty words, as a shingle has five. */
const window = 16
/** Texts with more keys than this look at wider windows, whose keys are some of those of the narrower ones. */
const mostKeys = 256

/**
 * The keys by which copied passages are found: the least hash of each window of shingles (winnowing; Schleimer,
 * Wilkerson and Aiken 2003). Two texts with a run of equal shingles as long as the window have a key in common.
 */
export function passageKeys({ hashes }: Shingles): string[] {
  const width = Math.max(window, Math.ceil((2 * hashes.length) / mostKeys))
  const chosen = new Set<number>()
  let leastAt = -1
  for (let end = Math.min(width, hashes.length); end <= hashes.length && end > 0; end += 1) {
    const start = Math.max(0, end - width)
    if (leastAt < start) leastAt = leastIn(hashes, start, end)
    else if ((hashes[end - 1] ?? 0) <= (hashes[leastAt] ?? 0)) leastAt = end - 1
    chosen.add(hashes[leastAt] ?? 0)
  }
  return [...chosen].map((hash) => hash.toString(36))
}

function leastIn(hashes: Uint32Array, start: number, end: number): number {
  let least = start
  for (let at = start + 1; at < end; at += 1) if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at
  return least
}
