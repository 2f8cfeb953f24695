import { normalizeText } from '../shared/normalize.ts'
import { nodeId } from './node-kinds.ts'
import type { FactTerms, NodeStatement, PropertyStatement, Statements } from './statement.ts'

export type NamedLabel = 'Device' | 'Organization' | 'Person'

/** A thing that is known by its name alone, with the statements that record it. */
export interface NamedNode {
  readonly id: string
  readonly node: NodeStatement
  readonly name: PropertyStatement
}

/** The node of a device, organization or person by name: spellings with one normal form are one node. */
export function namedNode(label: NamedLabel, name: string, terms: FactTerms): NamedNode {
  const nameKey = normalizeText(name)
  const id = nodeId(label, nameKey)
  return {
    id,
    node: { label, id, key: { nameKey } },
    name: { ...terms, node: id, property: 'name', value: name.trim() },
  }
}

/**
 * The terms of what a fact takes for granted (an owner has a name): said by the same one at the same time, and so even
 * when the fact itself is a suggestion or comes withdrawn.
 */
export function impliedTerms({ method, recordedAt, recordedBy }: FactTerms): FactTerms {
  return {
    method,
    implied: true,
    ...(recordedAt === undefined ? {} : { recordedAt }),
    ...(recordedBy === undefined ? {} : { recordedBy }),
  }
}

/** Several statements as one write, in the order given. */
export function joinStatements(parts: readonly Partial<Statements>[]): Statements {
  return {
    nodes: parts.flatMap((part) => part.nodes ?? []),
    edges: parts.flatMap((part) => part.edges ?? []),
    properties: parts.flatMap((part) => part.properties ?? []),
  }
}
