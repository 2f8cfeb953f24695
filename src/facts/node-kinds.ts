import { shortHash } from '../shared/identity.ts'

/** The labels of the graph and the prefix that each gives to its ids, so that an id says what it names. */
export const idPrefixes = {
  Claim: 'claim',
  Source: 'source',
  Version: 'version',
  Outlet: 'outlet',
  Device: 'device',
  IpAddress: 'ip',
  Organization: 'org',
  Person: 'person',
  Review: 'review',
  Notice: 'notice',
  Correction: 'correction',
  Fact: 'fact',
  AuditEvent: 'audit',
} as const

export type NodeLabel = keyof typeof idPrefixes

const labelOfPrefix = new Map<string, NodeLabel>(
  Object.entries(idPrefixes).map(([label, prefix]) => [prefix, label as NodeLabel]),
)

/** The id of the node with this natural key: the same key always gives the same id, on every machine. */
export function nodeId(label: NodeLabel, naturalKey: string): string {
  return `${idPrefixes[label]}_${shortHash(label, naturalKey)}`
}

/** The label that an id names, or null when it has not the shape of an id. */
export function labelOfId(id: string): NodeLabel | null {
  const match = /^([a-z]+)_[\w-]{22}$/.exec(id)
  return (match && labelOfPrefix.get(match[1] as string)) ?? null
}
