import { z } from 'zod'
import type { GraphRow } from '../graph/index.ts'

/** What a source said when it was fetched. `fetchedAt` in milliseconds UTC. */
export interface VersionRow {
  readonly id: string
  readonly source: string
  readonly hash: string
  readonly text: string
  readonly fetchedAt: number
  readonly acknowledges: boolean
  /** It changed what facts rest on without saying so. */
  readonly silent: boolean
}

const schema = z.object({
  source: z.string(),
  version: z.object({ id: z.string(), hash: z.string(), text: z.string() }),
  fetchedAt: z.number(),
  acknowledges: z.boolean(),
  silent: z.boolean(),
})

/** The columns of a version and of the HAS_VERSION edge that leads to it; `source` is added by the query. */
export function versionColumns(version: string, edge: string): string {
  return `${version}{.id, .hash, .text} AS version, coalesce(${edge}.fetchedAt, ${edge}.recordedAt) AS fetchedAt,
    coalesce(${edge}.acknowledges, false) AS acknowledges, coalesce(${edge}.silent, false) AS silent`
}

export function parseVersionRow(row: GraphRow): VersionRow {
  const { source, version, fetchedAt, acknowledges, silent } = schema.parse(row)
  return { ...version, source, fetchedAt, acknowledges, silent }
}
