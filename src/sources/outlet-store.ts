import { z } from 'zod'
import { nodeId } from '../facts/index.ts'
import { defineQuery, type GraphReader, pageParams } from '../graph/index.ts'
import type { PageRequest, Position } from '../shared/connection.ts'
import { type OutletRow, outletColumns, parseOutletRow } from './outlet-row.ts'

/** What a list of outlets may be narrowed to. */
export interface OutletFilter {
  readonly domainPrefix?: string | undefined
  readonly owner?: string | undefined
}

const outletsById = defineQuery({
  name: 'outlets.byId',
  cypher: `UNWIND $ids AS id MATCH (o:Outlet {id: id}) RETURN ${outletColumns}`,
  parse: (row) => parseOutletRow(row['outlet']),
})

export async function findOutlets(reader: GraphReader, ids: readonly string[]): Promise<OutletRow[]> {
  return reader.read(outletsById, { ids: [...ids] })
}

/** The outlet with this domain; null when none of its sources is recorded. */
export async function findOutletByDomain(reader: GraphReader, domain: string): Promise<OutletRow | null> {
  return (await findOutlets(reader, [nodeId('Outlet', domain)]))[0] ?? null
}

const starts = {
  all: 'MATCH (o:Outlet)',
  owner:
    'MATCH (:Organization {id: $owner})<-[r:OWNED_BY]-(o:Outlet) WHERE r.withdrawnAt IS NULL AND NOT r.suggested WITH DISTINCT o',
} as const
const hasPrefix = '($prefix IS NULL OR o.domain STARTS WITH $prefix)'

function defineList(start: keyof typeof starts) {
  return {
    page: defineQuery({
      name: `outlets.list.${start}`,
      cypher: `${starts[start]}
        WITH o WHERE ${hasPrefix} AND ($afterKey IS NULL OR o.domain > $afterKey)
        WITH o ORDER BY o.domain LIMIT $limit RETURN ${outletColumns}`,
      parse: (row) => {
        const outlet = parseOutletRow(row['outlet'])
        return { position: [outlet.domain, outlet.id] as const satisfies Position, row: outlet }
      },
    }),
    count: defineQuery({
      name: `outlets.count.${start}`,
      cypher: `${starts[start]} WITH o WHERE ${hasPrefix} RETURN count(o) AS count`,
      parse: z.object({ count: z.number() }).parse,
    }),
  }
}

const lists = { all: defineList('all'), owner: defineList('owner') }

/** One page of the outlets that fit the filter, by domain. */
export async function listOutlets(
  reader: GraphReader,
  filter: OutletFilter,
  page: PageRequest,
): Promise<{ position: Position; row: OutletRow }[]> {
  return reader.read(listFor(filter).page, { ...filterParams(filter), ...pageParams(page, 'string') })
}

export async function countOutlets(reader: GraphReader, filter: OutletFilter): Promise<number> {
  return (await reader.read(listFor(filter).count, filterParams(filter)))[0]?.count ?? 0
}

function listFor(filter: OutletFilter) {
  return filter.owner === undefined ? lists.all : lists.owner
}

function filterParams(filter: OutletFilter) {
  return { prefix: filter.domainPrefix ?? null, owner: filter.owner ?? null }
}
