import type { GraphReader } from '../graph/index.ts'
import type { Resolvers } from '../http/generated/resolver-types.ts'
import { pageOfRows, parsePageArgs } from '../shared/connection.ts'
import { countOutlets, findOutletByDomain, listOutlets } from './outlet-store.ts'
import { outletKey } from './source-key.ts'
import type { SourceLoaders } from './source-loaders.ts'

/** Reading outlets and what appeared in them. */
export function createOutletResolvers(reader: GraphReader, loaders: SourceLoaders): Resolvers {
  return {
    Query: {
      outlet: (_, { domain }) => findOutletByDomain(reader, outletKey(domain, 'domain')),
      outlets: async (_, { filter, ...args }) => {
        const page = parsePageArgs(args)
        const narrowed = {
          domainPrefix: filter?.domainPrefix?.toLowerCase() ?? undefined,
          owner: filter?.owner ?? undefined,
        }
        return pageOfRows(await listOutlets(reader, narrowed, page), page, () => countOutlets(reader, narrowed))
      },
    },
    Outlet: {
      sources: (outlet, args, scope) =>
        loaders(scope).outletSources({ parent: outlet.id, page: parsePageArgs(args), params: {} }),
    },
  }
}
