import { createChildLoader, type GraphReader } from '../graph/index.ts'
import { createListLoader, createRowLoader, perRequest } from '../shared/request-scope.ts'
import { findClaims, findWholes, partsPage } from './claim-store.ts'

/** What one request has loaded of claims. */
export type ClaimLoaders = ReturnType<typeof createClaimLoaders>

export function createClaimLoaders(reader: GraphReader) {
  return perRequest(() => ({
    byId: createRowLoader((ids) => findClaims(reader, ids)),
    wholes: createListLoader(async (ids) =>
      (await findWholes(reader, ids)).map(({ parent, claim }) => ({ parent, row: claim })),
    ),
    parts: createChildLoader(reader, partsPage),
  }))
}
