import type { Neighbourhood } from './neighbourhood.ts'
import type { SpreadAnswer } from './spread-answer.ts'

/** Running totals of sources and outlets, one entry a distinct start; undated sources last, with `at: null`. */
export function drawTimeline({ members, view }: Neighbourhood): SpreadAnswer['timeline'] {
  const entries: { at: number | null; sources: number; outlets: number }[] = []
  const outlets = new Set<number>()
  for (let member = 0; member < members.source.length; member++) {
    const outlet = view.inForce.outlet[members.source[member]!]!
    if (outlet >= 0) outlets.add(outlet)
    const start = members.from[member]!
    const at = Number.isNaN(start) ? null : start
    const last = entries.at(-1)
    const entry = { at, sources: member + 1, outlets: outlets.size }
    if (last !== undefined && last.at === at) entries[entries.length - 1] = entry
    else entries.push(entry)
  }
  return entries
}
