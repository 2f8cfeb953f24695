import type { Members } from './members.ts'
import { neighbours, type Scope } from './scope.ts'
import type { View } from './view.ts'

/**
 * Whether two members speak of the same: both state one claim of the scope, or one states a part (at any depth) of what
 * the other states. `of(v)` answers for the member v, null when it relates to all; what it returns holds until the next call.
 */
export interface Relation {
  readonly of: (member: number) => ((other: number) => boolean) | null
  /** A text that is equal for members that state the same claims, so that they relate to the same members. */
  readonly signature: (member: number) => string
}

export function relationWithin(view: View, scope: Scope, { states }: Members): Relation {
  if (states === null) return { of: () => null, signature: () => '' }
  const related = new Set<number>()
  const claimsOf = (member: number): Int32Array =>
    states.items.subarray(states.offsets[member]!, states.offsets[member + 1]!)
  let marked = -1
  const mark = (member: number): void => {
    if (member === marked) return
    marked = member
    related.clear()
    for (const way of ['up', 'down'] as const) {
      const reach = new Set(claimsOf(member))
      for (const claim of reach) for (const next of neighbours(view, claim, way)) if (scope.has(next)) reach.add(next)
      for (const claim of reach) related.add(claim)
    }
  }
  const whole = new Uint8Array(states.offsets.length)
  for (let member = 0; member < whole.length - 1; member++) {
    whole[member] = claimsOf(member).includes(scope.claim) ? 1 : 0
  }
  const statesAll = (member: number): boolean => whole[member] === 1
  return {
    of: (member) => {
      // Every claim of the scope is c or a part of it, so whoever states c relates to all.
      if (statesAll(member)) return null
      return (other) => {
        if (statesAll(other)) return true
        mark(member)
        return claimsOf(other).some((claim) => related.has(claim))
      }
    },
    signature: (member) => [...new Set(claimsOf(member))].sort((a, b) => a - b).join(' '),
  }
}
