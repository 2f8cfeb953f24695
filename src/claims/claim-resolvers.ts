import type { GraphReader } from '../graph/index.ts'
import type { ClaimFilter as ClaimFilterInput, Resolvers } from '../http/generated/resolver-types.ts'
import { outletOfUrl } from '../reading/urls/index.ts'
import { pageOfRows, parsePageArgs } from '../shared/connection.ts'
import type { ClaimFilter } from './claim-filter.ts'
import type { ClaimLoaders } from './claim-loaders.ts'
import { countClaims, listClaims } from './claim-store.ts'

type ClaimQueries = Required<Pick<NonNullable<Resolvers['Query']>, 'claim' | 'claims'>>

/** Reading claims: one, a list, and the claims above and below one. */
export function createClaimResolvers(reader: GraphReader, loaders: ClaimLoaders): Resolvers {
  const queries: ClaimQueries = {
    claim: (_, { id }, scope) => loaders(scope).byId.load(id),
    claims: async (_, { filter, orderBy, ...args }) => {
      const page = parsePageArgs(args)
      const narrowed = readFilter(filter)
      const order = { field: orderBy?.field ?? 'RECORDED_AT', direction: orderBy?.direction ?? 'DESC' } as const
      const rows = await listClaims(reader, narrowed, { order, page })
      return pageOfRows(rows, page, () => countClaims(reader, narrowed))
    },
  }
  return {
    Query: queries,
    Claim: {
      aliases: (claim) => claim.aliases,
      parts: (claim, args, scope) => loaders(scope).parts({ parent: claim.id, page: parsePageArgs(args), params: {} }),
      partOf: (claim, _, scope) => loaders(scope).wholes.load(claim.id),
    },
  }
}

function readFilter(filter: ClaimFilterInput | null | undefined): ClaimFilter {
  const { text, about, partOf, source, outlet, stances, recorded } = filter ?? {}
  return {
    text: text ?? undefined,
    about: about ?? undefined,
    partOf: partOf ?? undefined,
    source: source ?? undefined,
    outlet: outlet == null ? undefined : (outletOfUrl(`https://${outlet.trim()}`) ?? outlet),
    stances: stances ?? undefined,
    recordedFrom: recorded?.from?.from,
    recordedTo: recorded?.to?.to,
  }
}
