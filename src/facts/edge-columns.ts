import { z } from 'zod'
import { type EdgeFact, parseEdgeFact } from './edge-store.ts'

const shared = ['id', 'recordedAt', 'recordedBy', 'method', 'confidence', 'suggested']
const ending = ['withdrawnAt', 'withdrawnBy', 'reason', 'supersededBy']
const anchor = ['quote', 'prefix', 'suffix', 'start', 'end', 'versionHash']

const namesOf = {
  ASSERTS: [...shared, ...ending, ...anchor, 'stance', 'attributedTo'],
  CITES: [...shared, ...ending, ...anchor, 'basis', 'firstSeenAt', 'lastSeenAt', 'goneAt'],
  MENTIONS: [...shared, ...ending, ...anchor],
} as const

export type ListedEdgeKind = keyof typeof namesOf

/** The column of an edge `alias` in a list of many: its properties as a list, which costs half of what a map does. */
export function edgeColumn(kind: ListedEdgeKind, alias: string): string {
  return `[${namesOf[kind].map((name) => `${alias}.${name}`).join(', ')}] AS edge`
}

/** Reads what `edgeColumn` returns, together with the ends of the edge. */
export function parseEdgeColumn(kind: ListedEdgeKind, ends: { from: string; to: string }, raw: unknown): EdgeFact {
  const values = z.array(z.unknown()).parse(raw)
  const props = namesOf[kind].flatMap((name, i) => (values[i] == null ? [] : [[name, values[i]] as const]))
  return parseEdgeFact(kind, ends, Object.fromEntries(props))
}
