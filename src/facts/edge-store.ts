import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { defineQuery, type GraphReader, type GraphWriter, type Query } from '../graph/index.ts'
import { type EdgeKind, edgeKinds } from './edge-kinds.ts'
import { type EdgeRef, globalEdgeId, parseEdgeId } from './fact-id.ts'
import { setEdges } from './fact-queries.ts'
import { labelOfId, type NodeLabel } from './node-kinds.ts'
import { markTouched } from './revision-marks.ts'
import type { Stamp } from './statement.ts'
import { setReceiptState } from './suggestion-receipts.ts'
import { groupBy } from './write-terms.ts'

/** One edge fact as it stands in the graph, with all its properties. */
export interface EdgeFact {
  readonly id: string
  readonly kind: EdgeKind
  readonly from: string
  readonly to: string
  readonly recordedAt: number
  readonly recordedBy: string
  readonly method: string
  readonly confidence: number
  readonly suggested: boolean
  readonly withdrawnAt: number | null
  readonly withdrawnBy: string | null
  readonly reason: string | null
  readonly supersededBy: string | null
  /** Everything else on the edge: its fields and its anchor. */
  readonly fields: Readonly<Record<string, unknown>>
}

const propsSchema = z.looseObject({
  id: z.string(),
  recordedAt: z.number(),
  recordedBy: z.string(),
  recordedIn: z.string().optional(),
  method: z.string(),
  confidence: z.number(),
  suggested: z.boolean(),
  withdrawnAt: z.number().nullish(),
  withdrawnBy: z.string().nullish(),
  reason: z.string().nullish(),
  supersededBy: z.string().nullish(),
})

/** Reads the properties of an edge, as `properties(r)` gives them, together with its ends. */
export function parseEdgeFact(kind: EdgeKind, ends: { from: string; to: string }, raw: unknown): EdgeFact {
  const { id, recordedIn: _, ...props } = propsSchema.parse(raw)
  const { recordedAt, recordedBy, method, confidence, suggested, ...more } = props
  const { withdrawnAt, withdrawnBy, reason, supersededBy, ...fields } = more
  return {
    id: globalEdgeId({ kind, from: ends.from, edgeId: id }),
    kind,
    ...ends,
    recordedAt,
    recordedBy,
    method,
    confidence,
    suggested,
    withdrawnAt: withdrawnAt ?? null,
    withdrawnBy: withdrawnBy ?? null,
    reason: reason ?? null,
    supersededBy: supersededBy ?? null,
    fields,
  }
}

const edgeRow = z.object({ from: z.string(), to: z.string(), props: z.unknown() })
type EdgeRow = z.infer<typeof edgeRow>

const edgesById = new Map<string, Query<EdgeRow>>(
  Object.entries(edgeKinds).flatMap(([kind, spec]) =>
    spec.from.map((label): [string, Query<EdgeRow>] => [
      `${kind} ${label}`,
      defineQuery({
        name: `facts.edges.${kind}.${label}`,
        cypher: `UNWIND $rows AS row
          MATCH (a:${label} {id: row.from})-[r:${kind} {id: row.edgeId}]->(b)
          RETURN a.id AS from, b.id AS to, properties(r) AS props`,
        parse: edgeRow.parse,
      }),
    ]),
  ),
)

/** The edges with these global ids, standing or ended, in no order; what is no edge is left out. */
export async function findEdges(reader: GraphReader, ids: readonly string[]): Promise<EdgeFact[]> {
  const refs = ids.map(parseEdgeId).filter((ref) => ref !== null)
  const groups = groupBy(refs, (ref) => `${ref.kind} ${labelOfId(ref.from)}`)
  const found = await Promise.all(
    [...groups].map(async ([key, group]) => {
      const query = edgesById.get(key)
      const { kind } = group[0] as EdgeRef
      const rows = query ? await reader.read(query, { rows: group.map(({ from, edgeId }) => ({ from, edgeId })) }) : []
      return rows.map(({ from, to, props }) => parseEdgeFact(kind, { from, to }, props))
    }),
  )
  return found.flat()
}

/** The edge with this global id, standing or ended; null when there is none. */
export async function findEdge(reader: GraphReader, id: string): Promise<EdgeFact | null> {
  return (await findEdges(reader, [id]))[0] ?? null
}

/** Ends a standing edge: it was never so. A suggestion that is withdrawn counts as rejected. */
export async function withdrawEdge(
  writer: GraphWriter,
  edge: EdgeFact,
  { reason, stamp }: { reason: string; stamp: Stamp },
): Promise<void> {
  const ref = parseEdgeId(edge.id)
  if (!ref) return
  const props = { withdrawnAt: stamp.at, withdrawnBy: stamp.by, reason }
  const query = setEdges(ref.kind, labelOfId(ref.from) as NodeLabel)
  await writer.write(query, { rows: [{ from: ref.from, id: ref.edgeId, props }] })
  await setReceiptState(writer, [edge.id], 'REJECTED')
  const touched = { ids: [edge.from, edge.to], isBroad: edge.kind === 'OWNED_BY' }
  await markTouched(writer, touched, randomBytes(6).toString('base64url'))
}
