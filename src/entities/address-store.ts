import { z } from 'zod'
import { defineQuery, type GraphReader, pageParams } from '../graph/index.ts'
import type { PageRequest, Position } from '../shared/connection.ts'
import { canonicalAddress, enclosingRanges } from '../shared/ip-address.ts'
import { type EntityRow, entityColumns, parseEntityRow } from './entity-row.ts'

const addressesByText = defineQuery({
  name: 'addresses.byText',
  cypher: `UNWIND $addresses AS address MATCH (n:IpAddress {address: address}) RETURN ${entityColumns('n')}`,
  parse: parseEntityRow,
})

/** The recorded ranges that an address (or range) lies in, narrowest first, itself left out. */
export async function findRangesOf(reader: GraphReader, address: string): Promise<EntityRow[]> {
  const own = canonicalAddress(address)
  const wider = enclosingRanges(address).filter((range) => range !== own)
  const rows = await reader.read(addressesByText, { addresses: wider })
  return rows.sort((a, b) => wider.indexOf(a.name) - wider.indexOf(b.name))
}

/** The address or range with this text in any spelling; null when it is not recorded. */
export async function findAddress(reader: GraphReader, text: string): Promise<EntityRow | null> {
  const address = canonicalAddress(text)
  if (address === null) return null
  return (await reader.read(addressesByText, { addresses: [address] }))[0] ?? null
}

const inside = `MATCH (p:IpAddress {id: $id}) MATCH (n:IpAddress)
    WHERE n.family = p.family AND n.rangeFirst >= p.rangeFirst AND n.rangeLast <= p.rangeLast AND n.id <> p.id`

const containedAddresses = defineQuery({
  name: 'addresses.contained',
  cypher: `${inside} AND ($afterKey IS NULL OR n.rangeFirst > $afterKey OR (n.rangeFirst = $afterKey AND n.id > $afterId))
    WITH n, n.rangeFirst AS orderKey ORDER BY orderKey, n.id LIMIT $limit
    RETURN orderKey, ${entityColumns('n')}`,
  parse: (row) => {
    const entity = parseEntityRow(row)
    return { position: [row['orderKey'] as string, entity.id] as const, row: entity }
  },
})

const countContainedAddresses = defineQuery({
  name: 'addresses.contained.count',
  cypher: `${inside} RETURN count(n) AS count`,
  parse: z.object({ count: z.number() }).parse,
})

/** One page of the recorded addresses and ranges inside a range, lowest first. */
export async function listContained(
  reader: GraphReader,
  id: string,
  page: PageRequest,
): Promise<{ position: Position; row: EntityRow }[]> {
  return reader.read(containedAddresses, { id, ...pageParams(page) })
}

export async function countContained(reader: GraphReader, id: string): Promise<number> {
  return (await reader.read(countContainedAddresses, { id }))[0]?.count ?? 0
}
