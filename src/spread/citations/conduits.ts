import type { Members } from '../membership/members.ts'
import type { Relation } from '../membership/relation.ts'
import type { Scope } from '../membership/scope.ts'
import { citationStatus } from '../view/citation-status.ts'
import { surelyPrecedes } from '../view/order.ts'
import { isCredible } from '../view/standing.ts'
import type { View } from '../view/view.ts'

/**
 * The members that a conduit leads to, in the order: dated ones, then undated ones. `width` is the confidence of the
 * best path there: a path is as confident as its least confident link.
 */
export interface Exits {
  readonly member: Int32Array
  readonly width: Float64Array
  readonly dated: number
}

/** A member's citation of a conduit. Of the dated exits it leads to the first `limit`: the rest are surely later. */
export interface Entry {
  readonly exits: Exits
  readonly limit: number
  /** Of the citation that leads into the conduit. */
  readonly confidence: number
  readonly row: number
}

export interface Conduits {
  readonly has: (source: number) => boolean
  /** What `member` reaches by citing the conduit `source` in the given row; null when that is nothing. */
  readonly enter: (member: number, source: number, row: number) => Entry | null
}

/**
 * Conduits: sources outside S, not marked first hand, that question or deny a claim of the scope, or state one that c
 * is a part of: they carried c without standing for it alone. A path through them counts as one citation, if no link of
 * it, nor its two ends, is surely later. `view.scratch` must hold the number of each member.
 */
export function findConduits(view: View, context: { scope: Scope; members: Members; relation: Relation }): Conduits {
  const { scope, members, relation } = context
  const conduits = conduitSources(view, scope)
  const all = new Map<number, Exits>()
  const related = new Map<string, Exits>()
  const exitsFor = (member: number, source: number): Exits => {
    const whole = all.get(source) ?? exitsOf(view, source, { conduits, members })
    all.set(source, whole)
    const isRelated = relation.of(member)
    if (isRelated === null) return whole
    const key = `${source} ${relation.signature(member)}`
    const part = related.get(key) ?? filterExits(whole, isRelated)
    related.set(key, part)
    return part
  }
  return {
    has: (source) => conduits.has(source),
    enter: (member, source, row) => {
      const exits = exitsFor(member, source)
      const limit = Number.isNaN(members.to[member]) ? exits.dated : countBefore(exits, members, member)
      if (limit === 0 && exits.dated === exits.member.length) return null
      return { exits, limit, confidence: view.input.citations.life.confidence[row]!, row }
    },
  }
}

function conduitSources(view: View, scope: Scope): Set<number> {
  const { input, assertionsOn, options, scratch, rank, inForce } = view
  const { source, stance, life } = input.assertions
  const found = new Set<number>()
  const collect = (claim: number, doubts: boolean): void => {
    for (let i = assertionsOn.offsets[claim]!; i < assertionsOn.offsets[claim + 1]!; i++) {
      const row = assertionsOn.items[i]!
      const who = source[row]!
      if (stance[row]! >= 2 !== doubts || scratch[rank[who]!] !== -1 || inForce.firstHand[who] === 1) continue
      if (isCredible(life, row, options)) found.add(who)
    }
  }
  for (const claim of scope.claims) collect(claim, true)
  for (const claim of scope.wholes) collect(claim, false)
  return found
}

/** Widest paths from a conduit to members, through conduits only (label correcting: few conduits, any shape). */
function exitsOf(
  view: View,
  start: number,
  { conduits, members }: { readonly conduits: ReadonlySet<number>; readonly members: Members },
): Exits {
  const { citationsOf, input, inForce, rank, scratch } = view
  const { to, life } = input.citations
  const widths = new Map([[start, Number.POSITIVE_INFINITY]])
  const exits = new Map<number, number>()
  const queue = [start]
  for (const conduit of queue) {
    const width = widths.get(conduit)!
    const place = rank[conduit]!
    for (let i = citationsOf.offsets[place]!; i < citationsOf.offsets[place + 1]!; i++) {
      const row = citationsOf.rows[i]!
      const target = to[row]!
      const member = scratch[citationsOf.cited[i]!]!
      if (member === -1 && !conduits.has(target)) continue
      if (view.citationStatus[row] !== citationStatus.credible || surelyPrecedes(inForce, conduit, target)) continue
      const reached = Math.min(width, life.confidence[row]!)
      const known = member === -1 ? widths : exits
      const key = member === -1 ? target : member
      if (reached <= (known.get(key) ?? -1)) continue
      known.set(key, reached)
      if (member === -1) queue.push(target)
    }
  }
  const member = Int32Array.from(exits.keys()).sort()
  return withDated(
    member,
    Float64Array.from(member, (key) => exits.get(key)!),
    members,
  )
}

function withDated(member: Int32Array, width: Float64Array, members: Members): Exits {
  let dated = 0
  while (dated < member.length && !Number.isNaN(members.from[member[dated]!])) dated++
  return { member, width, dated }
}

function filterExits(exits: Exits, keeps: (member: number) => boolean): Exits {
  const kept = [...exits.member.keys()].filter((i) => keeps(exits.member[i]!))
  return {
    member: Int32Array.from(kept, (i) => exits.member[i]!),
    width: Float64Array.from(kept, (i) => exits.width[i]!),
    dated: kept.filter((i) => i < exits.dated).length,
  }
}

/** How many dated exits do not begin after `member` ends. They stand in the order of their starts. */
function countBefore(exits: Exits, members: Members, member: number): number {
  let low = 0
  let high = exits.dated
  while (low < high) {
    const middle = (low + high) >> 1
    if (members.from[exits.member[middle]!]! < members.to[member]!) low = middle + 1
    else high = middle
  }
  return low
}

/** Visits the exits that an entry leads to, in the order. */
export function forEachExit({ exits, limit }: Entry, visit: (member: number, width: number) => void): void {
  for (let i = 0; i < limit; i++) visit(exits.member[i]!, exits.width[i]!)
  for (let i = exits.dated; i < exits.member.length; i++) visit(exits.member[i]!, exits.width[i]!)
}
