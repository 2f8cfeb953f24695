import { parseFuzzyDate } from '../shared/fuzzy-date.ts'
import { type Key, noTime, type SpreadColumns } from '../spread/index.ts'
import { chooseOutlets, sourceFactsOf } from './dated-source-facts.ts'
import type { Neighbourhood } from './load-neighbourhood.ts'
import type { Columns } from './neighbourhood-queries.ts'

type Life = Pick<SpreadColumns['partOf'], 'recordedAt' | 'withdrawnAt' | 'superseded' | 'suggested' | 'confidence'>

/** Puts the tables of a neighbourhood together as the kernel's columns: one row a source, only edges whose ends are there. */
export function assembleColumns(claim: string, tables: Neighbourhood): SpreadColumns {
  const sources = joinSources(tables)
  const known = new Set<Key>(sources.key)
  const members = new Set<Key>(tables.assertions['source'] as Key[])
  const ids = new Map<Key, string>(sources.key.map((key, row) => [key, sources.id[row] as string]))
  const globalIds: GlobalIds = (kind, start, edge) =>
    edge.map((id, row) => `${kind}.${ids.get(start[row] as Key)}.${id}`)
  const citations = joinTables(tables.citations, known)
  const assertions = {
    ...life(tables.assertions),
    source: numbers(tables.assertions, 'source'),
    claim: numbers(tables.assertions, 'claim'),
    id: globalIds('ASSERTS', numbers(tables.assertions, 'source'), texts(tables.assertions, 'id')),
    stance: texts(tables.assertions, 'stance'),
  }
  const claimKeys = new Map(
    texts(tables.claims, 'id').map((id, row) => [id, numbers(tables.claims, 'key')[row] as Key]),
  )
  const outlets = { ...tables.family.outlets }
  const columns = {
    claim: claimKeys.get(claim) as Key,
    claims: { id: texts(tables.claims, 'id'), key: numbers(tables.claims, 'key') },
    partOf: { ...life(tables.partOf), part: numbers(tables.partOf, 'part'), whole: numbers(tables.partOf, 'whole') },
    sources: { ...sources, outlet: chooseOutlets(sources.key, tables.placements) },
    outlets,
    ...people(tables),
    assertions,
    citations: citationColumns(citations, globalIds),
    ...pairs(tables, members),
    versions: versionColumns(tables.versions),
    quoteGone: goneQuotes(tables, assertions),
    corrections: corrections(tables, claimKeys),
  }
  return tables.facts.length === 0 ? columns : { ...columns, sourceFacts: sourceFactsOf(tables, known) }
}

type GlobalIds = (kind: string, start: readonly Key[], edge: readonly string[]) => string[]

function citationColumns(table: Columns, globalIds: GlobalIds): SpreadColumns['citations'] {
  return {
    ...life(table),
    id: globalIds('CITES', numbers(table, 'from'), texts(table, 'id')),
    from: numbers(table, 'from'),
    to: numbers(table, 'to'),
    basis: texts(table, 'basis'),
    version: texts(table, 'version'),
  }
}

function versionColumns(table: Columns): SpreadColumns['versions'] {
  return {
    ...life(table),
    key: texts(table, 'key'),
    source: numbers(table, 'source'),
    fetchedAt: numbers(table, 'fetchedAt'),
    datedAt: numbers(table, 'datedAt'),
    acknowledges: flags(table, 'acknowledges'),
  }
}

