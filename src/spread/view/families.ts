import type { SpreadInput } from '../shapes/spread-input.ts'
import type { NormalizedOptions } from '../shapes/spread-options.ts'
import { createClusters } from './groups.ts'
import { isTaken } from './standing.ts'

export interface Families {
  /** The family of every outlet: the place, in the order of domains, of its first outlet. */
  readonly ofOutlet: Int32Array
  /** What a family is called: its owners' names, or the outlet where no owner is known. */
  readonly nameOf: (family: number) => string
}

/**
 * Publisher families: outlets with one owner are one family, an outlet with several owners joins theirs, and an outlet
 * without a known owner is its own.
 */
export function publisherFamilies(input: SpreadInput, options: NormalizedOptions): Families {
  const { owners, outlets, organizations } = input
  const byDomain = [...outlets.domain.keys()].sort((a, b) => (outlets.domain[a]! < outlets.domain[b]! ? -1 : 1))
  const place = new Int32Array(byDomain.length)
  byDomain.forEach((outlet, at) => {
    place[outlet] = at
  })
  const clusters = createClusters(byDomain.length)
  const firstOutletOf = new Map<number, number>()
  for (let row = 0; row < owners.outlet.length; row++) {
    if (!isTaken(owners.life, row, options)) continue
    const organization = owners.organization[row]!
    const known = firstOutletOf.get(organization)
    if (known === undefined) firstOutletOf.set(organization, owners.outlet[row]!)
    else clusters.join(place[known]!, place[owners.outlet[row]!]!)
  }
  const ofOutlet = place.map((at) => clusters.nameOf(at))
  const ownersOf = new Map<number, string[]>()
  for (const [organization, outlet] of firstOutletOf) {
    const family = ofOutlet[outlet]!
    ownersOf.set(family, [...(ownersOf.get(family) ?? []), organizations.name[organization]!])
  }
  const ownName = (outlet: number): string => outlets.name[outlet] ?? outlets.domain[outlet]!
  const nameOf = (family: number): string => ownersOf.get(family)?.sort().join(', ') ?? ownName(byDomain[family]!)
  return { ofOutlet, nameOf }
}
