import { z } from 'zod'
import type { GraphRow } from '../graph/index.ts'

/** A claim with the wording in force. `recordedAt` in milliseconds UTC. */
export interface ClaimRow {
  readonly id: string
  readonly text: string
  readonly aliases: readonly string[]
  readonly recordedAt: number
}

const schema = z.object({
  id: z.string(),
  text: z.string().nullish(),
  aliases: z.array(z.string()).nullish(),
  recordedAt: z.number(),
})

/** The columns of a claim `alias`, as one map. */
export function claimColumns(alias: string): string {
  return `${alias}{.id, .text, .aliases, .recordedAt} AS claim`
}

export function parseClaimRow(row: GraphRow): ClaimRow {
  const { id, text, aliases, recordedAt } = schema.parse(row['claim'])
  return { id, text: text ?? '', aliases: aliases ?? [], recordedAt }
}
