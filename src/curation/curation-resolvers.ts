import type { ClaimLoaders } from '../claims/index.ts'
import type { GraphReader } from '../graph/index.ts'
import type { Resolvers } from '../http/generated/resolver-types.ts'
import { pageOfRows, parsePageArgs } from '../shared/connection.ts'
import { requireRow } from '../shared/request-scope.ts'
import type { SourceLoaders } from '../sources/index.ts'
import { countAuditEvents, listAuditEvents } from './audit-store.ts'
import { countCorrections, listCorrections } from './correction-store.ts'
import type { CurationLoaders } from './curation-loaders.ts'
import { countSuggestions, listSuggestions } from './suggestion-store.ts'

export interface CurationResolverDeps {
  readonly reader: GraphReader
  readonly curation: CurationLoaders
  readonly claims: ClaimLoaders
  readonly sources: SourceLoaders
}

/** Reading the queue of suggestions, corrections, reviews and the record of changes. */
export function createCurationResolvers({ reader, curation, claims, sources }: CurationResolverDeps): Resolvers {
  return {
    Query: curationQueries(reader),
    Correction: {
      source: async (row, _, scope) => requireRow(await sources(scope).byId.load(row.source)),
      claim: (row, _, scope) => (row.claim === null ? null : claims(scope).byId.load(row.claim)),
    },
    Review: { claim: async (row, _, scope) => requireRow(await claims(scope).byId.load(row.claim)) },
    Claim: {
      reviews: (claim, _, scope) => curation(scope).reviewsOf.load(claim.id),
      corrections: (claim, args, scope) =>
        curation(scope).claimCorrections({ parent: claim.id, page: parsePageArgs(args), params: {} }),
    },
    Source: { corrections: (source, _, scope) => curation(scope).correctionsOf.load(source.id) },
  }
}

function curationQueries(reader: GraphReader): NonNullable<Resolvers['Query']> {
  return {
    suggestions: async (_, { state, kinds, ...args }) => {
      const page = parsePageArgs(args)
      const asked = { state: state ?? 'OPEN', kinds: kinds ?? null } as const
      return pageOfRows(await listSuggestions(reader, asked, page), page, () => countSuggestions(reader, asked))
    },
    corrections: async (_, args) => {
      const page = parsePageArgs(args)
      return pageOfRows(await listCorrections(reader, page), page, () => countCorrections(reader))
    },
    auditEvents: async (_, args) => {
      const page = parsePageArgs(args)
      return pageOfRows(await listAuditEvents(reader, page), page, () => countAuditEvents(reader))
    },
  }
}
