import { forEachExit } from './conduits.ts'
import type { Neighbourhood } from './neighbourhood.ts'

/** The members that a member cites in E, directly or through conduits, ascending. */
export function citedMembers({ graph }: Pick<Neighbourhood, 'graph'>, member: number): readonly number[] {
  const targets = graph.targets.subarray(graph.offsets[member]!, graph.offsets[member + 1]!)
  const entries = graph.entries.get(member)
  if (entries === undefined) return Array.from(targets)
  const cited = new Set<number>()
  for (const target of targets) if (target < graph.members) cited.add(target)
  for (const entry of entries) forEachExit(entry, (exit) => cited.add(exit))
  cited.delete(member)
  return [...cited].sort((a, b) => a - b)
}
