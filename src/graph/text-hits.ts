import type { TextHit } from './graph.ts'

/** Hits with an id, best first, equal ones by id, so that the same question gets the same order. */
export function bestHits(hits: Iterable<{ id: unknown; score: unknown }>, limit: number): TextHit[] {
  const known: TextHit[] = []
  for (const { id, score } of hits) {
    if (typeof id === 'string' && typeof score === 'number') known.push({ id, score })
  }
  return known.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit)
}
