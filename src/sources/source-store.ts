import { z } from 'zod'
import type { GraphReader } from '../graph/index.ts'
import { defineQuery, pageParams } from '../graph/index.ts'
import type { PageRequest, Position } from '../shared/connection.ts'
import { planSourceFilter, type SourceFilter } from './source-filter.ts'
import { requireUrl } from './source-key.ts'
import { parseSourceRow, type SourceRow, sourceColumns } from './source-row.ts'

const sourcesById = defineQuery({
  name: 'sources.byId',
  cypher: `UNWIND $ids AS id MATCH (s:Source {id: id}) RETURN ${sourceColumns('s')}`,
  parse: parseSourceRow,
})

const sourceByUrl = defineQuery({
  name: 'sources.byUrl',
  cypher: `MATCH (s:Source {url: $url}) RETURN ${sourceColumns('s')}`,
  parse: parseSourceRow,
})

const sourceByAddress = defineQuery({
  name: 'sources.byAddress',
  cypher: `UNWIND $urls AS url MATCH (f:Fact {valueKey: url})<-[:HAS_FACT]-(s:Source)
    WHERE f.property = 'url' AND f.withdrawnAt IS NULL AND NOT f.suggested
    RETURN ${sourceColumns('s')}, s.id AS id ORDER BY id LIMIT 1`,
  parse: parseSourceRow,
})

const firstFetches = defineQuery({
  name: 'sources.firstFetches',
  cypher: `UNWIND $ids AS id MATCH (s:Source {id: id})-[r:HAS_VERSION]->(:Version)
    RETURN id, min(coalesce(r.fetchedAt, r.recordedAt)) AS at`,
  parse: z.object({ id: z.string(), at: z.number().nullable() }).parse,
})

const orderKeys = {
  PUBLISHED_AT: 's.sortKey',
  RECORDED_AT: 's.recordedAt',
  TITLE: "coalesce(s.title, '')",
} as const

export interface SourceOrder {
  readonly field: keyof typeof orderKeys
  readonly direction: 'ASC' | 'DESC'
}

export async function findSources(reader: GraphReader, ids: readonly string[]): Promise<SourceRow[]> {
  return reader.read(sourcesById, { ids: [...ids] })
}

/** The source that an address leads to, its canonical one or another that it is known under; or null. */
export async function findSourceByUrl(reader: GraphReader, address: string): Promise<SourceRow | null> {
  const canonical = requireUrl(address)
  const [own] = await reader.read(sourceByUrl, { url: canonical })
  if (own) return own
  const urls = [...new Set([canonical, address.trim(), new URL(address.trim()).href])]
  return (await reader.read(sourceByAddress, { urls }))[0] ?? null
}

/** The earliest fetch of each source that was fetched, in milliseconds UTC. */
export async function findFirstFetches(reader: GraphReader, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await reader.read(firstFetches, { ids: [...ids] })
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at] as const])))
}

/** One page of the sources that fit the filter, in a stable order. */
export async function listSources(
  reader: GraphReader,
  filter: SourceFilter,
  { order, page }: { order: SourceOrder; page: PageRequest },
): Promise<{ position: Position; row: SourceRow }[]> {
  const plan = planSourceFilter(filter)
  const key = orderKeys[order.field]
  const beyond = order.direction === 'ASC' ? '>' : '<'
  const query = defineQuery({
    name: `sources.list.${plan.name}.${order.field}.${order.direction}`,
    cypher: `${plan.start === everySource ? walkInOrder(order) : plan.start}
      WITH s, ${key} AS orderKey
      WHERE ${plan.where} AND ($afterKey IS NULL OR orderKey ${beyond} $afterKey
        OR (orderKey = $afterKey AND s.id ${beyond} $afterId))
      WITH s, orderKey ORDER BY orderKey ${order.direction}, s.id ${order.direction} LIMIT $limit
      RETURN orderKey, ${sourceColumns('s')}`,
    parse: (row) => {
      const source = parseSourceRow(row)
      return { position: [row['orderKey'] as string | number, source.id] as const, row: source }
    },
  })
  return reader.read(query, {
    ...plan.params,
    ...pageParams(page, order.field === 'RECORDED_AT' ? 'number' : 'string'),
  })
}

const everySource = 'MATCH (s:Source)'

/** A bound on the key, though it leaves nothing out, lets an engine walk its index instead of sorting every source. */
function walkInOrder({ field, direction }: SourceOrder): string {
  if (field !== 'PUBLISHED_AT') return everySource
  const bound = direction === 'ASC' ? ">= coalesce($afterKey, '')" : "<= coalesce($afterKey, '~')"
  return `${everySource} WHERE s.sortKey ${bound}`
}

/** How many sources fit the filter. */
export async function countSources(reader: GraphReader, filter: SourceFilter): Promise<number> {
  const plan = planSourceFilter(filter)
  const query = defineQuery({
    name: `sources.count.${plan.name}`,
    cypher: `${plan.start} WITH s WHERE ${plan.where} RETURN count(s) AS count`,
    parse: z.object({ count: z.number() }).parse,
  })
  return (await reader.read(query, plan.params))[0]?.count ?? 0
}
