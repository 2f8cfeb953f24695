import { parseFuzzyDate } from '../shared/fuzzy-date.ts'
import { type Key, noTime, type SpreadColumns } from '../spread/index.ts'
import { chooseOutlets, sourceFactsOf } from './dated-source-facts.ts'
import { joinCitations, joinEdges, joinOwners } from './join-edges.ts'
import type { Neighbourhood } from './load-neighbourhood.ts'
import { type Columns, flags, keepRows, numbers, stackTables, texts, withExceptions } from './tables.ts'

type Life = Pick<SpreadColumns['partOf'], 'recordedAt' | 'withdrawnAt' | 'superseded' | 'suggested' | 'confidence'>

/** Puts the tables of a neighbourhood together as the kernel's columns: one row a source, only edges whose ends are there. */
export function assembleColumns(claim: string, tables: Neighbourhood): SpreadColumns {
  const sources = joinSources(tables)
  const known = new Set<Key>(sources.key)
  const stated = withExceptions(tables.assertions, tables.assertionExceptions, ['from', 'to'])
  const members = new Set<Key>(numbers(stated, 'from'))
  const assertions = {
    ...life(stated),
    source: numbers(stated, 'from'),
    claim: numbers(stated, 'to'),
    id: texts(stated, 'statement'),
    stance: texts(stated, 'stance'),
  }
  const claimKeys = new Map(
    texts(tables.claims, 'id').map((id, row) => [id, numbers(tables.claims, 'key')[row] as Key]),
  )
  const outlets = { ...tables.family.outlets }
  const columns = {
    claim: claimKeys.get(claim) as Key,
    claims: { id: texts(tables.claims, 'id'), key: numbers(tables.claims, 'key') },
    partOf: { ...life(tables.partOf), part: numbers(tables.partOf, 'part'), whole: numbers(tables.partOf, 'whole') },
    sources: { ...sources, outlet: chooseOutlets(sources.key, tables) },
    outlets,
    ...people(tables),
    assertions,
    citations: citationColumns(joinCitations(tables)),
    ...pairs(tables, members),
    versions: versionColumns(tables.versions),
    quoteGone: goneQuotes(tables, assertions),
    corrections: corrections(tables, claimKeys),
  }
  return tables.facts.length === 0 ? columns : { ...columns, sourceFacts: sourceFactsOf(tables, known) }
}

/** Edges are named as they are among those of one kind and start; `edgeIdOf` gives the global id. */
function citationColumns(table: Columns): SpreadColumns['citations'] {
  return {
    ...life(table),
    id: texts(table, 'id'),
    from: numbers(table, 'from'),
    to: numbers(table, 'to'),
    basis: texts(table, 'basis'),
    ...('version' in table ? { version: texts(table, 'version') } : {}),
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

/** Members and what lies at the other ends of citations; a member is read, since something is known of it. */
function joinSources(tables: Neighbourhood) {
  const { sources, sourceExceptions, versions } = tables
  const stacked = withExceptions(stackTables(sources), stackTables(sourceExceptions), ['key'])
  const urls = texts(stacked, 'url').map((url) => url || null)
  return {
    key: numbers(stacked, 'key'),
    id: texts(stacked, 'id'),
    url: urls,
    title: texts(stacked, 'title').map((title) => title || null),
    kind: texts(stacked, 'kind').map((kind, row) => kind || (urls[row] === null ? 'UNPUBLISHED' : 'ARTICLE')),
    publishedFrom: numbers(stacked, 'publishedFrom'),
    publishedTo: numbers(stacked, 'publishedTo'),
    firstHand: flags(stacked, 'firstHand'),
    recordedAt: numbers(stacked, 'recordedAt'),
    firstSeenAt: firstSeen(stacked, versions),
    read: flags(stacked, 'read'),
    readAt: readTimes(numbers(stacked, 'key'), tables.readTimes),
  }
}

/** Since when each source counts as read; unknown when it was not asked for. */
function readTimes(sources: readonly Key[], tables: readonly Columns[]): number[] {
  const times = new Map<Key, number>()
  for (const table of tables) {
    const at = numbers(table, 'at')
    numbers(table, 'source').forEach((source, row) => {
      times.set(source, at[row] as number)
    })
  }
  return sources.map((source) => times.get(source) ?? noTime)
}

/** The earliest of a source's record and its fetches. */
function firstSeen(sources: Columns, versions: Columns): number[] {
  const earliest = new Map<Key, number>()
  const fetched = numbers(versions, 'fetchedAt')
  numbers(versions, 'source').forEach((source, row) => {
    const at = fetched[row] as number
    earliest.set(source, Math.min(earliest.get(source) ?? at, at))
  })
  const recorded = numbers(sources, 'recordedAt')
  return numbers(sources, 'key').map((key, row) =>
    Math.min(recorded[row] as number, earliest.get(key) ?? Number.POSITIVE_INFINITY),
  )
}

function people(tables: Neighbourhood): Pick<SpreadColumns, 'persons' | 'authors' | 'organizations' | 'owners'> {
  const { family } = tables
  const authors = joinEdges(tables, 'authors')
  const owners = joinOwners(family.owners)
  const [names, profiles, ownerNames] = [texts(authors, 'name'), texts(authors, 'profile'), texts(owners, 'name')]
  return {
    persons: distinct(authors, 'to', (row) => ({
      name: names[row] as string,
      profile: profiles[row] || null,
    })),
    authors: { ...life(authors), source: numbers(authors, 'from'), person: numbers(authors, 'to') },
    organizations: distinct(owners, 'organization', (row) => ({
      name: ownerNames[row] as string,
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
  const within = (table: Columns): Columns => {
    const ends = numbers(table, 'to')
    return keepRows(table, (row) => members.has(ends[row] as number))
  }
  const [near, same] = [within(tables.nearDuplicates), within(joinEdges(tables, 'sameArtifacts'))]
  return {
    nearDuplicates: { ...life(near), a: numbers(near, 'from'), b: numbers(near, 'to'), score: numbers(near, 'score') },
    sameArtifacts: { ...life(same), a: numbers(same, 'from'), b: numbers(same, 'to') },
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
  const stated = rowsOf(assertions.source, assertions.id)
  const gone: { version: number[]; assertion: number[] } = { version: [], assertion: [] }
  const [lacking, lost] = [texts(tables.goneQuotes, 'version'), texts(tables.goneQuotes, 'assertion')]
  numbers(tables.goneQuotes, 'source').forEach((source, row) => {
    const version = versions.get(`${source} ${lacking[row]}`)
    const assertion = stated.get(`${source} ${lost[row]}`)
    if (version === undefined || assertion === undefined) return
    gone.version.push(version)
    gone.assertion.push(assertion)
  })
  return gone
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