/** Members, what they cite and what cites them, each source once; a member is read, since something is known of it. */
function joinSources(tables: Neighbourhood) {
  const [members = {}, ...others] = tables.sources
  const size = (members['key'] ?? []).length
  const read = new Array<boolean>(size).fill(true)
  const seen = new Set<Key>(members['key'] as Key[])
  const kept: Record<string, (string | number | boolean)[]> = {}
  for (const [name, cells] of Object.entries(members)) kept[name] = [...cells]
  for (const table of others) {
    ;(table['key'] ?? []).forEach((key, row) => {
      if (seen.has(key as Key)) return
      seen.add(key as Key)
      for (const name of Object.keys(kept)) kept[name]?.push(table[name]?.[row] as string)
      read.push(table['read'] === undefined || Boolean(table['read'][row]))
    })
  }
  const emptyToNull = (cells: readonly string[]): (string | null)[] => cells.map((cell) => (cell === '' ? null : cell))
  return {
    key: numbers(kept, 'key'),
    id: texts(kept, 'id'),
    url: emptyToNull(texts(kept, 'url')),
    title: emptyToNull(texts(kept, 'title')),
    kind: texts(kept, 'kind').map(
      (kind, row) => kind || ((kept['url']?.[row] ?? '') === '' ? 'UNPUBLISHED' : 'ARTICLE'),
    ),
    publishedFrom: numbers(kept, 'publishedFrom'),
    publishedTo: numbers(kept, 'publishedTo'),
    firstHand: flags(kept, 'firstHand'),
    recordedAt: numbers(kept, 'recordedAt'),
    firstSeenAt: firstSeen(kept, tables.versions),
    read,
    readAt: readTimes(numbers(kept, 'key'), tables.readTimes),
  }
}

/** Since when each source counts as read; unknown when it was not asked for. */
function readTimes(sources: readonly Key[], tables: readonly Columns[]): number[] {
  const times = new Map<Key, number>()
  for (const table of tables) {
    numbers(table, 'source').forEach((source, row) => {
      times.set(source, numbers(table, 'at')[row] as number)
    })
  }
  return sources.map((source) => times.get(source) ?? noTime)
}

/** The earliest of a source's record and its fetches. */
function firstSeen(sources: Columns, versions: Columns): number[] {
  const earliest = new Map<Key, number>()
  numbers(versions, 'source').forEach((source, row) => {
    const at = numbers(versions, 'fetchedAt')[row] as number
    earliest.set(source, Math.min(earliest.get(source) ?? at, at))
  })
  const recorded = numbers(sources, 'recordedAt')
  return numbers(sources, 'key').map((key, row) =>
    Math.min(recorded[row] as number, earliest.get(key) ?? Number.POSITIVE_INFINITY),
  )
}

function people(tables: Neighbourhood): Pick<SpreadColumns, 'persons' | 'authors' | 'organizations' | 'owners'> {
  const { authors, family } = tables
  const owners = joinTables(family.owners, null)
  return {
    persons: distinct(authors, 'person', (row) => ({
      name: authors['name']?.[row] as string,
      profile: (authors['profile']?.[row] || null) as string | null,
    })),
    authors: { ...life(authors), source: numbers(authors, 'source'), person: numbers(authors, 'person') },
    organizations: distinct(owners, 'organization', (row) => ({
      name: owners['name']?.[row] as string,
      profile: null,
    })),
    owners: { ...life(owners), outlet: numbers(owners, 'outlet'), organization: numbers(owners, 'organization') },
  }
}

/** The things that a key column names, each once. */
function distinct(table: Columns, key: string, rowOf: (row: number) => { name: string; profile: string | null }) {
  const first = new Map<Key, number>()
  numbers(table, key).forEach((cell, row) => {
    if (!first.has(cell)) first.set(cell, row)
  })
  const rows = [...first.values()].map(rowOf)
  return { key: [...first.keys()], name: rows.map((row) => row.name), profile: rows.map((row) => row.profile) }
}

function pairs(
  tables: Neighbourhood,
  members: ReadonlySet<Key>,
): Pick<SpreadColumns, 'nearDuplicates' | 'sameArtifacts'> {
  const near = keepRows(tables.nearDuplicates, (row) => members.has(tables.nearDuplicates['b']?.[row] as Key))
  const same = keepRows(tables.sameArtifacts, (row) => members.has(tables.sameArtifacts['b']?.[row] as Key))
  return {
    nearDuplicates: { ...life(near), a: numbers(near, 'a'), b: numbers(near, 'b'), score: numbers(near, 'score') },
    sameArtifacts: { ...life(same), a: numbers(same, 'a'), b: numbers(same, 'b') },
  }
}

