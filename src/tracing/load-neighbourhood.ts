import type { GraphParams, GraphReader, Query } from '../graph/index.ts'
import { noTime } from '../spread/index.ts'
import { type Family, loadFamilies } from './load-families.ts'
import * as queries from './neighbourhood-queries.ts'

type Columns = queries.Columns

/** What an answer needs beyond the plain neighbourhood. */
export interface NeighbourhoodNeeds {
  /** Citations into the members count for `asOf.publishedBy`. */
  readonly citers: boolean
  /** Property facts count for `asOf.knownBy`. */
  readonly facts: boolean
}

/** The raw columns of one claim's neighbourhood, a table a query. */
export interface Neighbourhood {
  readonly claims: Columns
  readonly partOf: Columns
  readonly assertions: Columns
  readonly citations: readonly Columns[]
  readonly sources: readonly Columns[]
  readonly placements: Columns
  readonly authors: Columns
  readonly nearDuplicates: Columns
  readonly sameArtifacts: Columns
  readonly versions: Columns
  readonly corrections: Columns
  readonly goneQuotes: Columns
  readonly facts: readonly Columns[]
  /** Since when something is known of what a source says. */
  readonly readTimes: readonly Columns[]
  readonly family: Family
}

/** How large a neighbourhood is, in rows of its large tables. */
export function rowsOf({ assertions, citations, sources }: Neighbourhood): number {
  return [assertions, ...citations, ...sources].reduce((sum, table) => sum + (Object.values(table)[0]?.length ?? 0), 0)
}

const datedProperties = ['firstHand', 'publishedAt', 'kind']

type ReadTable = (query: Query<Columns>) => Promise<Columns>

/** Reads the claims around one or several, then everything else at once. Null when the first is not there. */
export async function loadNeighbourhood(
  reader: GraphReader,
  roots: readonly [string, ...string[]],
  needs: NeighbourhoodNeeds,
): Promise<Neighbourhood | null> {
  const claims = await readOne(reader, queries.claimsAround, { roots: [...roots] })
  const ids = claims['id'] ?? []
  if (!ids.includes(roots[0])) return null
  const params = { claims: [...ids], noTime, properties: datedProperties }
  const read: ReadTable = (query) => readOne(reader, query, params)
  // All in one wait: a read that fails while another is waited for would be nobody's.
  const [single, lists, family, corrections] = await Promise.all([
    readSingle(read),
    readLists(read, needs),
    readFamily(reader, read),
    readCorrections(read),
  ])
  return { claims, ...single, ...lists, ...family, ...corrections }
}

async function readSingle(read: ReadTable) {
  const [partOf, assertions, authors, nearDuplicates, sameArtifacts, versions] = await Promise.all([
    read(queries.partOfEdges),
    read(queries.assertions),
    read(queries.authorships),
    read(queries.nearDuplicates),
    read(queries.sameArtifacts),
    read(queries.versions),
  ])
  return { partOf, assertions, authors, nearDuplicates, sameArtifacts, versions }
}

async function readLists(read: ReadTable, { citers, facts: dated }: NeighbourhoodNeeds) {
  const readAll = (list: readonly Query<Columns>[]) => Promise.all(list.map(read))
  const factQueries = [queries.memberFacts, queries.citedFacts, ...(citers ? [queries.citingFacts] : [])]
  const [citations, sources, facts, readTimes] = await Promise.all([
    readAll([queries.citations, ...(citers ? [queries.citationsInto] : [])]),
    readAll([queries.memberSources, queries.citedSources, ...(citers ? [queries.citingSources] : [])]),
    readAll(dated ? factQueries : []),
    readAll(dated ? [queries.memberReadTimes, queries.citedReadTimes] : []),
  ])
  return { citations, sources, facts, readTimes }
}

async function readFamily(reader: GraphReader, read: ReadTable) {
  const placements = await read(queries.placements)
  return { placements, family: await loadFamilies(reader, placements) }
}

async function readCorrections(read: ReadTable) {
  const corrections = await read(queries.corrections)
  const isCorrected = (corrections['id'] ?? []).length > 0
  return { corrections, goneQuotes: isCorrected ? await read(queries.goneQuotes) : {} }
}

async function readOne(reader: GraphReader, query: Query<Columns>, params: GraphParams): Promise<Columns> {
  return (await reader.read(query, params))[0] ?? {}
}
