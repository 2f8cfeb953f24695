import type { ClaimLoaders } from '../claims/index.ts'
import type { CurationLoaders } from '../curation/index.ts'
import { anchorOf, type EdgeFact, findEdges } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import type { CitationBasis, Resolvers } from '../http/generated/resolver-types.ts'
import { type Connection, type PageArgs, pageOfList } from '../shared/connection.ts'
import { createRowLoader, perRequest, type RequestScope, requireRow } from '../shared/request-scope.ts'
import type { SourceLoaders } from '../sources/index.ts'
import { bases } from '../spread/index.ts'
import { answerResolvers } from './answer-resolvers.ts'
import { createIndependenceLoader } from './independence-loader.ts'
import { readSpreadOptions } from './read-spread-options.ts'
import { createShownSources } from './shown-sources.ts'
import { edgeIdOf } from './traced-rows.ts'
import type { TracedSpread, TracingService } from './tracing-service.ts'

export interface SpreadResolverDeps {
  readonly reader: GraphReader
  readonly tracing: TracingService
  readonly claims: ClaimLoaders
  readonly sources: SourceLoaders
  readonly curation: CurationLoaders
}

/** How claims spread, page by page of long lists; counts and metrics are of the whole. */
export function createSpreadResolvers(deps: SpreadResolverDeps): Resolvers {
  const edges = perRequest(() => createRowLoader<EdgeFact>((ids) => findEdges(deps.reader, ids)))
  const independence = perRequest(() => createIndependenceLoader(deps.tracing))
  const shown = createShownSources(deps.sources)
  return {
    Query: { spread: (_, { claim, options }) => deps.tracing.spread(claim, readSpreadOptions(options)) },
    Claim: {
      independence: async (claim, { options }, scope) =>
        requireRow(await independence(scope).load({ claim: claim.id, options: readSpreadOptions(options) })),
    },
    Spread: spreadFields(deps, edges),
    Hop: {
      source: (row, _, scope) => shown(row, row.hop.source, scope),
      parent: (row, _, scope) => (row.hop.parent === null ? null : shown(row, row.hop.parent, scope)),
      basis: ({ traced, hop }) =>
        hop.citation === null ? null : (bases[traced.input.citations.basis[hop.citation] as number] as CitationBasis),
      confidence: ({ traced, hop }) =>
        hop.citation === null ? null : (traced.input.citations.life.confidence[hop.citation] as number),
      depth: ({ hop }) => hop.depth,
      publishedAt: async (row, _, scope) => (await shown(row, row.hop.source, scope)).publishedAt,
      anchor: async ({ traced, hop }, _, scope) => {
        if (hop.citation === null) return null
        return anchorOf(requireRow(await edges(scope).load(edgeIdOf(traced.input, 'CITES', hop.citation))))
      },
    },
    ...answerResolvers(shown, deps),
  }
}

type EdgeLoaders = (scope: RequestScope) => { load(id: string): Promise<EdgeFact | null> }

function spreadFields(deps: SpreadResolverDeps, edges: EdgeLoaders): NonNullable<Resolvers['Spread']> {
  return {
    claim: async ({ claim }, _, scope) => requireRow(await deps.claims(scope).byId.load(claim)),
    asOf: ({ options: { asOf } }) =>
      asOf ? { knownBy: asOf.knownBy ?? null, publishedBy: publishedByText(asOf) } : null,
    complete: ({ answer }) => answer.complete,
    omitted: ({ answer }) => answer.omitted,
    totals: ({ answer }) => answer.totals,
    origins: (traced, args) => pageOf(traced.answer.origins, args, (origin) => ({ traced, origin })),
    sharedCredits: (traced, args) => pageOf(traced.answer.sharedCredits, args, (credit) => ({ traced, credit })),
    hops: (traced, args) => pageOf(traced.answer.hops, args, (hop) => ({ traced, hop })),
    metrics: (traced) => ({ traced, metrics: traced.answer.metrics }),
    trees: (traced, args) => pageOf(traced.answer.trees, args, (tree) => ({ traced, tree })),
    independence: (traced) => ({ traced, independence: traced.answer.independence }),
    parts: (traced) => traced.answer.parts.map((part) => ({ traced, part })),
    chokepoints: (traced, args) => pageOf(traced.answer.chokepoints, args, (chokepoint) => ({ traced, chokepoint })),
    circular: async (traced) => {
      const whole = await withCircular(deps.tracing, traced)
      return whole.answer.circular.map((report) => ({ traced: whole, report }))
    },
    circularUnsettled: async (traced) => (await withCircular(deps.tracing, traced)).answer.circularUnsettled,
    corrections: (traced) => traced.answer.corrections.map((reach) => ({ traced, reach })),
    denials: (traced, _, scope) =>
      Promise.all(
        traced.answer.denials.map(async (row) =>
          requireRow(await edges(scope).load(edgeIdOf(traced.input, 'ASSERTS', row))),
        ),
      ),
    timeline: ({ answer }) => answer.timeline,
  }
}

/** Circular reporting costs more than all the rest, so it is worked out only for those who ask. */
async function withCircular(tracing: TracingService, traced: TracedSpread): Promise<TracedSpread> {
  return requireRow(await tracing.spread(traced.claim, { ...traced.options, circular: true }))
}

function pageOf<From, To>(list: readonly From[], args: PageArgs, toRow: (item: From) => To): Connection<To> {
  const page = pageOfList(list, args)
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toRow(node) })) }
}

/** The bound as a date again: the year, month or day that it is, else the instant. */
function publishedByText({ publishedBy }: NonNullable<TracedSpread['options']['asOf']>): string | null {
  if (!publishedBy) return null
  const text = new Date(publishedBy.from).toISOString()
  const days = (publishedBy.to - publishedBy.from) / 86_400_000
  if (days >= 365) return text.slice(0, 4)
  if (days >= 28) return text.slice(0, 7)
  return days >= 1 ? text.slice(0, 10) : text
}
