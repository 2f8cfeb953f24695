import type { View } from '../view/view.ts'
import type { Members } from './members.ts'

/** T: the members whose independence is counted. */
export interface Targets {
  /** Ascending. */
  readonly members: Int32Array
  readonly isAll: boolean
  /** Ids asked for that are not in S. */
  readonly leftOut: readonly string[]
}

export function allTargets(members: Members): Targets {
  const all = new Int32Array(members.source.length)
  for (let member = 0; member < all.length; member++) all[member] = member
  return { members: all, isAll: true, leftOut: [] }
}

/** The members that `among` names: any value inside a field, all fields together. Default: all of S. */
export function chooseTargets(view: View, members: Members): Targets {
  const { among } = view.options
  if (among === null) return allTargets(members)
  const { sources, outlets } = view.input
  const ids = among.sources && new Set(among.sources)
  const domains = among.outlets && new Set(among.outlets)
  const kinds = among.kinds && new Set(among.kinds)
  const matches = (source: number): boolean => {
    const outlet = view.inForce.outlet[source]!
    if (ids && !ids.has(sources.id[source]!)) return false
    if (domains && (outlet < 0 || !domains.has(outlets.domain[outlet]!))) return false
    return !kinds || kinds.has(sources.kindNames[view.inForce.kind[source]!]!)
  }
  const chosen = Int32Array.from([...members.source.keys()].filter((member) => matches(members.source[member]!)))
  const inS = ids && new Set(Array.from(members.source, (source) => sources.id[source]!))
  const leftOut = ids && inS ? [...ids].filter((id) => !inS.has(id)).sort() : []
  return { members: chosen, isAll: chosen.length === members.source.length, leftOut }
}
