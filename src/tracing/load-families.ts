import type { GraphReader } from '../graph/index.ts'
import { noTime } from '../spread/index.ts'
import { outletsOf, ownersOf } from './neighbourhood-queries.ts'
import { type Columns, numbers, readTable, rowsIn, texts } from './tables.ts'

/** Outlets with their owners, and all outlets and owners that these are joined to by common ownership. */
export interface Family {
  readonly outlets: { key: number[]; domain: string[]; name: (string | null)[] }
  readonly owners: readonly Columns[]
}

/**
 * Follows ownership from the outlets of the members, a step a round, until no outlet is new. Nearly always that is one
 * round: an owner of an owner does not count, only outlets that share an owner.
 */
export async function loadFamilies(
  reader: GraphReader,
  first: { readonly outlets: Columns; readonly owners: Columns },
): Promise<Family> {
  const outlets: Family['outlets'] = { key: [], domain: [], name: [] }
  const known = new Set<number>()
  addOutlets(first.outlets, outlets, known)
  const owners = [first.owners]
  const asked = new Set<string>()
  for (let table = first.owners; rowsIn(table) > 0; ) {
    const organizations = [...new Set(texts(table, 'organizationId'))].filter((id) => !asked.has(id))
    for (const id of organizations) asked.add(id)
    if (organizations.length === 0) break
    const fresh = addOutlets(await readTable(reader, outletsOf, { organizations }), outlets, known)
    if (fresh.length === 0) break
    table = await readTable(reader, ownersOf, { outlets: fresh, noTime, known: true })
    owners.push(table)
  }
  return { outlets, owners }
}

/** Adds the outlets that are new; answers their ids. */
function addOutlets(table: Columns, outlets: Family['outlets'], known: Set<number>): string[] {
  const [domain, name, id] = [texts(table, 'domain'), texts(table, 'name'), texts(table, 'id')]
  const fresh: string[] = []
  numbers(table, 'key').forEach((key, row) => {
    if (known.has(key)) return
    known.add(key)
    outlets.key.push(key)
    outlets.domain.push(domain[row] as string)
    outlets.name.push(name[row] || null)
    fresh.push(id[row] as string)
  })
  return fresh
}
