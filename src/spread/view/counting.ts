import type { SpreadInput } from '../shapes/spread-input.ts'
import type { NormalizedOptions } from '../shapes/spread-options.ts'
import type { CitationIndex } from './citation-index.ts'
import { citationStatus } from './citation-status.ts'
import type { SourcesInForce } from './in-force.ts'
import { surelyPrecedes } from './order.ts'

/**
 * Which sources count for `asOf.publishedBy`: those whose interval ends no later than the given one does (undated:
 * those first seen by then), and whatever a source that counts cites, unless it is surely later. null: all count.
 */
export function countingSources(
  input: SpreadInput,
  options: NormalizedOptions,
  context: {
    readonly inForce: SourcesInForce
    readonly rank: Int32Array
    readonly citationsOf: CitationIndex
    readonly citationStatus: Uint8Array
  },
): Uint8Array | null {
  if (options.publishedBy === Number.POSITIVE_INFINITY) return null
  const { inForce, rank, citationsOf, citationStatus: status } = context
  const size = input.sources.id.length
  const counts = new Uint8Array(size)
  const queue = new Int32Array(size)
  let queued = 0
  for (let source = 0; source < size; source++) {
    const end = Number.isNaN(inForce.from[source]) ? inForce.firstSeenAt[source]! + 1 : inForce.to[source]!
    if (end > options.publishedBy) continue
    counts[source] = 1
    queue[queued++] = source
  }
  for (let next = 0; next < queued; next++) {
    const source = queue[next]!
    const place = rank[source]!
    for (let i = citationsOf.offsets[place]!; i < citationsOf.offsets[place + 1]!; i++) {
      const row = citationsOf.rows[i]!
      const cited = input.citations.to[row]!
      if (counts[cited] === 1 || surelyPrecedes(inForce, source, cited)) continue
      if (status[row] !== citationStatus.credible) continue
      counts[cited] = 1
      queue[queued++] = cited
    }
  }
  return counts
}
