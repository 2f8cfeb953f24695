import type { View } from '../view/view.ts'
import { type ClaimTree, openClaimTree } from './claim-tree.ts'
import type { Members } from './members.ts'
import type { Scope } from './scope.ts'

/**
 * Whether two members speak of the same: both state one claim of the scope, or one states a part (at any depth) of what
 * the other states. `of(v)` answers for the member v, null when it relates to all; what it returns holds until the next call.
 */
export interface Relation {
  readonly of: (member: number) => ((other: number) => boolean) | null
  /** A text that is equal for members that state the same claims, so that they relate to the same members. */
  readonly signature: (member: number) => string
}

/** Whether a claim (its number in the tree) is related to what was marked last. */
type IsMarked = (number: number) => boolean

export function relationWithin(view: View, scope: Scope, { states }: Members): Relation {
  if (states === null) return { of: () => null, signature: () => '' }
  const tree = openClaimTree(view, scope)
  const stated = { offsets: states.offsets, items: states.items.map(tree.numberOf) }
  const claimsOf = (member: number): Int32Array =>
    stated.items.subarray(stated.offsets[member]!, stated.offsets[member + 1]!)
  const mark = tree.intervals === null ? createSearch(tree) : createLookup(tree.intervals)
  const statesAll = new Uint8Array(stated.offsets.length)
  for (let member = 0; member + 1 < statesAll.length; member++) {
    statesAll[member] = claimsOf(member).includes(0) ? 1 : 0
  }
  return {
    of: (member) => {
      // Every claim of the scope is c or a part of it, so whoever states c relates to all.
      if (statesAll[member] === 1) return null
      let isMarked: IsMarked | null = null
      return (other) => {
        if (statesAll[other] === 1) return true
        isMarked ??= mark(claimsOf(member))
        return claimsOf(other).some(isMarked)
      }
    },
    signature: (member) => [...new Set(claimsOf(member))].sort((a, b) => a - b).join(' '),
  }
}

/** In a tree a claim is related to another when one's interval holds the other's start: found by bisection. */
function createLookup({ enter, exit }: NonNullable<ClaimTree['intervals']>): (claims: Int32Array) => IsMarked {
  return (claims) => {
    const starts = claims.map((number) => enter[number]!).sort()
    // Intervals lie within each other or apart, so of those that begin by a place the furthest end so far says whether
    // one still lasts there.
    const ends = claims.slice().sort((a, b) => enter[a]! - enter[b]!)
    let furthest = 0
    for (let i = 0; i < ends.length; i++) {
      furthest = Math.max(furthest, exit[ends[i]!]!)
      ends[i] = furthest
    }
    return (number) => {
      const begun = countBelow(starts, enter[number]! + 1)
      if (begun > 0 && ends[begun - 1]! > enter[number]!) return true
      return countBelow(starts, exit[number]!) > begun
    }
  }
}

/** How many of the ascending numbers are below a limit. */
function countBelow(numbers: Int32Array, limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Where claims are part of several others: all that is above or below the claims is marked. */
function createSearch({ size, parts, wholes }: ClaimTree): (claims: Int32Array) => IsMarked {
  const markedBy = new Int32Array(size)
  const seenBy = new Int32Array(size)
  const queue = new Int32Array(size)
  let marks = 0
  let searches = 0
  const isMarked: IsMarked = (number) => markedBy[number] === marks
  return (claims) => {
    marks++
    for (const { offsets, items } of [wholes, parts]) {
      let queued = 0
      searches++
      const reach = (number: number): void => {
        if (seenBy[number] === searches) return
        seenBy[number] = searches
        markedBy[number] = marks
        queue[queued++] = number
      }
      for (const number of claims) reach(number)
      for (let i = 0; i < queued; i++) {
        for (let at = offsets[queue[i]!]!; at < offsets[queue[i]! + 1]!; at++) reach(items[at]!)
      }
    }
    return isMarked
  }
}
