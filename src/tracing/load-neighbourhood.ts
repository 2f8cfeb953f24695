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
  readonly family: Family
}

const datedProperties = ['firstHand', 'publishedAt', 'kind']

/** Reads the claims around one, then everything else at once. Null when there is no such claim. */
export async function loadNeighbourhood(
  reader: GraphReader,
  claim: string,
  needs: NeighbourhoodNeeds,
): Promise<Neighbourhood | null> {
  const claims = await readOne(reader, queries.claimsAround, { claim })
  const ids = claims['id'] ?? []
  if (ids.length === 0) return null
  const params = { claims: [...ids], noTime, properties: datedProperties }
  const read = (query: Query<Columns>) => readOne(reader, query, params)
  const family = read(queries.placements).then(async (placements) => ({
    placements,
    family: await loadFamilies(reader, placements),
  }))
  const corrections = read(queries.corrections).then(async (found) => ({
    corrections: found,
    goneQuotes: (found['id'] ?? []).length > 0 ? await read(queries.goneQuotes) : {},
  }))
  const [partOf, assertions, authors, nearDuplicates, sameArtifacts, versions] = await Promise.all([
    read(queries.partOfEdges),
    read(queries.assertions),
    read(queries.authorships),
    read(queries.nearDuplicates),
    read(queries.sameArtifacts),
    read(queries.versions),
  ])
  const [citations, sources, facts] = await Promise.all([
    Promise.all([queries.citations, ...(needs.citers ? [queries.citationsInto] : [])].map(read)),
    Promise.all(
      [queries.memberSources, queries.citedSources, ...(needs.citers ? [queries.citingSources] : [])].map(read),
    ),
    Promise.all((needs.facts ? [queries.memberFacts, queries.citedFacts] : []).map(read)),
  ])
  const tables = {
    claims,
    partOf,
    assertions,
    authors,
    nearDuplicates,
    sameArtifacts,
    versions,
    citations,
    sources,
    facts,
  }
  return { ...tables, ...(await family), ...(await corrections) }
}

export async function readOne(reader: GraphReader, query: Query<Columns>, params: GraphParams): Promise<Columns> {
  return (await reader.read(query, params))[0] ?? {}
}
