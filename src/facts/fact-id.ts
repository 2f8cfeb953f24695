import type { GraphValue } from '../graph/index.ts'
import { shortHash } from '../shared/identity.ts'
import { type EdgeKind, edgeKindSpec, isEdgeKind } from './edge-kinds.ts'
import { labelOfId } from './node-kinds.ts'
import type { EdgeStatement, PropertyStatement } from './statement.ts'

/** Where an edge is found: its start node and its id there. */
export interface EdgeRef {
  readonly kind: EdgeKind
  readonly from: string
  /** The identity hash, with `.2`, `.3` … for what was stated again after it had ended. */
  readonly edgeId: string
}

/** Symmetric kinds keep the smaller id as the start, so that both ways of saying it are one fact. */
export function orientEdge(edge: EdgeStatement): EdgeStatement {
  return edgeKindSpec(edge.kind).symmetric && edge.to < edge.from ? { ...edge, from: edge.to, to: edge.from } : edge
}

/** The identity of an edge fact: equal for two statements that say the same. */
export function edgeIdentity(edge: EdgeStatement): string {
  const fields: Record<string, GraphValue | undefined> = { ...edge.anchor, ...edge.fields }
  const identity = edgeKindSpec(edge.kind).identity.map((name) => JSON.stringify(fields[name] ?? null))
  return shortHash(edge.kind, edge.from, edge.to, ...identity)
}

/** The identity of a property fact: equal for two statements that give the same value to the same property. */
export function propertyIdentity(fact: PropertyStatement): string {
  return shortHash('Fact', fact.node, fact.property, fact.value)
}

/** The identity of a statement of either kind, whichever way round a symmetric edge is said. */
export function factIdentity(statement: EdgeStatement | PropertyStatement): string {
  return 'kind' in statement ? edgeIdentity(orientEdge(statement)) : propertyIdentity(statement)
}

/** The id of the Fact node of the n-th statement of an identity. */
export function factNodeId(identity: string, n: number): string {
  return `fact_${n === 1 ? identity : shortHash(identity, String(n))}`
}

export function globalEdgeId(ref: EdgeRef): string {
  return `${ref.kind}.${ref.from}.${ref.edgeId}`
}

/** Reads a global edge id; null when it is none. */
export function parseEdgeId(id: string): EdgeRef | null {
  const [kind, from, ...rest] = id.split('.')
  if (!kind || !from || !isEdgeKind(kind) || labelOfId(from) === null) return null
  const edgeId = rest.join('.')
  return /^[\w-]{22}(\.\d{1,6})?$/.test(edgeId) ? { kind, from, edgeId } : null
}

/** The edge id of the n-th statement of an identity. */
export function statementId(identity: string, n: number): string {
  return n === 1 ? identity : `${identity}.${n}`
}

export function statementNumber(identity: string, id: string): number {
  return id === identity ? 1 : Number(id.slice(identity.length + 1))
}
