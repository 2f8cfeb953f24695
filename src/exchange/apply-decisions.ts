import { judgeBetween } from '../curation/index.ts'
import type { Stamp } from '../facts/index.ts'
import type { GraphWriter } from '../graph/index.ts'
import type { JournalEntry } from './journal.ts'

/** What persons decided on suggestions of the graph: the places of the lines that had something to decide. */
export async function applyDecisions(
  tx: GraphWriter,
  entries: readonly JournalEntry[],
  stamp: Stamp,
): Promise<Set<number>> {
  const decided = new Set<number>()
  for (const [i, { line }] of entries.entries()) {
    if (line.type === 'decision' && (await judgeBetween(tx, line, stamp))) decided.add(i)
  }
  return decided
}
