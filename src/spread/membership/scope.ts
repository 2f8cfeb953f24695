import type { Groups } from '../view/groups.ts'
import { isTaken } from '../view/standing.ts'
import type { View } from '../view/view.ts'

/**
 * Scope of a claim c: c and, with `includeParts`, every claim that is part of it, transitively. `wholes` are the claims
 * that c is part of, transitively.
 */
export interface Scope {
  readonly claim: number
  /** Rows of claims, c first. */
  readonly claims: readonly number[]
  readonly has: (claim: number) => boolean
  readonly wholes: readonly number[]
  /** All parts of c, whether asked to include them or not. */
  readonly parts: readonly number[]
  readonly directParts: readonly number[]
}

export function scopeOf(view: View, claim: number): Scope {
  const parts = closure(view, claim, 'down')
  const claims = view.options.includeParts ? [claim, ...parts] : [claim]
  const members = new Set(claims)
  return {
    claim,
    claims,
    has: (other) => members.has(other),
    wholes: closure(view, claim, 'up'),
    parts,
    directParts: neighbours(view, claim, 'down').filter((part) => part !== claim),
  }
}

/** The claims one step away: parts of it (`down`), or those it is part of (`up`), without repeats. */
export function neighbours(view: View, claim: number, way: 'up' | 'down'): number[] {
  const { part, whole, life } = view.input.partOf
  const groups: Groups = way === 'down' ? view.partsOf : view.wholesOf
  const ends = way === 'down' ? part : whole
  const found = new Set<number>()
  for (let i = groups.offsets[claim]!; i < groups.offsets[claim + 1]!; i++) {
    const row = groups.items[i]!
    if (isTaken(life, row, view.options)) found.add(ends[row]!)
  }
  return [...found]
}

function closure(view: View, claim: number, way: 'up' | 'down'): number[] {
  const seen = new Set([claim])
  for (const next of seen) {
    for (const neighbour of neighbours(view, next, way)) seen.add(neighbour)
  }
  seen.delete(claim)
  return [...seen]
}
