import type { Key } from '../spread/index.ts'
import type { Neighbourhood } from './load-neighbourhood.ts'
import { type Columns, keepRows, numbers, stackTables, texts, withExceptions } from './tables.ts'

const types = { placements: 'PUBLISHED_BY', authors: 'WRITTEN_BY', sameArtifacts: 'SAME_ARTIFACT' } as const

/** Edges of the members with what is exceptional about some of them. */
export function joinEdges(tables: Neighbourhood, name: keyof typeof types): Columns {
  return withExceptions(tables[name], exceptionsOf(tables, types[name]), ['from', 'to'])
}

function exceptionsOf({ exceptions }: Neighbourhood, type: string): Columns {
  const typeOf = texts(exceptions, 'type')
  return keepRows(exceptions, (row) => typeOf[row] === type)
}

/** Citations of several tables without those whose ends are not among the known sources; an edge may stand in two. */
export function joinCitations(tables: Neighbourhood, known: ReadonlySet<Key>): Columns {
  const [own = {}, ...into] = tables.citations
  const dated = withExceptions(own, exceptionsOf(tables, 'CITES'), ['id'])
  const stacked = stackTables([withExceptions(dated, tables.citedIn, ['id']), ...into])
  const [from, to, id] = [numbers(stacked, 'from'), numbers(stacked, 'to'), texts(stacked, 'id')]
  const seen = new Set<string>()
  return keepRows(stacked, (row) => {
    const isLoaded = known.has(from[row] as number) && known.has(to[row] as number)
    if (into.length === 0 || !isLoaded) return isLoaded
    const edge = `${from[row]} ${id[row]}`
    if (seen.has(edge)) return false
    seen.add(edge)
    return true
  })
}

/** Ownerships of several rounds; one that was asked for twice counts once. */
export function joinOwners(tables: readonly Columns[]): Columns {
  const stacked = stackTables(tables)
  const [outlet, organization] = [numbers(stacked, 'outlet'), numbers(stacked, 'organization')]
  const [recordedAt, withdrawnAt] = [numbers(stacked, 'recordedAt'), numbers(stacked, 'withdrawnAt')]
  const seen = new Set<string>()
  return keepRows(stacked, (row) => {
    if (tables.length === 1) return true
    const edge = `${outlet[row]} ${organization[row]} ${recordedAt[row]} ${withdrawnAt[row]}`
    if (seen.has(edge)) return false
    seen.add(edge)
    return true
  })
}
