import type { ClaimLoaders } from '../claims/index.ts'
import type { ChildLoader, GraphReader } from '../graph/index.ts'
import type { Resolvers, SourceFilter as SourceFilterInput } from '../http/generated/resolver-types.ts'
import { type PageArgs, pageOfRows, parsePageArgs } from '../shared/connection.ts'
import { type RequestScope, requireRow } from '../shared/request-scope.ts'
import type { CitationRow } from './citation-row.ts'
import { edgeResolvers } from './edge-resolvers.ts'
import { findCitationPath } from './path-store.ts'
import type { SourceFilter } from './source-filter.ts'
import { outletKey } from './source-key.ts'
import type { SourceLoaders } from './source-loaders.ts'
import { countSources, findSourceByUrl, listSources } from './source-store.ts'

export interface SourceResolverDeps {
  readonly reader: GraphReader
  readonly sources: SourceLoaders
  readonly claims: ClaimLoaders
}

/** Reading sources, their statements, citations and versions. */
export function createSourceResolvers(deps: SourceResolverDeps): Resolvers {
  const { sources } = deps
  return {
    Query: sourceQueries(deps),
    Source: sourceFields(deps),
    Claim: {
      assertions: (claim, { stances, withSuggestions, ...args }, scope) =>
        sources(scope).claimAssertions({
          parent: claim.id,
          page: parsePageArgs(args),
          params: {
            withdrawn: false,
            withSuggestions: withSuggestions ?? false,
            stances: stances ? [...stances] : null,
          },
        }),
    },
    ...edgeResolvers(deps),
    Version: { source: async (version, _, scope) => requireRow(await sources(scope).byId.load(version.source)) },
    CitationPath: {
      length: (path) => path.citations.length,
      sources: (path, _, scope) => loadAll(path.sources, scope, deps),
      citations: (path) => path.citations,
    },
  }
}

async function loadAll(ids: readonly string[], scope: RequestScope, deps: SourceResolverDeps) {
  const rows = await deps.sources(scope).byId.loadMany(ids)
  return rows.map((row) => {
    if (row instanceof Error) throw row
    return requireRow(row)
  })
}

function sourceQueries({ reader, sources }: SourceResolverDeps): NonNullable<Resolvers['Query']> {
  return {
    source: (_, { id, url }, scope) => {
      if (id != null) return sources(scope).byId.load(id)
      return url == null ? null : findSourceByUrl(reader, url)
    },
    sources: async (_, { filter, orderBy, ...args }) => {
      const page = parsePageArgs(args)
      const narrowed = readFilter(filter)
      const order = { field: orderBy?.field ?? 'PUBLISHED_AT', direction: orderBy?.direction ?? 'ASC' } as const
      const rows = await listSources(reader, narrowed, { order, page })
      return pageOfRows(rows, page, () => countSources(reader, narrowed))
    },
    version: (_, { id }, scope) => sources(scope).versions.load(id),
    path: (_, { from, to }) => findCitationPath(reader, from, to),
  }
}

function sourceFields({ sources }: SourceResolverDeps): NonNullable<Resolvers['Source']> {
  return {
    outlet: (source) => source.outlet,
    publishedAt: (source) => source.publishedAt,
    firstSeenAt: async (source, _, scope) => {
      const [fetchedAt] = await sources(scope).firstFetches.load(source.id)
      return Math.min(source.recordedAt, fetchedAt ?? source.recordedAt)
    },
    versions: (source, args, scope) =>
      sources(scope).versionPages({ parent: source.id, page: parsePageArgs(args, 20), params: {} }),
    assertions: (source, { withSuggestions, ...args }, scope) =>
      sources(scope).assertions({
        parent: source.id,
        page: parsePageArgs(args),
        params: { withdrawn: false, withSuggestions: withSuggestions ?? false },
      }),
    citations: (source, args, scope) => citationPage(sources(scope).citations, source.id, { args, scope, sources }),
    citedBy: (source, args, scope) => citationPage(sources(scope).citedBy, source.id, { args, scope, sources }),
  }
}

interface CitationRequest {
  readonly args: PageArgs & { withdrawn?: boolean | null; withSuggestions?: boolean | null }
  readonly scope: RequestScope
  readonly sources: SourceLoaders
}

/** The sources at the other ends came along with the edges, so they are put where they will be asked for. */
async function citationPage(load: ChildLoader<CitationRow>, parent: string, { args, scope, sources }: CitationRequest) {
  const params = { withdrawn: args.withdrawn ?? false, withSuggestions: args.withSuggestions ?? false }
  const page = await load({ parent, page: parsePageArgs(args), params })
  for (const { node } of page.edges) sources(scope).byId.prime(node.other.id, node.other)
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.edge })) }
}

function readFilter(filter: SourceFilterInput | null | undefined): SourceFilter {
  const { text, outlet, kinds, published, claim, stances, entity, author, firstHand } = filter ?? {}
  return {
    text: text ?? undefined,
    outlet: outlet == null ? undefined : outletKey(outlet),
    kinds: kinds ?? undefined,
    publishedFrom: published?.from?.from,
    publishedTo: published?.to?.to,
    claim: claim ?? undefined,
    stances: stances ?? undefined,
    entity: entity ?? undefined,
    author: author ?? undefined,
    firstHand: firstHand ?? undefined,
  }
}
