import { createChildLoader, defineQuery, type GraphReader } from '../graph/index.ts'
import { createListLoader, createRowLoader, perRequest } from '../shared/request-scope.ts'
import { findOutlets } from './outlet-store.ts'
import {
  citationsPage,
  citedByPage,
  claimAssertionsPage,
  outletSourcesPage,
  personSourcesPage,
  sourceAssertionsPage,
  versionsPage,
} from './source-pages.ts'
import { findFirstFetches, findSources } from './source-store.ts'
import { parseVersionRow, versionColumns } from './version-row.ts'

const versionsById = defineQuery({
  name: 'versions.byId',
  cypher: `UNWIND $ids AS id MATCH (v:Version {id: id})<-[r:HAS_VERSION]-(s:Source)
    RETURN s.id AS source, ${versionColumns('v', 'r')}, r.withdrawnAt IS NULL AS stands ORDER BY stands`,
  parse: parseVersionRow,
})

/** What one request has loaded of sources, outlets and versions. */
export type SourceLoaders = ReturnType<typeof createSourceLoaders>

export function createSourceLoaders(reader: GraphReader) {
  return perRequest(() => ({
    byId: createRowLoader((ids) => findSources(reader, ids)),
    outlets: createRowLoader((ids) => findOutlets(reader, ids)),
    versions: createRowLoader((ids) => reader.read(versionsById, { ids: [...ids] })),
    firstFetches: createListLoader(async (ids) =>
      [...(await findFirstFetches(reader, ids))].map(([parent, row]) => ({ parent, row })),
    ),
    citations: createChildLoader(reader, citationsPage),
    citedBy: createChildLoader(reader, citedByPage),
    assertions: createChildLoader(reader, sourceAssertionsPage),
    claimAssertions: createChildLoader(reader, claimAssertionsPage),
    versionPages: createChildLoader(reader, versionsPage),
    outletSources: createChildLoader(reader, outletSourcesPage),
    personSources: createChildLoader(reader, personSourcesPage),
  }))
}
