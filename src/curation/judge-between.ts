import { z } from 'zod'
import { findEdges, globalEdgeId, recordFacts, type Stamp, withdrawEdge } from '../facts/index.ts'
import { defineQuery, type GraphWriter } from '../graph/index.ts'
import { stateReviewed } from './judge-suggestion.ts'

/** The kinds of suggestions that two nodes alone tell from others well enough to be judged by. */
export const judgedKinds = ['ASSERTS', 'CITES', 'NEAR_DUPLICATE', 'MENTIONS'] as const
type JudgedKind = (typeof judgedKinds)[number]

/** A person's verdict on what a machine proposes between two nodes (global ids). */
export interface Verdict {
  readonly kind: JudgedKind
  readonly from: string
  readonly to: string
  readonly verdict: 'CONFIRM' | 'REJECT'
}

/** By kind the label of what it leads to; null where several can stand. */
const ends = { ASSERTS: 'Claim', CITES: 'Source', NEAR_DUPLICATE: 'Source', MENTIONS: null } as const

const openBetween = (kind: JudgedKind) =>
  defineQuery({
    name: `suggestions.openBetween.${kind}`,
    cypher: `MATCH (a:Source {id: $from})-[r:${kind}]->(b${ends[kind] === null ? '' : `:${ends[kind]}`} {id: $to})
      WHERE r.suggested AND r.withdrawnAt IS NULL
      RETURN r.id AS id ORDER BY id`,
    parse: z.object({ id: z.string() }).parse,
  })
const openQueries = {
  ASSERTS: openBetween('ASSERTS'),
  CITES: openBetween('CITES'),
  NEAR_DUPLICATE: openBetween('NEAR_DUPLICATE'),
  MENTIONS: openBetween('MENTIONS'),
} as const satisfies Record<JudgedKind, unknown>

/** Judges every open suggestion of the kind between the two; answers whether there was one. */
export async function judgeBetween(tx: GraphWriter, judged: Verdict, stamp: Stamp): Promise<boolean> {
  const { kind, verdict } = judged
  const isTurned = kind === 'NEAR_DUPLICATE' && judged.to < judged.from
  const [from, to] = isTurned ? [judged.to, judged.from] : [judged.from, judged.to]
  const rows = await tx.read(openQueries[kind], { from, to })
  const edges = await findEdges(
    tx,
    rows.map(({ id }) => globalEdgeId({ kind, from, edgeId: id })),
  )
  if (verdict === 'REJECT') for (const edge of edges) await withdrawEdge(tx, edge, { reason: 'rejected', stamp })
  else if (edges.length > 0) await recordFacts(tx, await stateReviewed(tx, edges), stamp)
  return edges.length > 0
}
