import type { GraphValue } from '../graph/index.ts'
import type { EdgeFact } from './edge-store.ts'
import type { Anchor, EdgeStatement } from './statement.ts'

const anchorNames: readonly string[] = ['quote', 'prefix', 'suffix', 'start', 'end', 'versionHash']

/** The content and evidence of an edge, to be stated again. */
export function restateEdge(edge: EdgeFact): Pick<EdgeStatement, 'kind' | 'from' | 'to' | 'fields' | 'anchor'> {
  const entries = Object.entries(edge.fields) as [string, GraphValue][]
  const anchor = Object.fromEntries(entries.filter(([name]) => anchorNames.includes(name))) as Anchor
  const fields = Object.fromEntries(entries.filter(([name]) => !anchorNames.includes(name)))
  return { kind: edge.kind, from: edge.from, to: edge.to, fields, anchor }
}
