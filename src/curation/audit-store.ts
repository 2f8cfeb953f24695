import { z } from 'zod'
import { defineQuery, type GraphReader, pageParams } from '../graph/index.ts'
import type { PageRequest, Position } from '../shared/connection.ts'

/** One change: who did what to which thing, and when (milliseconds UTC). */
export interface AuditEventRow {
  readonly id: string
  readonly at: number
  readonly by: string
  readonly action: string
  readonly subject: string
}

const rowSchema = z.object({ id: z.string(), at: z.number(), by: z.string(), action: z.string(), subject: z.string() })
const columns = 'e{.id, .at, .by, .action, .subject} AS event'

const eventsById = defineQuery({
  name: 'audit.byId',
  cypher: `UNWIND $ids AS id MATCH (e:AuditEvent {id: id}) RETURN ${columns}`,
  parse: (row) => rowSchema.parse(row['event']),
})

const eventsList = defineQuery({
  name: 'audit.list',
  cypher: `MATCH (e:AuditEvent)
    WHERE $afterKey IS NULL OR e.at < $afterKey OR (e.at = $afterKey AND e.id < $afterId)
    WITH e ORDER BY e.at DESC, e.id DESC LIMIT $limit RETURN ${columns}`,
  parse: (row) => {
    const event = rowSchema.parse(row['event'])
    return { position: [event.at, event.id] as const satisfies Position, row: event }
  },
})

const eventsCount = defineQuery({
  name: 'audit.count',
  cypher: 'MATCH (e:AuditEvent) RETURN count(e) AS count',
  parse: z.object({ count: z.number() }).parse,
})

export async function findAuditEvents(reader: GraphReader, ids: readonly string[]): Promise<AuditEventRow[]> {
  return reader.read(eventsById, { ids: [...ids] })
}

/** One page of the changes, newest first. */
export async function listAuditEvents(
  reader: GraphReader,
  page: PageRequest,
): Promise<{ position: Position; row: AuditEventRow }[]> {
  return reader.read(eventsList, pageParams(page, 'number'))
}

export async function countAuditEvents(reader: GraphReader): Promise<number> {
  return (await reader.read(eventsCount))[0]?.count ?? 0
}
