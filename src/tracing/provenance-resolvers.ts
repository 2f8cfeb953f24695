import type { ClaimLoaders } from '../claims/index.ts'
import { anchorOf, type EdgeFact, findEdges } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import type { CitationBasis, Resolvers } from '../http/generated/resolver-types.ts'
import { createRowLoader, perRequest, type RequestScope, requireRow } from '../shared/request-scope.ts'
import type { SourceLoaders } from '../sources/index.ts'
import { bases } from '../spread/index.ts'
import { hopsOf, originOf, type RouteHopRow } from './provenance-rows.ts'
import { readSpreadOptions } from './read-spread-options.ts'
import { edgeIdOf } from './traced-rows.ts'
import type { TracingService } from './tracing-service.ts'

interface ProvenanceDeps {
  readonly reader: GraphReader
  readonly tracing: TracingService
  readonly claims: ClaimLoaders
  readonly sources: SourceLoaders
}

/** How one source goes back to the origins of a claim, every route with its evidence. */
export function createProvenanceResolvers({ reader, tracing, claims, sources }: ProvenanceDeps): Resolvers {
  const edges = perRequest(() => createRowLoader<EdgeFact>((ids) => findEdges(reader, ids)))
  const load = async (id: string, scope: RequestScope) => requireRow(await sources(scope).byId.load(id))
  return {
    Query: {
      provenance: (_, { source, claim, options }) => tracing.provenance({ source, claim }, readSpreadOptions(options)),
    },
    Provenance: {
      source: ({ source }, _, scope) => load(source, scope),
      claim: async ({ traced }, _, scope) => requireRow(await claims(scope).byId.load(traced.claim)),
      routes: ({ traced, source, routes }) => routes.map((route) => ({ traced, source, route })),
      totalRoutes: ({ routes, complete }) => (complete ? routes.length : null),
    },
    Route: {
      origin: (row, _, scope) => load(originOf(row), scope),
      length: ({ route }) => route.length,
      hops: hopsOf,
    },
    RouteHop: {
      source: ({ source }, _, scope) => load(source, scope),
      from: ({ traced, hop }, _, scope) => hop && load(traced.input.sources.id[hop.to] as string, scope),
      via: ({ traced, hop }, _, scope) =>
        Promise.all((hop?.via ?? []).map((row) => load(traced.input.sources.id[row] as string, scope))),
      basis: (row) => firstCitation(row, (citation, { basis }) => bases[basis[citation] as number] as CitationBasis),
      confidence: (row) => leastConfidence(row),
      anchor: async (row, _, scope) => {
        const id = firstCitation(row, (citation) => edgeIdOf(row.traced.input, 'CITES', citation))
        return id === null ? null : anchorOf(requireRow(await edges(scope).load(id)))
      },
    },
  }
}

function firstCitation<Value>(
  { traced, hop }: RouteHopRow,
  read: (citation: number, columns: RouteHopRow['traced']['input']['citations']) => Value,
): Value | null {
  const citation = hop?.citations[0]
  return citation === undefined ? null : read(citation, traced.input.citations)
}

/** A path through conduits is as sure as its least sure link. */
function leastConfidence({ traced, hop }: RouteHopRow): number | null {
  const { confidence } = traced.input.citations.life
  const values = (hop?.citations ?? []).map((citation) => confidence[citation] as number)
  return values.length === 0 ? null : Math.min(...values)
}
