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
  let runStart = 0
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sameStart(intervals.from, sorted[i]!, sorted[runStart]!)) continue
    if (i - runStart > 1) sortRun(sorted.subarray(runStart, i), sources, intervals)
    runStart = i
  }
  const rank = new Int32Array(sorted.length)
  for (let i = 0; i < sorted.length; i++) rank[sorted[i]!] = i
  return rank
}

function sameStart(from: Float64Array, a: number, b: number): boolean {
  return from[a] === from[b] || (Number.isNaN(from[a]) && Number.isNaN(from[b]))
}

/** Sorts rows of one start in place, by what else the order says. */
function sortRun(run: Int32Array, sources: Pick<SourceColumns, 'id' | 'url'>, { from, to }: Intervals): void {
  const { id, url } = sources
  const packed = packUrls(run, url)
  const compare = (a: number, b: number): number => {
    const width = to[run[a]!]! - from[run[a]!]! - (to[run[b]!]! - from[run[b]!]!)
    if (width !== 0 && !Number.isNaN(width)) return width
    const url6 = packed[a]! - packed[b]!
    if (url6 !== 0) return url6
    return compareTexts(url[run[a]!]!, url[run[b]!]!) || compareTexts(id[run[a]!]!, id[run[b]!]!)
  }
  const sorted = Array.from(run.keys()).sort(compare)
  run.set(sorted.map((i) => run[i]!))
}

/**
 * The six characters of each URL that follow what all URLs of the run begin with, as a number that compares as they do:
 * numbers compare many times faster than texts. Sources without URL come last.
 */
function packUrls(run: Int32Array, url: readonly (string | null)[]): Float64Array {
  const first = Array.from(run, (row) => url[row]!).find((text) => text !== null) ?? ''
  let common = first.length
  for (const row of run) {
    const text = url[row]!
    if (text === null) continue
    let same = 0
    while (same < common && text.charCodeAt(same) === first.charCodeAt(same)) same++
    common = same
  }
  return Float64Array.from(run, (row) => {
    const text = url[row]!
    if (text === null) return Number.MAX_SAFE_INTEGER
    let key = 0
    let isPlain = true
    for (let i = common; i < common + 6; i++) {
      // Beyond Latin-1 a character does not fit; what follows it must not decide, so the texts themselves will.
      const code: number = isPlain && i < text.length ? Math.min(text.charCodeAt(i) + 1, 255) : 0
      isPlain &&= code < 255
      key = key * 256 + code
    }
    return key
  })
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
  const low = new Uint32Array(size)
  const high = new Uint32Array(size)
  for (let row = 0; row < size; row++) {
    const offset = Number.isNaN(from[row]) ? span + 1 : from[row]! - least
    low[row] = offset % 4_294_967_296
    high[row] = offset / 4_294_967_296
  }
  let rows = new Int32Array(size)
  for (let row = 0; row < size; row++) rows[row] = row
  rows = sortByDigit(sortByDigit(rows, low, 0), low, 16)
  if (span + 1 >= 4_294_967_296) rows = sortByDigit(sortByDigit(rows, high, 0), high, 16)
  return rows
}

function sortByDigit(rows: Int32Array<ArrayBuffer>, keys: Uint32Array, shift: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(65_537)
  for (let row = 0; row < keys.length; row++) next[((keys[row]! >>> shift) & 0xffff) + 1]!++
  for (let digit = 0; digit < 65_536; digit++) next[digit + 1]! += next[digit]!
  const sorted = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) sorted[next[(keys[rows[i]!]! >>> shift) & 0xffff]!++] = rows[i]!
  return sorted
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
