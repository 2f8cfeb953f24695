import type { GraphSchema } from '../../src/graph/graph-schema.ts'

/**
 * The labels of the graph with their keys and indexes. `id` is the hash of the natural key, so it alone keeps two
 * nodes from standing for one thing; the natural keys that people look things up by are unique beside it.
 */
export const graphSchema: GraphSchema = {
  version: 1,
  nodes: {
    Claim: { unique: ['id'], lookups: [['recordedAt'], ['changedAt']], texts: { claimText: 'searchText' } },
    Source: {
      unique: ['id', 'url'],
      lookups: [['sortKey'], ['publishedFrom'], ['recordedAt']],
      texts: { sourceText: 'searchText' },
    },
    Version: { unique: ['id'], lookups: [['hash'], ['unread']] },
    Outlet: { unique: ['id', 'domain'], texts: { outletText: 'searchText' } },
    Device: { unique: ['id'], lookups: [['nameKey']], texts: { deviceText: 'searchText' } },
    IpAddress: { unique: ['id', 'address'], lookups: [['rangeFirst']], texts: { ipAddressText: 'searchText' } },
    Organization: { unique: ['id'], lookups: [['nameKey']], texts: { organizationText: 'searchText' } },
    Person: { unique: ['id'], lookups: [['nameKey']], texts: { personText: 'searchText' } },
    Review: { unique: ['id'] },
    Notice: { unique: ['id'], lookups: [['state'], ['statusId'], ['receivedAt']] },
    Correction: { unique: ['id'], lookups: [['kind'], ['claim']] },
    Fact: { unique: ['id'], lookups: [['property', 'state'], ['valueKey']] },
    AuditEvent: { unique: ['id'], lookups: [['at']] },
    ApiKey: { unique: ['id', 'hash'] },
    TextBucket: { unique: ['id'] },
    Meta: { unique: ['id'] },
  },
}
