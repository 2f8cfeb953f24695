import { z } from 'zod'
import type { GraphReader } from '../graph/index.ts'
import { defineQuery, pageParams } from '../graph/index.ts'
import type { PageRequest, Position } from '../shared/connection.ts'
import { planSourceFilter, type SourceFilter } from './source-filter.ts'
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

const firstFetches = defineQuery({
  name: 'sources.firstFetches',
  cypher: `UNWIND $ids AS id MATCH (s:Source {id: id})-[r:HAS_VERSION]->(:Version)
    RETURN id, min(r.fetchedAt) AS at`,
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

/** The source with this canonical address, or null. */
export async function findSourceByUrl(reader: GraphReader, url: string): Promise<SourceRow | null> {
  return (await reader.read(sourceByUrl, { url }))[0] ?? null
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
    cypher: `${plan.start}
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
  return reader.read(query, { ...plan.params, ...pageParams(page) })
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
