import { type ClaimRow, claimColumns, parseClaimRow } from '../claims/index.ts'
import type { EdgeFact } from '../facts/index.ts'
import { edgeColumn, parseEdgeColumn } from '../facts/index.ts'
import { type ChildPage, defineChildPage, standingEdge } from '../graph/index.ts'
import { type EntityLabel, entityLabels } from './entity-row.ts'

function forEachLabel<Value>(create: (label: EntityLabel) => Value): Record<EntityLabel, Value> {
  return Object.fromEntries(entityLabels.map((label) => [label, create(label)])) as Record<EntityLabel, Value>
}

/** The claims about an entity, oldest record first. */
export const claimsAboutPages: Record<EntityLabel, ChildPage<ClaimRow>> = forEachLabel((label) =>
  defineChildPage<ClaimRow>({
    name: `entities.claims.${label}`,
    pattern: `(p:${label} {id: id})<-[r:ABOUT]-(n:Claim)`,
    where: 'r.withdrawnAt IS NULL AND NOT r.suggested',
    key: 'n.recordedAt',
    isNumeric: true,
    tie: 'r.id',
    columns: claimColumns('n'),
    parse: parseClaimRow,
  }),
)

/** Where sources name an entity, in the order of the sources. */
export const mentionsOfPages: Record<EntityLabel, ChildPage<EdgeFact>> = forEachLabel((label) =>
  defineChildPage<EdgeFact>({
    name: `entities.mentions.${label}`,
    pattern: `(p:${label} {id: id})<-[r:MENTIONS]-(n:Source)`,
    where: standingEdge,
    key: 'n.sortKey',
    tie: 'r.id',
    columns: `[n.id, id] AS ends, ${edgeColumn('MENTIONS', 'r')}`,
    parse: parseMention,
  }),
)

/** What a source names, oldest record first. */
export const sourceMentionsPage = defineChildPage<EdgeFact>({
  name: 'sources.mentions',
  pattern: '(p:Source {id: id})-[r:MENTIONS]->(n)',
  where: standingEdge,
  key: 'r.recordedAt',
  isNumeric: true,
  tie: 'r.id',
  columns: `[id, n.id] AS ends, ${edgeColumn('MENTIONS', 'r')}`,
  parse: parseMention,
})

function parseMention(row: Readonly<Record<string, unknown>>): EdgeFact {
  const [from, to] = row['ends'] as [string, string]
  return parseEdgeColumn('MENTIONS', { from, to }, row['edge'])
}
