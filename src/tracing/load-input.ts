import { isWhenceError } from '../errors.ts'
import type { GraphReader } from '../graph/index.ts'
import { takeTurn } from '../shared/loop-turns.ts'
import type { SpreadInput, SpreadOptions } from '../spread/index.ts'
import type { Kernel } from './kernel/kernel.ts'
import { loadNeighbourhood, type NeighbourhoodNeeds } from './load-neighbourhood.ts'

/** What these options need beyond the plain neighbourhood. */
export function needsOf({ asOf }: SpreadOptions): NeighbourhoodNeeds {
  return { citers: asOf?.publishedBy !== undefined, facts: asOf?.knownBy !== undefined }
}

/**
 * The neighbourhood of a claim, or the union of those of several; null when the first is not there. The queries are
 * separate reads, and a write between two of them can leave an edge whose end was not read; then it is read again.
 */
export async function loadInput(
  { reader, kernel }: { readonly reader: GraphReader; readonly kernel: Kernel },
  claims: readonly [string, ...string[]],
  needs: NeighbourhoodNeeds,
): Promise<SpreadInput | null> {
  for (let attempt = 1; ; attempt += 1) {
    const tables = await loadNeighbourhood(reader, claims, needs)
    if (tables === null) return null
    try {
      await takeTurn()
      return await kernel.buildInput(claims[0], tables)
    } catch (error) {
      if (attempt === 5 || !isWhenceError(error, 'INTERNAL')) throw error
    }
  }
}

/** How large an input is, in rows. */
export function sizeOf({ sources, citations, assertions, claims }: SpreadInput): number {
  return sources.id.length + citations.id.length + assertions.id.length + claims.id.length
}
