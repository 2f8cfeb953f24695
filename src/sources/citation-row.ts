import { type EdgeFact, parseEdgeColumn } from '../facts/index.ts'
import type { GraphRow } from '../graph/index.ts'
import { parseSourceRow, type SourceRow } from './source-row.ts'

/** A citation with the end that the query came to. */
export interface CitationRow {
  readonly edge: EdgeFact
  readonly other: SourceRow
}

/** Reads the columns `ends` ([from, to]), `edge` and those of the source at the other end. */
export function parseCitationRow(row: GraphRow): CitationRow {
  const [from, to] = row['ends'] as [string, string]
  return { edge: parseEdgeColumn('CITES', { from, to }, row['edge']), other: parseSourceRow(row) }
}
