import type { GraphReader } from '../graph/index.ts'
import { noTime } from '../spread/index.ts'
import { type Columns, outletsOf, ownersOf } from './neighbourhood-queries.ts'

/** Outlets with their owners, and all outlets and owners that these are joined to by common ownership. */
export interface Family {
  readonly outlets: { key: number[]; domain: string[]; name: (string | null)[] }
  readonly owners: readonly Columns[]
}

/**
 * Follows ownership from the outlets of the members, a step a round, until no outlet is new. Nearly always that is one
 * round: an owner of an owner does not count, only outlets that share an owner.
 */
export async function loadFamilies(reader: GraphReader, placements: Columns): Promise<Family> {
  const outlets: Family['outlets'] = { key: [], domain: [], name: [] }
  const known = new Set<number>()
  const owners: Columns[] = []
  let fresh = addOutlets(
    { key: placements['outlet'], id: placements['outletId'], domain: placements['domain'], name: placements['name'] },
    outlets,
    known,
  )
  const asked = new Set<string>()
  while (fresh.length > 0) {
    const [table = {}] = await reader.read(ownersOf, { outlets: fresh, noTime })
    owners.push(table)
    const organizations = [...new Set((table['organizationId'] ?? []) as string[])].filter((id) => !asked.has(id))
    for (const id of organizations) asked.add(id)
    if (organizations.length === 0) break
    const [found = {}] = await reader.read(outletsOf, { organizations })
    fresh = addOutlets(
      { key: found['key'], id: found['id'], domain: found['domain'], name: found['name'] },
      outlets,
      known,
    )
  }
  return { outlets, owners }
}

interface OutletTable {
  readonly key: Columns[string] | undefined
  readonly id: Columns[string] | undefined
  readonly domain: Columns[string] | undefined
  readonly name: Columns[string] | undefined
}

/** Adds the outlets that are new; answers their ids. */
function addOutlets(
  { key = [], id = [], domain = [], name = [] }: OutletTable,
  outlets: Family['outlets'],
  known: Set<number>,
): string[] {
  const fresh: string[] = []
  key.forEach((cell, row) => {
    const number = cell as number
    if (known.has(number)) return
    known.add(number)
    outlets.key.push(number)
    outlets.domain.push(domain[row] as string)
    outlets.name.push(name[row] === '' ? null : (name[row] as string))
    fresh.push(id[row] as string)
  })
  return fresh
}
