import type { Resolvers } from '../http/generated/resolver-types.ts'
import { invalidCursor, type PageArgs, pageOfRows, parsePageArgs } from '../shared/connection.ts'
import type { NodeRow, RequestScope } from '../shared/request-scope.ts'
import { type SearchHit, type SearchService, searchKinds } from './search-service.ts'

/** Loads whatever an id names; null when there is nothing. */
export type LoadNode = (id: string, scope: RequestScope) => Promise<NodeRow | null>

/** Searching everything that has words. */
export function createSearchResolvers(service: SearchService, loadNode: LoadNode): Resolvers {
  return {
    Query: {
      search: async (_, { text, kinds, ...args }, scope) => {
        const page = pageOfHits(await service.search(text, kinds ?? searchKinds), args)
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

/**
 * What was recorded since the page before may have moved everything, so the next page begins after the hit that the
 * last one ended with, wherever that stands now; only if it is gone, after its place of then.
 */
function pageOfHits(hits: readonly SearchHit[], args: PageArgs) {
  const request = parsePageArgs(args, 20)
  const start = request.after === null ? 0 : placeAfter(hits, request.after)
  const places = hits.slice(start, start + request.limit + 1)
  const rows = places.map((row, i) => ({ position: [start + i, row.id] as const, row }))
  return pageOfRows(rows, request, () => hits.length)
}

function placeAfter(hits: readonly SearchHit[], [place, id]: readonly [string | number, string]): number {
  if (typeof place !== 'number' || !Number.isSafeInteger(place) || place < 0 || id === '') throw invalidCursor()
  const now = hits.findIndex((hit) => hit.id === id)
  return (now < 0 ? place : now) + 1
}
