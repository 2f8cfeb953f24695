import { defineChildPage, defineQuery, type GraphReader } from '../graph/index.ts'
import { canonicalAddress, enclosingRanges } from '../shared/ip-address.ts'
import { type EntityRow, entityColumns, isNamed, parseEntityRow } from './entity-row.ts'

const addressesByText = defineQuery({
  name: 'addresses.byText',
  cypher: `UNWIND $addresses AS address MATCH (n:IpAddress {address: address}) WHERE ${isNamed('n')}
    RETURN ${entityColumns('n')}`,
  parse: parseEntityRow,
})

/** The recorded ranges that each address (or range) lies in, narrowest first, itself left out. */
export async function findRangesOf(
  reader: GraphReader,
  addresses: readonly string[],
): Promise<{ parent: string; row: EntityRow }[]> {
  const wider = new Map(addresses.map((address) => [address, widerThan(address)]))
  const asked = [...new Set([...wider.values()].flat())]
  const rows = await reader.read(addressesByText, { addresses: asked })
  const byText = new Map(rows.map((row) => [row.name, row]))
  return [...wider].flatMap(([parent, ranges]) =>
    ranges.flatMap((range) => {
      const row = byText.get(range)
      return row ? [{ parent, row }] : []
    }),
  )
}

function widerThan(address: string): string[] {
  const own = canonicalAddress(address)
  return enclosingRanges(address).filter((range) => range !== own)
}

/** The address or range with this text in any spelling; null when it is not recorded. */
export async function findAddress(reader: GraphReader, text: string): Promise<EntityRow | null> {
  const address = canonicalAddress(text)
  if (address === null) return null
  return (await reader.read(addressesByText, { addresses: [address] }))[0] ?? null
}

/** The recorded addresses and ranges inside a range, lowest first. */
export const containedPage = defineChildPage<EntityRow>({
  name: 'addresses.contained',
  pattern: '(p:IpAddress {id: id}) MATCH (n:IpAddress)',
  where: `n.rangeFirst >= p.rangeFirst AND n.rangeFirst <= p.rangeLast AND n.rangeLast <= p.rangeLast AND n.family = p.family
    AND n.id <> p.id AND ${isNamed('n')}`,
  isEdgeless: true,
  key: 'n.rangeFirst',
  tie: 'n.id',
  columns: entityColumns('n'),
  parse: parseEntityRow,
})
