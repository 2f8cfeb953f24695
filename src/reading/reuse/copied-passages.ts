import { readShingles, type Shingles } from './shingles.ts'

/** A passage that stands in both texts, with both places (UTF-16 units, end excluded). */
export interface CopiedPassage {
  readonly start: number
  readonly end: number
  readonly otherStart: number
  readonly otherEnd: number
  readonly words: number
}

/** The shortest run of words that is not said twice by chance. */
const leastWords = 12
const shingleWords = 5
/** Two runs with no more than this many words between them are one passage with a changed word. */
const mostGap = 6

function positionsOf({ hashes }: Shingles): Map<number, number[]> {
  const positions = new Map<number, number[]>()
  for (const [at, hash] of hashes.entries()) {
    const known = positions.get(hash)
    if (known === undefined) positions.set(hash, [at])
    // A phrase that a text repeats endlessly is no passage; the first places are enough to anchor one.
    else if (known.length < 16) known.push(at)
  }
  return positions
}

interface Run {
  at: number
  other: number
  length: number
  otherLength: number
}

/** Runs of equal shingles, longest first where one place could belong to several. */
function equalRuns(own: Shingles, other: Shingles): Run[] {
  const positions = positionsOf(other)
  const runs: Run[] = []
  let at = 0
  while (at < own.hashes.length) {
    let best: Run | null = null
    for (const place of positions.get(own.hashes[at] ?? 0) ?? []) {
      let length = 1
      while (at + length < own.hashes.length && own.hashes[at + length] === other.hashes[place + length]) {
        if (place + length >= other.hashes.length) break
        length += 1
      }
      if (best === null || length > best.length) best = { at, other: place, length, otherLength: length }
    }
    if (best !== null) runs.push(best)
    at += best?.length ?? 1
  }
  return runs
}

/** Joins runs that follow each other in both texts with a few changed words between them. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const gap = last === undefined ? -1 : run.at - (last.at + last.length)
    const otherGap = last === undefined ? -1 : run.other - (last.other + last.otherLength)
    // A changed word breaks as many shingles as a shingle has words.
    const near = gap >= 0 && otherGap >= 0 && gap <= mostGap + shingleWords && Math.abs(gap - otherGap) <= mostGap
    if (last !== undefined && near) {
      last.length = run.at + run.length - last.at
      last.otherLength = run.other + run.otherLength - last.other
    } else joined.push({ ...run })
  }
  return joined
}

/** The passages of `text` that stand in `other` too, of twelve words or more, in the order of `text`. */
export function findCopiedPassages(text: string, other: string): CopiedPassage[] {
  const own = readShingles(text)
  const theirs = readShingles(other)
  return joinRuns(equalRuns(own, theirs)).flatMap((run) => {
    const words = run.length + shingleWords - 1
    if (words < leastWords) return []
    const last = run.at + run.length - 1
    const otherLast = run.other + run.otherLength - 1
    return {
      start: own.starts[run.at] ?? 0,
      end: own.ends[last] ?? 0,
      otherStart: theirs.starts[run.other] ?? 0,
      otherEnd: theirs.ends[otherLast] ?? 0,
      words,
    }
  })
}
