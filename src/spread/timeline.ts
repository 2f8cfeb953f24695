import type { Neighbourhood } from './citations/neighbourhood.ts'
import type { SpreadAnswer } from './shapes/spread-answer.ts'

/** Running totals of sources and outlets, one entry a distinct start; undated sources last, with `at: null`. */
export function drawTimeline({ members, view }: Neighbourhood): SpreadAnswer['timeline'] {
  const entries: { at: number | null; sources: number; outlets: number }[] = []
  let last: { at: number | null; sources: number; outlets: number } | null = null
  const seen = new Uint8Array(view.input.outlets.domain.length)
  let outlets = 0
  for (let member = 0; member < members.source.length; member++) {
    const outlet = view.inForce.outlet[members.source[member]!]!
    if (outlet >= 0 && seen[outlet] === 0) {
      seen[outlet] = 1
      outlets++
    }
    const start = members.from[member]!
    const at = Number.isNaN(start) ? null : start
    if (last === null || last.at !== at) {
      last = { at, sources: member + 1, outlets }
      entries.push(last)
    } else {
      last.sources = member + 1
      last.outlets = outlets
    }
  }
  return entries
}