function corrections(tables: Neighbourhood, claimKeys: ReadonlyMap<string, Key>): SpreadColumns['corrections'] {
  const table = tables.corrections
  const dates = texts(table, 'at').map(parseFuzzyDate)
  return {
    ...life(table),
    id: texts(table, 'id'),
    source: numbers(table, 'source'),
    claim: texts(table, 'claim').map((id) => (id === '' ? null : (claimKeys.get(id) ?? id))),
    kind: texts(table, 'kind'),
    from: dates.map((date) => date?.from ?? noTime),
    to: dates.map((date) => date?.to ?? noTime),
  }
}

function goneQuotes(
  tables: Neighbourhood,
  assertions: SpreadColumns['assertions'],
): NonNullable<SpreadColumns['quoteGone']> {
  const rowsOf = (source: readonly Key[], id: readonly string[]): Map<string, number> =>
    new Map(source.map((key, row) => [`${key} ${id[row]}`, row]))
  const versions = rowsOf(numbers(tables.versions, 'source'), texts(tables.versions, 'key'))
  const stated = rowsOf(assertions.source, texts(tables.assertions, 'id'))
  const gone: { version: number[]; assertion: number[] } = { version: [], assertion: [] }
  numbers(tables.goneQuotes, 'source').forEach((source, row) => {
    const version = versions.get(`${source} ${tables.goneQuotes['version']?.[row]}`)
    const assertion = stated.get(`${source} ${tables.goneQuotes['assertion']?.[row]}`)
    if (version === undefined || assertion === undefined) return
    gone.version.push(version)
    gone.assertion.push(assertion)
  })
  return gone
}

/** Tables of one shape, one below the other, without rows whose ends are not among the known sources. */
function joinTables(tables: readonly Columns[], known: ReadonlySet<Key> | null): Columns {
  const joined: Record<string, (string | number | boolean)[]> = {}
  const seen = new Set<string>()
  for (const table of tables) {
    const kept = keepRows(table, (row) => {
      const isLoaded =
        known === null || (known.has(table['from']?.[row] as Key) && known.has(table['to']?.[row] as Key))
      // One table has each edge once; only several can repeat one.
      if (tables.length === 1 || !isLoaded) return isLoaded
      const ends = `${table['from']?.[row] ?? table['outlet']?.[row]} ${table['id']?.[row] ?? table['organization']?.[row]} ${table['recordedAt']?.[row]}`
      if (seen.has(ends)) return false
      seen.add(ends)
      return true
    })
    for (const [name, cells] of Object.entries(kept)) joined[name] = (joined[name] ?? []).concat(cells)
  }
  return joined
}

function keepRows(table: Columns, keep: (row: number) => boolean): Columns {
  const size = Object.values(table)[0]?.length ?? 0
  const rows = Array.from({ length: size }, (_, row) => row).filter(keep)
  if (rows.length === size) return table
  return Object.fromEntries(
    Object.entries(table).map(([name, cells]) => [name, rows.map((row) => cells[row] as string)]),
  )
}

function life(table: Columns): Life {
  return {
    recordedAt: numbers(table, 'recordedAt'),
    withdrawnAt: numbers(table, 'withdrawnAt'),
    superseded: flags(table, 'superseded'),
    suggested: flags(table, 'suggested'),
    confidence: numbers(table, 'confidence'),
  }
}

function numbers(table: Columns, name: string): number[] {
  return (table[name] ?? []) as number[]
}

function texts(table: Columns, name: string): string[] {
  return (table[name] ?? []) as string[]
}

function flags(table: Columns, name: string): boolean[] {
  return (table[name] ?? []) as boolean[]
}
