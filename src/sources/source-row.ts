import { z } from 'zod'
import { isPersonMethod } from '../facts/index.ts'
import type { GraphRow } from '../graph/index.ts'
import type { OutletRow } from './outlet-row.ts'

export const sourceKinds = [
  'ARTICLE',
  'BLOG_POST',
  'FORUM_POST',
  'SOCIAL_POST',
  'REPORT',
  'STATEMENT',
  'UNPUBLISHED',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** A source with the values in force, and the outlet it appeared in. Times in milliseconds UTC. */
export interface SourceRow {
  readonly id: string
  readonly url: string | null
  readonly title: string | null
  readonly kind: SourceKind
  readonly firstHand: boolean
  readonly language: string | null
  readonly publishedAt: PublicationRow | null
  readonly recordedAt: number
  readonly sortKey: string
  readonly outlet: OutletRow | null
}

export interface PublicationRow {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly precision: 'YEAR' | 'MONTH' | 'DAY' | 'INSTANT'
  readonly method: string
}

const schema = z.object({
  id: z.string(),
  url: z.string().nullish(),
  title: z.string().nullish(),
  kind: z.enum(sourceKinds).nullish(),
  firstHand: z.boolean().nullish(),
  language: z.string().nullish(),
  publishedAt: z.string().nullish(),
  publishedFrom: z.number().nullish(),
  publishedTo: z.number().nullish(),
  publishedPrecision: z.enum(['YEAR', 'MONTH', 'DAY', 'INSTANT']).nullish(),
  publishedMethod: z.string().nullish(),
  recordedAt: z.number(),
  sortKey: z.string(),
})

const placement = z.tuple([z.string(), z.string(), z.string().nullable(), z.string(), z.number()])

const names = Object.keys(schema.shape)

/**
 * The columns of a source `alias` with its standing outlets. Several outlets can stand side by side; `parseSourceRow`
 * chooses. The values come as a list: a map costs a server twice as much, as it says its names in every row.
 */
export function sourceColumns(alias: string): string {
  return `[${names.map((name) => `${alias}.${name}`).join(', ')}] AS source,
    [(${alias})-[placed:PUBLISHED_BY]->(o:Outlet) WHERE placed.withdrawnAt IS NULL AND NOT placed.suggested |
      [o.id, o.domain, o.name, placed.method, placed.recordedAt]] AS outlets`
}

/** Reads what `sourceColumns` returns. The outlet in force: a person's word first, then the later record, then the smaller domain. */
export function parseSourceRow(row: GraphRow): SourceRow {
  const values = z.array(z.unknown()).parse(row['source'])
  const source = schema.parse(Object.fromEntries(names.map((name, i) => [name, values[i]])))
  return {
    id: source.id,
    url: source.url ?? null,
    title: source.title ?? null,
    kind: source.kind ?? (source.url ? 'ARTICLE' : 'UNPUBLISHED'),
    firstHand: source.firstHand ?? false,
    language: source.language ?? null,
    publishedAt: publicationOf(source),
    recordedAt: source.recordedAt,
    sortKey: source.sortKey,
    outlet: chooseOutlet(z.array(placement).parse(row['outlets'])),
  }
}

function publicationOf(source: z.infer<typeof schema>): PublicationRow | null {
  const { publishedAt, publishedFrom, publishedTo, publishedPrecision, publishedMethod } = source
  if (publishedAt == null || publishedFrom == null || publishedTo == null || publishedPrecision == null) return null
  return {
    text: publishedAt,
    from: publishedFrom,
    to: publishedTo,
    precision: publishedPrecision,
    method: publishedMethod ?? 'ANALYST',
  }
}

type Placement = z.infer<typeof placement>

function chooseOutlet(placements: readonly Placement[]): OutletRow | null {
  const [best] = [...placements].sort(comparePlacements)
  return best ? { id: best[0], domain: best[1], name: best[2] } : null
}

function comparePlacements(a: Placement, b: Placement): number {
  const person = Number(isPersonMethod(b[3])) - Number(isPersonMethod(a[3]))
  if (person !== 0) return person
  return b[4] - a[4] || (a[1] < b[1] ? -1 : 1)
}
