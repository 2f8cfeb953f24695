import type { GraphValue, GraphWriter } from '../graph/index.ts'
import { mergeNodes } from './fact-queries.ts'
import type { NodeLabel } from './node-kinds.ts'
import { type PropertyFact, valuesInForce } from './property-rules.ts'
import type { NodeStatement, PropertyStatement, RecordOutcome, Statements } from './statement.ts'
import { groupBy, mergeInColumns, type Write } from './write-terms.ts'

type NodeWrite = Omit<Write, 'created'>

/**
 * Creates the nodes that are missing, each already with the values in force of the properties stated with it, so that
 * a new node needs no second write.
 */
export async function recordNodes(
  writer: GraphWriter,
  statements: Pick<Statements, 'nodes' | 'properties'>,
  write: NodeWrite,
): Promise<RecordOutcome['nodes']> {
  const distinct = new Map<string, NodeStatement>()
  for (const node of statements.nodes) if (!distinct.has(node.id)) distinct.set(node.id, node)
  const stated = groupBy(statements.properties, (property) => property.node)
  const created = new Set<string>()
  for (const [label, nodes] of groupBy([...distinct.values()], (node) => node.label)) {
    const rows = nodes.map((node, i) => ({ i, id: node.id, props: nodeProps(node, stated.get(node.id) ?? [], write) }))
    const query = mergeNodes(label as NodeLabel)
    const { places } = await mergeInColumns(rows, (params) => writer.write(query, params), write.token)
    for (const i of places) created.add((rows[i] as { id: string }).id)
  }
  return statements.nodes.map((node) => ({ id: node.id, outcome: created.has(node.id) ? 'created' : 'unchanged' }))
}

function nodeProps(
  node: NodeStatement,
  stated: readonly PropertyStatement[],
  write: NodeWrite,
): Record<string, GraphValue> {
  const facts = stated.map((property) => asPropertyFact(property, write))
  const recordedAt = facts.reduce(
    (earliest, fact) => Math.min(earliest, fact.recordedAt),
    Math.min(write.at, node.recordedAt ?? write.at),
  )
  const props = {
    ...node.key,
    ...valuesInForce({ ...node, url: urlOf(node) }, facts),
    recordedAt,
    recordedIn: write.token,
    changedAt: write.at,
  }
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null))
}

/** A statement as the fact that it is about to become. */
function asPropertyFact(statement: PropertyStatement, write: NodeWrite): PropertyFact {
  return {
    property: statement.property,
    value: statement.value,
    method: statement.method,
    confidence: statement.confidence ?? 1,
    recordedAt: statement.recordedAt ?? write.at,
    withdrawnAt: statement.withdrawnAt ?? null,
    suggested: statement.suggested ?? false,
  }
}

function urlOf(node: NodeStatement): string | null {
  return typeof node.key['url'] === 'string' ? node.key['url'] : null
}
