import { setImmediate as breathe } from 'node:timers/promises'
import type { GraphReader } from '../graph/index.ts'
import { buildInput, type SpreadInput, type SpreadOptions } from '../spread/index.ts'
import { assembleColumns } from './assemble-columns.ts'
import { loadNeighbourhood, type NeighbourhoodNeeds } from './load-neighbourhood.ts'

/** What these options need beyond the plain neighbourhood. */
export function needsOf({ asOf }: SpreadOptions): NeighbourhoodNeeds {
  return { citers: asOf?.publishedBy !== undefined, facts: asOf?.knownBy !== undefined }
}

/**
 * The neighbourhood of a claim, or the union of those of several; null when the first is not there. The queries are
 * separate reads, and a write between two of them can leave an edge whose end was not read; then it is read again.
 * Between the steps others get their turn, since each may take a while for a large claim.
 */
export async function loadInput(
  reader: GraphReader,
  claims: readonly [string, ...string[]],
  needs: NeighbourhoodNeeds,
): Promise<SpreadInput | null> {
  for (let attempt = 1; ; attempt += 1) {
    const tables = await loadNeighbourhood(reader, claims, needs)
    if (tables === null) return null
    try {
      await breathe()
      const columns = assembleColumns(claims[0], tables)
      await breathe()
      return buildInput(columns)
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}

/** How large an input is, in rows. */
export function sizeOf({ sources, citations, assertions, claims }: SpreadInput): number {
  return sources.id.length + citations.id.length + assertions.id.length + claims.id.length
}
