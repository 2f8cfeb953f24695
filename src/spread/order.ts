import type { SourceColumns } from './spread-input.ts'

/** Publication intervals [from, to) in milliseconds UTC, NaN for undated. */
export interface Intervals {
  readonly from: Float64Array
  readonly to: Float64Array
}

/** x surely precedes y: the interval of x ends no later than that of y starts. Undated sources surely precede nothing. */
export function surelyPrecedes({ from, to }: Intervals, x: number, y: number): boolean {
  return to[x]! <= from[y]!
}

/**
 * The place of every source in the order: start; then the narrower interval; undated last; then the smaller canonical
 * URL (none: last); then the smaller id. Texts compare by UTF-16 code units, so the order is the same on every machine.
 */
export function rankSources(sources: Pick<SourceColumns, 'id' | 'url'>, intervals: Intervals): Int32Array {
  const sorted = sortByStart(intervals.from)
  const compare = comparator(sources, intervals)
  let runStart = 0
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sameStart(intervals.from, sorted[i]!, sorted[runStart]!)) continue
    if (i - runStart > 1) sorted.set(Array.from(sorted.subarray(runStart, i)).sort(compare), runStart)
    runStart = i
  }
  const rank = new Int32Array(sorted.length)
  for (let i = 0; i < sorted.length; i++) rank[sorted[i]!] = i
  return rank
}

function sameStart(from: Float64Array, a: number, b: number): boolean {
  return from[a] === from[b] || (Number.isNaN(from[a]) && Number.isNaN(from[b]))
}

function comparator(sources: Pick<SourceColumns, 'id' | 'url'>, { from, to }: Intervals) {
  const { id, url } = sources
  return (a: number, b: number): number => {
    const width = to[a]! - from[a]! - (to[b]! - from[b]!)
    if (width !== 0 && !Number.isNaN(width)) return width
    return compareTexts(url[a]!, url[b]!) || compareTexts(id[a]!, id[b]!)
  }
}

function compareTexts(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

/** Least-significant-digit radix sort of the rows by start, 16 bits a pass; undated rows come last. */
function sortByStart(from: Float64Array): Int32Array {
  const size = from.length
  const { least, span } = rangeOf(from)
  let rows = new Int32Array(size)
  let spare = new Int32Array(size)
  for (let row = 0; row < size; row++) rows[row] = row
  const counts = new Int32Array(65_537)
  for (let unit = 1; unit <= span + 1; unit *= 65_536) {
    counts.fill(0)
    const digit = (row: number): number => {
      const offset = Number.isNaN(from[row]) ? span + 1 : from[row]! - least
      return Math.floor(offset / unit) % 65_536
    }
    for (let row = 0; row < size; row++) counts[digit(row) + 1]!++
    for (let value = 0; value < 65_536; value++) counts[value + 1]! += counts[value]!
    for (let i = 0; i < size; i++) spare[counts[digit(rows[i]!)]!++] = rows[i]!
    ;[rows, spare] = [spare, rows]
  }
  return rows
}

function rangeOf(from: Float64Array): { least: number; span: number } {
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (const start of from) {
    if (start < least) least = start
    if (start > greatest) greatest = start
  }
  return least <= greatest ? { least, span: greatest - least } : { least: 0, span: 0 }
}
