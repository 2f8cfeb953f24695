import { textOrNull } from '../shared/text-or-null.ts'
import type { EdgeFact } from './edge-store.ts'
import { globalEdgeId } from './fact-id.ts'

const shared = ['id', 'recordedAt', 'recordedBy', 'method', 'confidence', 'suggested']
const ending = ['withdrawnAt', 'withdrawnBy', 'reason', 'supersededBy']
const anchor = ['quote', 'prefix', 'suffix', 'start', 'end', 'versionHash']

/** The properties that make up `EdgeFact.fields`, by kind. */
const fieldsOf = {
  ASSERTS: [...anchor, 'stance', 'attributedTo'],
  CITES: [...anchor, 'basis', 'firstSeenAt', 'lastSeenAt', 'goneAt'],
  MENTIONS: anchor,
} as const

export type ListedEdgeKind = keyof typeof fieldsOf

/** The column of an edge `alias` in a list of many: its properties as a list, which costs half of what a map does. */
export function edgeColumn(kind: ListedEdgeKind, alias: string): string {
  return `[${[...shared, ...ending, ...fieldsOf[kind]].map((name) => `${alias}.${name}`).join(', ')}] AS edge`
}

/** Reads what `edgeColumn` returns, together with the ends of the edge. Checked by hand: there are many of them. */
export function parseEdgeColumn(kind: ListedEdgeKind, ends: { from: string; to: string }, raw: unknown): EdgeFact {
  if (!Array.isArray(raw)) throw new TypeError(`A ${kind} came without its properties.`)
  const [id, recordedAt, recordedBy, method, confidence, suggested] = raw as unknown[]
  const [withdrawnAt, withdrawnBy, reason, supersededBy, ...values] = (raw as unknown[]).slice(shared.length)
  const isWhole =
    typeof id === 'string' &&
    typeof recordedAt === 'number' &&
    typeof recordedBy === 'string' &&
    typeof method === 'string' &&
    typeof confidence === 'number' &&
    typeof suggested === 'boolean'
  if (!isWhole) throw new TypeError(`A ${kind} lacks what every fact has.`)
  const fields: Record<string, unknown> = {}
  fieldsOf[kind].forEach((name, i) => {
    if (values[i] != null) fields[name] = values[i]
  })
  return {
    id: globalEdgeId({ kind, from: ends.from, edgeId: id }),
    kind,
    ...ends,
    recordedAt,
    recordedBy,
    method,
    confidence,
    suggested,
    withdrawnAt: typeof withdrawnAt === 'number' ? withdrawnAt : null,
    withdrawnBy: textOrNull(withdrawnBy),
    reason: textOrNull(reason),
    supersededBy: textOrNull(supersededBy),
    fields,
  }
}
