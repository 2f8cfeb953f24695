import { createIntList, type Groups, groupRows, sizeOf } from '../view/groups.ts'
import { isStanding, isSuggestion } from '../view/standing.ts'
import type { View } from '../view/view.ts'
import type { Scope } from './scope.ts'

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
  /** Place of each member in the order of all sources. */
  readonly place: Int32Array
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
  const { scratch, inForce, sourceAt } = view
  const seen = surveyStatements(view, scope)
  const { place, suggested, lowConfidence } = chooseMembers(view, seen)
  const count = place.length
  const source = new Int32Array(count)
  const firstHand = new Uint8Array(count)
  const from = new Float64Array(count)
  const to = new Float64Array(count)
  for (let member = 0; member < count; member++) {
    const row = sourceAt[place[member]!]!
    source[member] = row
    firstHand[member] = inForce.firstHand[row] === 1 && scratch[place[member]!]! & bit.asserts ? 1 : 0
    from[member] = inForce.from[row]!
    to[member] = inForce.to[row]!
  }
  for (let i = 0; i < seen.length; i++) scratch[seen[i]!] = -1
  return { source, place, firstHand, from, to, states: statedClaims(view, scope, place), suggested, lowConfidence }
}

/** Of the places seen those of members, ascending; and how many only suggestions, or low confidence, speak for. */
function chooseMembers(
  { scratch, counts, sourceAt }: View,
  seen: Int32Array,
): Pick<Members, 'place' | 'suggested' | 'lowConfidence'> {
  const chosen = new Int32Array(seen.length)
  let members = 0
  let suggested = 0
  let lowConfidence = 0
  for (let i = 0; i < seen.length; i++) {
    const bits = scratch[seen[i]!]!
    if (counts !== null && counts[sourceAt[seen[i]!]!] === 0) continue
    if (bits & bit.qualifies) chosen[members++] = seen[i]!
    else if (bits & bit.suggested) suggested++
    else if (bits & bit.lowConfidence) lowConfidence++
  }
  return { place: chosen.subarray(0, members), suggested, lowConfidence }
}

/** Marks in the scratch what each source says about the claims of the scope; answers the places so marked, ascending. */
function surveyStatements(view: View, scope: Scope): Int32Array {
  const { scratch, input, options, rank } = view
  const { source, stance, life } = input.assertions
  const rows = statements(view, scope)
  const seen = new Int32Array(rows.length)
  let found = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const who = rank[source[row]!]!
    if (scratch[who] === -1) {
      scratch[who] = 0
      seen[found++] = who
    }
    if (!options.withSuggestions && isSuggestion(life, row, options)) scratch[who]! |= bit.suggested
    else if (life.confidence[row]! < options.minConfidence) scratch[who]! |= bit.lowConfidence
    else scratch[who]! |= stance[row] === asserts ? bit.qualifies | bit.asserts : bit.qualifies
  }
  return ascending(seen.subarray(0, found), scratch)
}

/** The marked places in ascending order: sorted, or, where most are marked, by going through all. */
function ascending(marked: Int32Array, scratch: Int32Array): Int32Array {
  if (marked.length * 16 < scratch.length) return marked.sort()
  let found = 0
  for (let place = 0; place < scratch.length; place++) if (scratch[place] !== -1) marked[found++] = place
  return marked
}

/** Rows of every standing ASSERTS or REPORTS on a claim of the scope. */
function statements(view: View, scope: Scope): Int32Array {
  const { assertionsOn, input, options } = view
  const { stance, life } = input.assertions
  const rows = createIntList(scope.claims.reduce((room, claim) => room + sizeOf(assertionsOn, claim), 0))
  for (const claim of scope.claims) {
    for (let i = assertionsOn.offsets[claim]!; i < assertionsOn.offsets[claim + 1]!; i++) {
      const row = assertionsOn.items[i]!
      if (stance[row]! <= reports && isStanding(life, row, options)) rows.push(row)
    }
  }
  return rows.view()
}

function statedClaims(view: View, scope: Scope, places: Int32Array): Groups | null {
  if (scope.claims.length === 1) return null
  const { scratch, input, options, rank } = view
  const { source, claim, life } = input.assertions
  for (let member = 0; member < places.length; member++) scratch[places[member]!] = member
  const who = createIntList(places.length)
  const what = createIntList(places.length)
  for (const row of statements(view, scope)) {
    const member = scratch[rank[source[row]!]!]!
    if (member === -1 || life.confidence[row]! < options.minConfidence) continue
    if (!options.withSuggestions && isSuggestion(life, row, options)) continue
    who.push(member)
    what.push(claim[row]!)
  }
  for (const place of places) scratch[place] = -1
  const groups = groupRows(who.view(), places.length)
  const claims = what.view()
  return { offsets: groups.offsets, items: groups.items.map((item) => claims[item]!) }
}
