import { z } from 'zod'
import { wordingKey } from '../facts/index.ts'
import { defineChildPage, defineQuery, type GraphReader, pageParams } from '../graph/index.ts'
import type { PageRequest, Position } from '../shared/connection.ts'
import { type ClaimFilter, planClaimFilter } from './claim-filter.ts'
import { claimId } from './claim-key.ts'
import { type ClaimRow, claimColumns, parseClaimRow } from './claim-row.ts'

const claimsById = defineQuery({
  name: 'claims.byId',
  cypher: `UNWIND $ids AS id MATCH (c:Claim {id: id}) RETURN ${claimColumns('c')}`,
  parse: parseClaimRow,
})

const wholesOf = defineQuery({
  name: 'claims.wholes',
  cypher: `UNWIND $ids AS id MATCH (p:Claim {id: id})-[r:PART_OF]->(c:Claim) WHERE r.withdrawnAt IS NULL AND NOT r.suggested
    RETURN id AS parent, ${claimColumns('c')} ORDER BY r.recordedAt, c.id`,
  parse: (row) => ({ parent: row['parent'] as string, claim: parseClaimRow(row) }),
})

const claimsByWording = defineQuery({
  name: 'claims.byWording',
  cypher: `MATCH (f:Fact {valueKey: $key})<-[:HAS_FACT]-(c:Claim)
    WHERE f.property IN ['text', 'alias'] AND f.withdrawnAt IS NULL AND NOT f.suggested
    RETURN f.property AS property, c.id AS id ORDER BY id`,
  parse: z.object({ property: z.string(), id: z.string() }).parse,
})

const orderKeys = { RECORDED_AT: 'c.recordedAt', TEXT: "coalesce(c.text, '')" } as const

export interface ClaimOrder {
  readonly field: keyof typeof orderKeys
  readonly direction: 'ASC' | 'DESC'
}

export async function findClaims(reader: GraphReader, ids: readonly string[]): Promise<ClaimRow[]> {
  return reader.read(claimsById, { ids: [...ids] })
}

/**
 * The claim that a text words: the one recorded by it, else one that has it as its text now, else the only one that has
 * it as another wording. Null when there is none.
 */
export async function findClaimByWording(reader: GraphReader, text: string): Promise<ClaimRow | null> {
  const [recorded] = await findClaims(reader, [claimId(text)])
  if (recorded) return recorded
  const rows = await reader.read(claimsByWording, { key: wordingKey(text) })
  const named = rows.find(({ property }) => property === 'text')?.id
  const others = [...new Set(rows.map(({ id }) => id))]
  const id = named ?? (others.length === 1 ? others[0] : undefined)
  return id === undefined ? null : ((await findClaims(reader, [id]))[0] ?? null)
}

/** The claims that each of these is a direct part of. */
export async function findWholes(
  reader: GraphReader,
  ids: readonly string[],
): Promise<{ parent: string; claim: ClaimRow }[]> {
  return reader.read(wholesOf, { ids: [...ids] })
}

/** One page of the claims that fit the filter, in a stable order. */
export async function listClaims(
  reader: GraphReader,
  filter: ClaimFilter,
  { order, page }: { order: ClaimOrder; page: PageRequest },
): Promise<{ position: Position; row: ClaimRow }[]> {
  const plan = planClaimFilter(filter)
  const beyond = order.direction === 'ASC' ? '>' : '<'
  const query = defineQuery({
    name: `claims.list.${plan.name}.${order.field}.${order.direction}`,
    cypher: `${plan.start}
      WITH c, ${orderKeys[order.field]} AS orderKey
      WHERE ${plan.where} AND ($afterKey IS NULL OR orderKey ${beyond} $afterKey
        OR (orderKey = $afterKey AND c.id ${beyond} $afterId))
      WITH c, orderKey ORDER BY orderKey ${order.direction}, c.id ${order.direction} LIMIT $limit
      RETURN orderKey, ${claimColumns('c')}`,
    parse: (row) => {
      const claim = parseClaimRow(row)
      return { position: [row['orderKey'] as string | number, claim.id] as const, row: claim }
    },
  })
  return reader.read(query, { ...plan.params, ...pageParams(page, order.field === 'TEXT' ? 'string' : 'number') })
}

/** How many claims fit the filter. */
export async function countClaims(reader: GraphReader, filter: ClaimFilter): Promise<number> {
  const plan = planClaimFilter(filter)
  const query = defineQuery({
    name: `claims.count.${plan.name}`,
    cypher: `${plan.start} WITH c WHERE ${plan.where} RETURN count(c) AS count`,
    parse: z.object({ count: z.number() }).parse,
  })
  return (await reader.read(query, plan.params))[0]?.count ?? 0
}

/** The direct parts of a claim, oldest record first. */
export const partsPage = defineChildPage<ClaimRow>({
  name: 'claims.parts',
  pattern: '(p:Claim {id: id})<-[r:PART_OF]-(n:Claim)',
  where: 'r.withdrawnAt IS NULL AND NOT r.suggested',
  key: 'r.recordedAt',
  isNumeric: true,
  tie: 'n.id',
  columns: claimColumns('n'),
  parse: parseClaimRow,
})
