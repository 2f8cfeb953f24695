import type { SourceColumns } from '../shapes/spread-input.ts'
import { compareTexts, packUrls } from './pack-urls.ts'

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
 * Every source in the order: start; then the narrower interval; undated last; then the smaller canonical URL (none:
 * last); then the smaller id. Texts compare by UTF-16 code units, so the order is the same on every machine.
 */
export function sortSources(sources: Pick<SourceColumns, 'id' | 'url'>, intervals: Intervals): Int32Array {
  const sorted = sortByStart(intervals.from)
  let runStart = 0
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sameStart(intervals.from, sorted[i]!, sorted[runStart]!)) continue
    if (i - runStart > 1) sortRun(sorted.subarray(runStart, i), sources, intervals)
    runStart = i
  }
  return sorted
}

function sameStart(from: Float64Array, a: number, b: number): boolean {
  return from[a] === from[b] || (Number.isNaN(from[a]) && Number.isNaN(from[b]))
}

interface Run {
  readonly rows: Int32Array
  readonly width: Float64Array
  /** See `packUrls`. */
  readonly packed: Float64Array
  readonly sources: Pick<SourceColumns, 'id' | 'url'>
}

/** Sorts rows of one start in place, by what else the order says: merges from the bottom up, without a callback. */
function sortRun(rows: Int32Array, sources: Pick<SourceColumns, 'id' | 'url'>, { from, to }: Intervals): void {
  const size = rows.length
  const width = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    const own = to[rows[i]!]! - from[rows[i]!]!
    width[i] = Number.isNaN(own) ? 0 : own
  }
  const run: Run = { rows: rows.slice(), width, packed: packUrls(rows, sources.url), sources }
  let sorted = new Int32Array(size)
  let merged = new Int32Array(size)
  for (let i = 0; i < size; i++) sorted[i] = i
  for (let step = 1; step < size; step *= 2) {
    for (let start = 0; start < size; start += 2 * step) mergeRun(run, { sorted, merged, start, step })
    ;[sorted, merged] = [merged, sorted]
  }
  for (let i = 0; i < size; i++) rows[i] = run.rows[sorted[i]!]!
}

function mergeRun(
  run: Run,
  {
    sorted,
    merged,
    start,
    step,
  }: { readonly sorted: Int32Array; readonly merged: Int32Array; readonly start: number; readonly step: number },
): void {
  const middle = Math.min(start + step, sorted.length)
  const end = Math.min(start + 2 * step, sorted.length)
  let left = start
  let right = middle
  for (let at = start; at < end; at++) {
    const takesLeft = right >= end || (left < middle && comesBefore(run, sorted[left]!, sorted[right]!))
    merged[at] = takesLeft ? sorted[left++]! : sorted[right++]!
  }
}

function comesBefore({ rows, width, packed, sources }: Run, a: number, b: number): boolean {
  if (width[a] !== width[b]) return width[a]! < width[b]!
  if (packed[a] !== packed[b]) return packed[a]! < packed[b]!
  const { url, id } = sources
  const byUrl = compareTexts(url[rows[a]!]!, url[rows[b]!]!)
  return (byUrl || compareTexts(id[rows[a]!]!, id[rows[b]!]!)) <= 0
}

/** Least-significant-digit radix sort of the rows by start; undated rows come last. */
function sortByStart(from: Float64Array): Int32Array {
  const size = from.length
  const { least, span } = rangeOf(from)
  const low = new Uint32Array(size)
  const high = new Uint32Array(size)
  let rows = new Int32Array(size)
  for (let row = 0; row < size; row++) {
    const offset = Number.isNaN(from[row]) ? span + 1 : from[row]! - least
    low[row] = offset % 4_294_967_296
    high[row] = offset / 4_294_967_296
    rows[row] = row
  }
  // A digit for which the counts are about as many as the rows: few rows must not pay for many counts.
  const bits = Math.min(Math.max(32 - Math.clz32(size), 8), 16)
  const digits = new Uint16Array(size)
  let sorted = new Int32Array(size)
  for (let shift = 0; 2 ** shift <= span + 1; shift += bits) {
    fillDigits(digits, { low, high, shift, bits })
    sortByDigit(rows, sorted, { digits, bits })
    ;[rows, sorted] = [sorted, rows]
  }
  return rows
}

function fillDigits(
  digits: Uint16Array,
  {
    low,
    high,
    shift,
    bits,
  }: { readonly low: Uint32Array; readonly high: Uint32Array; readonly shift: number; readonly bits: number },
): void {
  const mask = 2 ** bits - 1
  for (let row = 0; row < digits.length; row++) {
    if (shift >= 32) digits[row] = (high[row]! >>> (shift - 32)) & mask
    else digits[row] = ((low[row]! >>> shift) | (shift === 0 ? 0 : high[row]! << (32 - shift))) & mask
  }
}

function sortByDigit(
  rows: Int32Array,
  sorted: Int32Array,
  { digits, bits }: { readonly digits: Uint16Array; readonly bits: number },
): void {
  const next = new Int32Array(2 ** bits + 1)
  for (let row = 0; row < digits.length; row++) next[digits[row]! + 1]!++
  for (let digit = 0; digit + 1 < next.length; digit++) next[digit + 1]! += next[digit]!
  for (let i = 0; i < rows.length; i++) sorted[next[digits[rows[i]!]!]!++] = rows[i]!
}

function rangeOf(from: Float64Array): { least: number; span: number } {
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (let row = 0; row < from.length; row++) {
    const start = from[row]!
    if (start < least) least = start
    if (start > greatest) greatest = start
  }
  return least <= greatest ? { least, span: greatest - least } : { least: 0, span: 0 }
}
