import { z } from 'zod'

export interface OutletRow {
  readonly id: string
  readonly domain: string
  readonly name: string | null
}

const schema = z.object({ id: z.string(), domain: z.string(), name: z.string().nullish() })

/** The columns of an outlet `o`, as one map. */
export const outletColumns = 'o{.id, .domain, .name} AS outlet'

export function parseOutletRow(raw: unknown): OutletRow {
  const { id, domain, name } = schema.parse(raw)
  return { id, domain, name: name ?? null }
}
