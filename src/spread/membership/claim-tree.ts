import { type Groups, groupRows } from '../view/groups.ts'
import type { View } from '../view/view.ts'
import { neighbours, type Scope } from './scope.ts'

/** The claims of a scope under numbers of their own (0: the claim asked about), and what is part of what. */
export interface ClaimTree {
  readonly numberOf: (claim: number) => number
  readonly size: number
  /**
   * Where every claim is part of one other: parts of number a, at any depth, and itself are those whose `enter` lies in
   * `enter[a] … exit[a]`, exclusive. null where some are part of two.
   */
  readonly intervals: { readonly enter: Int32Array; readonly exit: Int32Array } | null
  readonly parts: Groups
  readonly wholes: Groups
}

export function openClaimTree(view: View, scope: Scope): ClaimTree {
  const numbers = new Map(scope.claims.map((claim, number) => [claim, number]))
  const part: number[] = []
  const whole: number[] = []
  scope.claims.forEach((claim, number) => {
    for (const below of neighbours(view, claim, 'down')) {
      if (below === claim) continue
      part.push(numbers.get(below)!)
      whole.push(number)
    }
  })
  const size = scope.claims.length
  const parts = pick(groupRows(Int32Array.from(whole), size), part)
  const wholes = pick(groupRows(Int32Array.from(part), size), whole)
  // All of the scope is below its first claim, so with one edge for each other claim it is a tree.
  const intervals = part.length === size - 1 ? numberDepthFirst(parts, size) : null
  return { numberOf: (claim) => numbers.get(claim)!, size, intervals, parts, wholes }
}

function pick({ offsets, items }: Groups, ends: readonly number[]): Groups {
  return { offsets, items: items.map((row) => ends[row]!) }
}

function numberDepthFirst({ offsets, items }: Groups, size: number): { enter: Int32Array; exit: Int32Array } {
  const enter = new Int32Array(size)
  const exit = new Int32Array(size)
  const next = offsets.slice(0, size)
  const path = [0]
  let entered = 1
  while (path.length > 0) {
    const at = path.at(-1) as number
    if (next[at]! < offsets[at + 1]!) {
      const part = items[next[at]!++]!
      enter[part] = entered++
      path.push(part)
    } else {
      exit[at] = entered
      path.pop()
    }
  }
  return { enter, exit }
}
