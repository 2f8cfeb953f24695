import type { Resolvers } from '../http/generated/resolver-types.ts'
import { pageOfList } from '../shared/connection.ts'
import type { NodeRow, RequestScope } from '../shared/request-scope.ts'
import { type SearchService, searchKinds } from './search-service.ts'

/** Loads whatever an id names; null when there is nothing. */
export type LoadNode = (id: string, scope: RequestScope) => Promise<NodeRow | null>

/** Searching everything that has words. */
export function createSearchResolvers(service: SearchService, loadNode: LoadNode): Resolvers {
  return {
    Query: {
      search: async (_, { text, kinds, ...args }, scope) => {
        const page = pageOfList(await service.search(text, kinds ?? searchKinds), args, 20)
        const edges = await Promise.all(
          page.edges.map(async ({ cursor, node: { id, score } }) => ({
            cursor,
            score,
            node: await loadNode(id, scope),
          })),
        )
        return { ...page, edges: edges.filter((edge) => edge.node !== null) }
      },
    },
  }
}
