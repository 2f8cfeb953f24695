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
  /** How it came in; null where nobody fetched it. */
  readonly status: number | null
  readonly contentType: string | null
  readonly finalUrl: string | null
  readonly bytesHash: string | null
  /** What was found in it and not proposed, past the caps. */
  readonly claimsLeftOut: number
  readonly mentionsLeftOut: number
}

const schema = z.object({
  source: z.string(),
  version: z.object({ id: z.string(), hash: z.string(), text: z.string() }),
  fetchedAt: z.number(),
  acknowledges: z.boolean(),
  silent: z.boolean(),
  status: z.number().nullable(),
  contentType: z.string().nullable(),
  finalUrl: z.string().nullable(),
  bytesHash: z.string().nullable(),
  claimsLeftOut: z.number(),
  mentionsLeftOut: z.number(),
})

/** The columns of a version and of the HAS_VERSION edge that leads to it; `source` is added by the query. */
export function versionColumns(version: string, edge: string): string {
  return `${version}{.id, .hash, .text} AS version, coalesce(${edge}.fetchedAt, ${edge}.recordedAt) AS fetchedAt,
    coalesce(${edge}.acknowledges, false) AS acknowledges, coalesce(${edge}.silent, false) AS silent,
    ${edge}.status AS status, ${edge}.contentType AS contentType, ${edge}.finalUrl AS finalUrl,
    ${edge}.bytesHash AS bytesHash, coalesce(${edge}.claimsLeftOut, 0) AS claimsLeftOut,
    coalesce(${edge}.mentionsLeftOut, 0) AS mentionsLeftOut`
}

export function parseVersionRow(row: GraphRow): VersionRow {
  const { version, ...edge } = schema.parse(row)
  return { ...version, ...edge }
}
