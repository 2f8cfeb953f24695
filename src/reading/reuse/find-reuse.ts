import { type CopiedPassage, findCopiedPassages } from './copied-passages.ts'
import { readShingles, type Shingles } from './shingles.ts'

export interface IgnoredPassage extends CopiedPassage {
  /** QUOTATION: both quote it. BOILERPLATE: a notice that many pages carry. THIRD_SOURCE: both may have it from another. */
  readonly reason: 'QUOTATION' | 'BOILERPLATE' | 'THIRD_SOURCE'
}

export interface Reuse {
  /** The Jaccard index of the two sets of five-word runs; from .8 on the texts are near-duplicates. */
  readonly jaccard: number
  /** The share of the smaller text's five-word runs that stand in the other. */
  readonly containment: number
  readonly nearDuplicate: boolean
  /** What one text has from the other, by place in the first. */
  readonly passages: readonly CopiedPassage[]
  readonly ignored: readonly IgnoredPassage[]
}

const nearDuplicateFrom = 0.8

const boilerplate =
  /\ball rights reserved\b|\bcopyright\b|©|\bcookies?\b|\bprivacy policy\b|\bterms (?:of (?:use|service)|and conditions)\b|\bsubscribe\b|\bsign up\b|\bnewsletter\b|\bmay not be (?:published|broadcast|rewritten|redistributed|reproduced)\b|\bforward[- ]looking statements?\b|\bfor immediate release\b|\babout the author\b|\bviews expressed\b|\bnot (?:investment|medical|legal) advice\b|\bfollow us\b|\bmedia contact\b|\bis a (?:leading|global) (?:provider|company)\b|\breproduced with permission\b|\bthe standard of proof\b|\blicensed under\b|\bcreative commons\b|\baffiliate (?:links?|commission)\b/i

const quotation = /“[^“”]{1,2000}”|«[^«»]{1,2000}»|„[^„“”]{1,2000}[“”]|"[^"\n]{1,2000}"/g

/** Marks every unit of a text that stands between quotation marks. */
function quotedUnits(text: string): Uint8Array {
  const marked = new Uint8Array(text.length)
  for (const match of text.matchAll(quotation)) marked.fill(1, match.index, match.index + match[0].length)
  return marked
}

function shareOf(marked: Uint8Array, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at += 1) count += marked[at] ?? 0
  return end > start ? count / (end - start) : 0
}

function overlap(a: Shingles, b: Shingles): { jaccard: number; containment: number } {
  const own = new Set(a.hashes)
  const other = new Set(b.hashes)
  let shared = 0
  for (const hash of own) if (other.has(hash)) shared += 1
  const all = own.size + other.size - shared
  const smaller = Math.min(own.size, other.size)
  return { jaccard: all === 0 ? 0 : shared / all, containment: smaller === 0 ? 0 : shared / smaller }
}

const mostlyThere = 0.8

export interface ReuseOptions {
  /** Texts that both may have drawn on: what stands in one of them says nothing about the two. */
  readonly thirdTexts?: readonly string[]
}

/**
 * Compares two texts: how alike they are, and which passages of twelve words or more stand in both. Passages that both put
 * in quotation marks, notices that pages carry anyway, and passages of a given third text are set aside with the reason.
 */
export function compareTexts(text: string, other: string, { thirdTexts = [] }: ReuseOptions = {}): Reuse {
  const [own, theirs] = [readShingles(text), readShingles(other)]
  const third = new Set(thirdTexts.flatMap((each) => [...readShingles(each).hashes]))
  const quoted = [quotedUnits(text), quotedUnits(other)] as const
  const passages: CopiedPassage[] = []
  const ignored: IgnoredPassage[] = []
  for (const passage of findCopiedPassages(text, other)) {
    const words = text.slice(passage.start, passage.end)
    const inBoth = Math.min(
      shareOf(quoted[0], passage.start, passage.end),
      shareOf(quoted[1], passage.otherStart, passage.otherEnd),
    )
    const reason =
      inBoth >= mostlyThere
        ? 'QUOTATION'
        : boilerplate.test(words)
          ? 'BOILERPLATE'
          : third.size > 0 && standsIn(third, readShingles(words))
            ? 'THIRD_SOURCE'
            : null
    if (reason === null) passages.push(passage)
    else ignored.push({ ...passage, reason })
  }
  const { jaccard, containment } = overlap(own, theirs)
  return { jaccard, containment, nearDuplicate: jaccard >= nearDuplicateFrom, passages, ignored }
}

function standsIn(set: ReadonlySet<number>, { hashes }: Shingles): boolean {
  let count = 0
  for (const hash of hashes) if (set.has(hash)) count += 1
  return hashes.length > 0 && count >= hashes.length * mostlyThere
}

export interface ReuseSide {
  /** Publication interval, ms UTC, half-open; null when undated. */
  readonly from: number | null
  readonly to: number | null
  /** Whether it refers to the other one by a link or by name. */
  readonly credits: boolean
}

/**
 * Which of two texts took from the other: the one that credits the other; else the later one, if the other surely came
 * before. Null when neither tells.
 */
export function directionOfReuse(a: ReuseSide, b: ReuseSide): 'A_FROM_B' | 'B_FROM_A' | null {
  if (a.credits !== b.credits) return a.credits ? 'A_FROM_B' : 'B_FROM_A'
  if (a.to !== null && b.from !== null && a.to <= b.from) return 'B_FROM_A'
  if (b.to !== null && a.from !== null && b.to <= a.from) return 'A_FROM_B'
  return null
}
