import { citedMembers } from '../citations/cited-members.ts'
import { type Neighbourhood, openNeighbourhood } from '../citations/neighbourhood.ts'
import { type Budget, createBudget } from '../independence/budget.ts'
import type { SpreadInput } from '../shapes/spread-input.ts'
import { normalizeOptions, type SpreadOptions } from '../shapes/spread-options.ts'
import { openView } from '../view/view.ts'
import { linkBetween, type RouteHop } from './route-link.ts'

/** One way in which a source may have come by the claim: hops from it back to an origin. */
export type Route = readonly RouteHop[]

export interface Provenance {
  /** False when the source is not in S: then there are no routes. */
  readonly isMember: boolean
  /** Shortest first. An origin has one route, of no hops. */
  readonly routes: readonly Route[]
  /** False when there are more routes than the limit, or when the budget ended. */
  readonly complete: boolean
}

/**
 * All routes by which a source (a row of `sources`) leads back to origins in E, at most `limit` of them. A route visits
 * no source twice and ends at the first source that is an origin (or belongs to one, where sources cite each other
 * round). Best first with the exact distance to the nearest origin (Hart, Nilsson, Raphael 1968), so that only as much
 * is looked at as is answered.
 */
export function traceProvenance(
  input: SpreadInput,
  ask: { readonly source: number; readonly limit: number },
  options: SpreadOptions = {},
): Provenance {
  const view = openView(input, normalizeOptions(options))
  const neighbourhood = openNeighbourhood(view, input.claim)
  const start = neighbourhood.members.source.indexOf(ask.source)
  if (start < 0) return { isMember: false, routes: [], complete: true }
  const routes: Route[] = []
  const budget = createBudget(view.options.budget)
  for (const members of walk(neighbourhood, start, budget)) {
    if (routes.length === ask.limit) return { isMember: true, routes, complete: false }
    routes.push(members.slice(1).map((member, i) => linkBetween(neighbourhood, members[i]!, member)))
  }
  return { isMember: true, routes, complete: !budget.isSpent() }
}

interface Step {
  readonly member: number
  readonly length: number
  readonly before: Step | null
}

/** Yields the members of each route, the start first, shortest routes first. */
function* walk(neighbourhood: Neighbourhood, start: number, budget: Budget): Generator<number[]> {
  const distance = distancesToOrigins(neighbourhood)
  const byLength: Step[][] = []
  const file = (step: Step): void => {
    const whole = step.length + distance[step.member]!
    const known = byLength[whole]
    if (known) known.push(step)
    else byLength[whole] = [step]
  }
  file({ member: start, length: 0, before: null })
  for (let whole = 0; whole < byLength.length; whole++) {
    // Depth first within a length: what is filed while it is at work is at least as long, and the first route of a
    // length is found without looking at the others. The last one filed is taken first, so lists are filed backwards.
    const open = byLength[whole]?.reverse() ?? []
    byLength[whole] = open
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      if (!budget.spend(1)) return
      if (distance[step.member] === 0) {
        yield membersOf(step)
        continue
      }
      for (const cited of [...citedMembers(neighbourhood, step.member)].reverse()) {
        if (!isOn(step, cited)) file({ member: cited, length: step.length + 1, before: step })
      }
    }
  }
}

function membersOf(last: Step): number[] {
  const members: number[] = []
  for (let step: Step | null = last; step !== null; step = step.before) members.push(step.member)
  return members.reverse()
}

function isOn(last: Step, member: number): boolean {
  for (let step: Step | null = last; step !== null; step = step.before) if (step.member === member) return true
  return false
}

/** Hops from each member to the nearest member of an origin. */
function distancesToOrigins(neighbourhood: Neighbourhood): Int32Array {
  const { condensed, origins, members } = neighbourhood
  const isOrigin = new Uint8Array(condensed.size)
  for (const vertex of origins) isOrigin[vertex] = 1
  const citing: number[][] = Array.from(members.source, () => [])
  for (let member = 0; member < citing.length; member++) {
    for (const cited of citedMembers(neighbourhood, member)) citing[cited]!.push(member)
  }
  const distance = new Int32Array(citing.length).fill(-1)
  const queue = [...distance.keys()].filter((member) => isOrigin[condensed.vertexOf[member]!] === 1)
  for (const member of queue) distance[member] = 0
  for (const member of queue) {
    for (const other of citing[member]!) {
      if (distance[other] !== -1) continue
      distance[other] = distance[member]! + 1
      queue.push(other)
    }
  }
  return distance
}
