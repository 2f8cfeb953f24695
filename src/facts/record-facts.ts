import { randomBytes } from 'node:crypto'
import type { GraphWriter } from '../graph/index.ts'
import { recordEdges } from './record-edges.ts'
import { recordNodes } from './record-nodes.ts'
import { recordProperties } from './record-properties.ts'
import type { RecordOutcome, Stamp, Statements } from './statement.ts'

/**
 * Records statements: the only way by which anything said gets into the graph. Call it inside one transaction. What
 * was recorded before stays as it is; stating the same again changes nothing (see `decideRestatement`). Every end of
 * an edge must exist or be among `nodes`.
 * @throws WhenceError NOT_FOUND when an edge or a property names a node that is not there.
 */
export async function recordFacts(writer: GraphWriter, statements: Statements, stamp: Stamp): Promise<RecordOutcome> {
  const write = { ...stamp, token: randomBytes(6).toString('base64url') }
  const nodes = await recordNodes(writer, statements, write)
  const edges = await recordEdges(writer, statements.edges, write)
  const created = new Set(nodes.filter((node) => node.outcome === 'created').map((node) => node.id))
  const properties = await recordProperties(writer, statements.properties, { ...write, created })
  return { nodes, edges, properties }
}
