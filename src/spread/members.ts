import { createIntList, type Groups, groupRows } from './groups.ts'
import type { Scope } from './scope.ts'
import { isStanding, isSuggestion } from './standing.ts'
import type { View } from './view.ts'

/** Codes of `stances` that make a source a member. */
const asserts = 0
const reports = 1

/**
 * S, the members: sources that count, with a standing assertion ASSERTS or REPORTS, confident enough and confirmed (or
 * suggested, if suggestions are asked for), on a claim of the scope. A member's number is its place in the order among
 * the members, so that comparing numbers compares sources.
 */
export interface Members {
  /** Source row of each member. */
  readonly source: Int32Array
  /** First hand for c: marked so and ASSERTS, not only reports, a claim of the scope. */
  readonly firstHand: Uint8Array
  /** Publication interval of each member. */
  readonly from: Float64Array
  readonly to: Float64Array
  /** The claims of the scope that each member states; null when the scope is a single claim. */
  readonly states: Groups | null
  /** Sources that are only suggested as members, and those whose statements are only too low in confidence. */
  readonly suggested: number
  readonly lowConfidence: number
}

const bit = { qualifies: 1, asserts: 2, suggested: 4, lowConfidence: 8 } as const

export function findMembers(view: View, scope: Scope): Members {
  const { scratch, inForce, rank, sourceAt } = view
  const seen = surveyStatements(view, scope)
  const places = createIntList(seen.length)
  let suggested = 0
  let lowConfidence = 0
  for (const source of seen) {
    const bits = scratch[source]!
    if (view.counts !== null && view.counts[source] === 0) continue
    if (bits & bit.qualifies) places.push(rank[source]!)
    else if (bits & bit.suggested) suggested++
    else if (bits & bit.lowConfidence) lowConfidence++
  }
  const source = places.view().slice().sort()
  for (let member = 0; member < source.length; member++) source[member] = sourceAt[source[member]!]!
  const firstHand = new Uint8Array(source.length)
  const from = new Float64Array(source.length)
  const to = new Float64Array(source.length)
  for (let member = 0; member < source.length; member++) {
    const row = source[member]!
    firstHand[member] = inForce.firstHand[row] === 1 && scratch[row]! & bit.asserts ? 1 : 0
    from[member] = inForce.from[row]!
    to[member] = inForce.to[row]!
  }
  for (const row of seen) scratch[row] = -1
  return { source, firstHand, from, to, states: statedClaims(view, scope, source), suggested, lowConfidence }
}

/** Marks in the scratch what each source says about the claims of the scope; answers the sources so marked. */
function surveyStatements(view: View, scope: Scope): Int32Array {
  const { scratch, input, options } = view
  const { source, life } = input.assertions
  const seen = createIntList(256)
  forEachStatement(view, scope, (row, stance) => {
    const who = source[row]!
    if (scratch[who] === -1) {
      scratch[who] = 0
      seen.push(who)
    }
    if (!options.withSuggestions && isSuggestion(life, row, options)) scratch[who]! |= bit.suggested
    else if (life.confidence[row]! < options.minConfidence) scratch[who]! |= bit.lowConfidence
    else scratch[who]! |= stance === asserts ? bit.qualifies | bit.asserts : bit.qualifies
  })
  return seen.view()
}

/** Visits every standing ASSERTS or REPORTS on a claim of the scope. */
function forEachStatement(view: View, scope: Scope, visit: (row: number, stance: number) => void): void {
  const { assertionsOn, input, options } = view
  for (const claim of scope.claims) {
    for (let i = assertionsOn.offsets[claim]!; i < assertionsOn.offsets[claim + 1]!; i++) {
      const row = assertionsOn.items[i]!
      const stance = input.assertions.stance[row]!
      if (stance <= reports && isStanding(input.assertions.life, row, options)) visit(row, stance)
    }
  }
}

function statedClaims(view: View, scope: Scope, members: Int32Array): Groups | null {
  if (scope.claims.length === 1) return null
  const { scratch, input, options } = view
  const { source, claim, life } = input.assertions
  for (let member = 0; member < members.length; member++) scratch[members[member]!] = member
  const who = createIntList(members.length)
  const what = createIntList(members.length)
  forEachStatement(view, scope, (row) => {
    const member = scratch[source[row]!]!
    if (member === -1 || life.confidence[row]! < options.minConfidence) return
    if (!options.withSuggestions && isSuggestion(life, row, options)) return
    who.push(member)
    what.push(claim[row]!)
  })
  for (const row of members) scratch[row] = -1
  const groups = groupRows(who.view(), members.length)
  const claims = what.view()
  return { offsets: groups.offsets, items: groups.items.map((item) => claims[item]!) }
}
