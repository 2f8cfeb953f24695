import { createChildLoader, type GraphReader } from '../graph/index.ts'
import { createListLoader, createRowLoader, perRequest } from '../shared/request-scope.ts'
import { containedPage, findRangesOf } from './address-store.ts'
import { claimsAboutPages, mentionsOfPages, sourceMentionsPage } from './entity-pages.ts'
import { entityLabels } from './entity-row.ts'
import { findEntities } from './entity-store.ts'
import { findOwnedOutlets, findRegistrations, findRelated, relations } from './relation-store.ts'

/** What one request has loaded of entities and of the short lists beside them. */
export type EntityLoaders = ReturnType<typeof createEntityLoaders>

export function createEntityLoaders(reader: GraphReader) {
  return perRequest(() => ({
    byId: createRowLoader((ids) => findEntities(reader, ids)),
    related: mapKeys(Object.keys(relations) as (keyof typeof relations)[], (relation) =>
      createListLoader((ids) => findRelated(reader, relation, ids)),
    ),
    ownedOutlets: createListLoader((ids) => findOwnedOutlets(reader, ids)),
    registrations: mapKeys(['IpAddress', 'Organization'] as const, (label) =>
      createListLoader((ids) => findRegistrations(reader, label, ids)),
    ),
    claims: mapKeys(entityLabels, (label) => createChildLoader(reader, claimsAboutPages[label])),
    mentions: mapKeys(entityLabels, (label) => createChildLoader(reader, mentionsOfPages[label])),
    sourceMentions: createChildLoader(reader, sourceMentionsPage),
    rangesOf: createListLoader((addresses) => findRangesOf(reader, addresses)),
    contained: createChildLoader(reader, containedPage),
  }))
}

function mapKeys<Key extends string, Value>(keys: readonly Key[], create: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, create(key)])) as Record<Key, Value>
}
