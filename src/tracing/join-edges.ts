import type { Neighbourhood } from './load-neighbourhood.ts'
import { type Columns, keepRows, keysOf, stackTables, texts, withExceptions } from './tables.ts'

const types = { placements: 'PUBLISHED_BY', authors: 'WRITTEN_BY', sameArtifacts: 'SAME_ARTIFACT' } as const

/** Edges of the members with what is exceptional about some of them. */
export function joinEdges(tables: Neighbourhood, name: keyof typeof types): Columns {
  return withExceptions(tables[name], exceptionsOf(tables, types[name]), ['from', 'to'])
}

function exceptionsOf({ exceptions }: Neighbourhood, type: string): Columns {
  const typeOf = texts(exceptions, 'type')
  return keepRows(exceptions, (row) => typeOf[row] === type)
}

/** Citations of the members and, where they were asked for, into them; one between two members stands in both tables. */
export function joinCitations(tables: Neighbourhood): Columns {
  const [own = {}, ...into] = tables.citations
  const dated = withExceptions(own, exceptionsOf(tables, 'CITES'), ['id'])
  const stacked = stackTables([withExceptions(dated, tables.citedIn, ['id']), ...into])
  return into.length === 0 ? stacked : distinctRows(stacked, ['from', 'id'])
}

/** Ownerships of several rounds; one that was asked for twice counts once. */
export function joinOwners(tables: readonly Columns[]): Columns {
  const stacked = stackTables(tables)
  return tables.length === 1 ? stacked : distinctRows(stacked, ['outlet', 'organization', 'recordedAt', 'withdrawnAt'])
}

function distinctRows(table: Columns, by: readonly string[]): Columns {
  const keyOf = keysOf(table, by)
  const seen = new Set<string>()
  return keepRows(table, (row) => seen.size < seen.add(keyOf(row)).size)
}
