import { type EdgeFact, parseEdgeFact } from '../facts/index.ts'
import { defineQuery, type GraphReader, type Query } from '../graph/index.ts'
import { type OutletRow, outletColumns, parseOutletRow } from '../sources/index.ts'
import { type EntityRow, entityColumns, parseEntityRow } from './entity-row.ts'

/*
 * Short lists between entities and their neighbours: makers of a device, owners of an outlet, authors of a source.
 * Each is read for any number of parents at once.
 */

interface Related<Row> {
  readonly parent: string
  readonly row: Row
}

function relatedEntities(name: string, pattern: string): Query<Related<EntityRow>> {
  return defineQuery({
    name,
    cypher: `UNWIND $ids AS id MATCH ${pattern} WHERE r.withdrawnAt IS NULL AND NOT r.suggested
      RETURN DISTINCT id AS parent, ${entityColumns('n')}, n.name AS name, n.id AS tie ORDER BY name, tie`,
    parse: (row) => ({ parent: row['parent'] as string, row: parseEntityRow(row) }),
  })
}

export const relations = {
  makers: relatedEntities('devices.makers', '(p:Device {id: id})-[r:MADE_BY]->(n:Organization)'),
  devices: relatedEntities('organizations.devices', '(p:Organization {id: id})<-[r:MADE_BY]-(n:Device)'),
  owners: relatedEntities('outlets.owners', '(p:Outlet {id: id})-[r:OWNED_BY]->(n:Organization)'),
  authors: relatedEntities('sources.authors', '(p:Source {id: id})-[r:WRITTEN_BY]->(n:Person)'),
  about: relatedEntities('claims.about', '(p:Claim {id: id})-[r:ABOUT]->(n)'),
} as const

export async function findRelated(
  reader: GraphReader,
  relation: keyof typeof relations,
  ids: readonly string[],
): Promise<Related<EntityRow>[]> {
  return reader.read(relations[relation], { ids: [...ids] })
}

const ownedOutlets = defineQuery({
  name: 'organizations.outlets',
  cypher: `UNWIND $ids AS id MATCH (p:Organization {id: id})<-[r:OWNED_BY]-(o:Outlet)
    WHERE r.withdrawnAt IS NULL AND NOT r.suggested
    RETURN id AS parent, ${outletColumns}, o.domain AS domain ORDER BY domain`,
  parse: (row) => ({ parent: row['parent'] as string, row: parseOutletRow(row['outlet']) }),
})

/** The outlets that organizations own. */
export async function findOwnedOutlets(reader: GraphReader, ids: readonly string[]): Promise<Related<OutletRow>[]> {
  return reader.read(ownedOutlets, { ids: [...ids] })
}

function registrations(name: string, pattern: string, ends: string): Query<Related<EdgeFact>> {
  return defineQuery({
    name,
    cypher: `UNWIND $ids AS id MATCH ${pattern} WHERE r.withdrawnAt IS NULL AND NOT r.suggested
      RETURN id AS parent, ${ends} AS ends, properties(r) AS edge, coalesce(r.lookedUpAt, r.recordedAt) AS at, r.id AS tie
      ORDER BY at DESC, tie`,
    parse: (row) => {
      const [from, to] = row['ends'] as [string, string]
      return { parent: row['parent'] as string, row: parseEdgeFact('REGISTERED_TO', { from, to }, row['edge']) }
    },
  })
}

const registrationsOf = {
  IpAddress: registrations(
    'addresses.registrations',
    '(p:IpAddress {id: id})-[r:REGISTERED_TO]->(n:Organization)',
    '[id, n.id]',
  ),
  Organization: registrations(
    'organizations.registrations',
    '(p:Organization {id: id})<-[r:REGISTERED_TO]-(n:IpAddress)',
    '[n.id, id]',
  ),
}

/** What registries answered for addresses, or of which organizations hold a part, newest first. */
export async function findRegistrations(
  reader: GraphReader,
  label: keyof typeof registrationsOf,
  ids: readonly string[],
): Promise<Related<EdgeFact>[]> {
  return reader.read(registrationsOf[label], { ids: [...ids] })
}
