import type { Neighbourhood } from './citations/neighbourhood.ts'
import type { Origin, SpreadAnswer, Standing } from './shapes/spread-answer.ts'
import { citationStatus } from './view/citation-status.ts'
import { surelyPrecedes } from './view/order.ts'
import { isRecorded, isStanding } from './view/standing.ts'
import type { View } from './view/view.ts'

/**
 * Origins with their standing, first match: FIRST_HAND; CITES_UNREAD (it cites a source nobody has read);
 * CREDITS_UNSUPPORTING (it cites sources that were read and state neither a claim of the scope nor one that c is a part
 * of); UNATTRIBUTED. Only citations that E would take are credits.
 */
export function describeOrigins(neighbourhood: Neighbourhood): readonly Origin[] {
  const { view, members, condensed, origins } = neighbourhood
  const stating = statingSources(neighbourhood)
  const isRead = readSources(view)
  const inS = new Uint8Array(view.rank.length)
  for (const source of members.source) inS[source] = 1
  return Array.from(origins, (vertex) => {
    const own = condensed.membersOf.items.subarray(
      condensed.membersOf.offsets[vertex]!,
      condensed.membersOf.offsets[vertex + 1]!,
    )
    const credited = [...own].flatMap((member) =>
      members.firstHand[member] ? [] : creditsOf(view, members.source[member]!),
    )
    const outside = [...new Set(credited)].filter((source) => inS[source] === 0)
    const standing = standingOf({
      firstHand: own.some((member) => members.firstHand[member] === 1),
      citesUnread: outside.some((source) => !isRead(source)),
      unsupporting: outside.some((source) => stating[source] === 0),
    })
    return {
      source: members.source[condensed.name[vertex]!]!,
      standing,
      credited: outside.sort((a, b) => view.rank[a]! - view.rank[b]!),
    }
  })
}

function standingOf(found: { firstHand: boolean; citesUnread: boolean; unsupporting: boolean }): Standing {
  if (found.firstHand) return 'FIRST_HAND'
  if (found.citesUnread) return 'CITES_UNREAD'
  return found.unsupporting ? 'CREDITS_UNSUPPORTING' : 'UNATTRIBUTED'
}

/** Sources outside S that two or more origins credit, most credited first. */
export function findSharedCredits(view: View, origins: readonly Origin[]): SpreadAnswer['sharedCredits'] {
  const by = new Map<number, number[]>()
  for (const { source, credited } of origins) {
    for (const credit of credited) {
      const known = by.get(credit)
      if (known) known.push(source)
      else by.set(credit, [source])
    }
  }
  return [...by]
    .filter(([, crediting]) => crediting.length > 1)
    .map(([source, crediting]) => ({ source, by: crediting }))
    .sort((a, b) => b.by.length - a.by.length || view.rank[a.source]! - view.rank[b.source]!)
}

function creditsOf({ rank, sourceAt, citationsOf, citationStatus: status, inForce }: View, source: number): number[] {
  const credits: number[] = []
  const place = rank[source]!
  for (let i = citationsOf.offsets[place]!; i < citationsOf.offsets[place + 1]!; i++) {
    const row = citationsOf.rows[i]!
    const cited = sourceAt[citationsOf.cited[i]!]!
    if (cited === source || status[row] !== citationStatus.credible) continue
    if (!surelyPrecedes(inForce, source, cited)) credits.push(cited)
  }
  return credits
}

/**
 * Sources that state a claim of the scope or one that c is a part of. For a cited source a suggested statement, or one
 * low in confidence, counts too: whether it supports c is then open.
 */
function statingSources({ view, scope }: Neighbourhood): Uint8Array {
  const { assertionsOn, input, options } = view
  const stating = new Uint8Array(view.rank.length)
  for (const claim of [...scope.claims, ...scope.wholes]) {
    for (let i = assertionsOn.offsets[claim]!; i < assertionsOn.offsets[claim + 1]!; i++) {
      const row = assertionsOn.items[i]!
      if (input.assertions.stance[row]! < 2 && isStanding(input.assertions.life, row, options)) {
        stating[input.assertions.source[row]!] = 1
      }
    }
  }
  return stating
}

/** Read: a version, an assertion or a citation of its own was recorded; what was read once has been read. */
function readSources({ input, rank, citationsOf, options }: View): (source: number) => boolean {
  const { sources, assertions, versions, citations } = input
  const has = new Uint8Array(sources.id.length)
  for (let source = 0; source < has.length; source++) {
    has[source] = sources.read[source] === 1 && !(sources.readAt[source]! > options.knownBy) ? 1 : 0
  }
  for (const { source, life } of [assertions, versions]) {
    for (let row = 0; row < source.length; row++) if (isRecorded(life, row, options)) has[source[row]!] = 1
  }
  return (source) => {
    const place = rank[source]!
    for (let i = citationsOf.offsets[place]!; has[source] === 0 && i < citationsOf.offsets[place + 1]!; i++) {
      if (isRecorded(citations.life, citationsOf.rows[i]!, options)) has[source] = 1
    }
    return has[source] === 1
  }
}
