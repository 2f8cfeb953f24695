import type { CitationColumns } from '../shapes/spread-input.ts'

/**
 * Citations by who cites, in the order: those of the source at place p are the entries `offsets[p] … offsets[p + 1]`,
 * rows ascending. Sources that stand side by side in time mostly cite what stands near them, so whoever goes through
 * places in turn reads memory in turn too; by the numbers of rows he would jump about in it.
 */
export interface CitationIndex {
  readonly offsets: Int32Array
  /** Row of `citations`. */
  readonly rows: Int32Array
  /** The place of the cited source. */
  readonly cited: Int32Array
}

export function indexCitations({ from, to }: Pick<CitationColumns, 'from' | 'to'>, rank: Int32Array): CitationIndex {
  const offsets = new Int32Array(rank.length + 2)
  // Counted two cells up, so that after the sums a cell holds where its place begins, and ends where the next begins.
  for (let row = 0; row < from.length; row++) offsets[rank[from[row]!]! + 2]!++
  for (let place = 2; place < offsets.length; place++) offsets[place]! += offsets[place - 1]!
  const rows = new Int32Array(from.length)
  const cited = new Int32Array(from.length)
  for (let row = 0; row < from.length; row++) {
    const at = offsets[rank[from[row]!]! + 1]!++
    rows[at] = row
    cited[at] = rank[to[row]!]!
  }
  return { offsets: offsets.subarray(0, rank.length + 1), rows, cited }
}
