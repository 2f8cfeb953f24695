import { z } from 'zod'
import { isPersonMethod } from '../facts/index.ts'
import type { GraphRow } from '../graph/index.ts'
import { textOrNull } from '../shared/text-or-null.ts'
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

const precisions = ['YEAR', 'MONTH', 'DAY', 'INSTANT'] as const

const names = [
  'id',
  'url',
  'title',
  'kind',
  'firstHand',
  'language',
  'publishedAt',
  'publishedFrom',
  'publishedTo',
  'publishedPrecision',
  'publishedMethod',
  'recordedAt',
  'sortKey',
]

const placement = z.tuple([z.string(), z.string(), z.string().nullable(), z.string(), z.number()])

/**
 * The columns of a source `alias` with its standing outlets. Several outlets can stand side by side; `parseSourceRow`
 * chooses. The values come as a list: a map costs a server twice as much, as it says its names in every row.
 */
export function sourceColumns(alias: string): string {
  return `[${names.map((name) => `${alias}.${name}`).join(', ')}] AS source,
    [(${alias})-[placed:PUBLISHED_BY]->(o:Outlet) WHERE placed.withdrawnAt IS NULL AND NOT placed.suggested |
      [o.id, o.domain, o.name, placed.method, placed.recordedAt]] AS outlets`
}

/**
 * Reads what `sourceColumns` returns, checked by hand, since there are many of them. The outlet in force: a person's word
 * first, then the later record, then the smaller domain.
 */
export function parseSourceRow(row: GraphRow): SourceRow {
  if (!Array.isArray(row['source'])) throw new TypeError('A source came without its properties.')
  const [id, url, title, kind, firstHand, language, ...rest] = row['source'] as unknown[]
  const [publishedAt, from, to, precision, method, recordedAt, sortKey] = rest
  if (typeof id !== 'string' || typeof recordedAt !== 'number' || typeof sortKey !== 'string') {
    throw new TypeError('A source lacks its id, its record or its place in the order.')
  }
  return {
    id,
    url: textOrNull(url),
    title: textOrNull(title),
    kind: sourceKinds.find((known) => known === kind) ?? (url ? 'ARTICLE' : 'UNPUBLISHED'),
    firstHand: firstHand === true,
    language: textOrNull(language),
    publishedAt: publicationOf([publishedAt, from, to, precision, method]),
    recordedAt,
    sortKey,
    outlet: chooseOutlet(row['outlets']),
  }
}

function publicationOf([text, from, to, precision, method]: readonly unknown[]): PublicationRow | null {
  const known = precisions.find((name) => name === precision)
  if (typeof text !== 'string' || typeof from !== 'number' || typeof to !== 'number' || !known) return null
  return { text, from, to, precision: known, method: textOrNull(method) ?? 'ANALYST' }
}

type Placement = z.infer<typeof placement>

function chooseOutlet(placements: unknown): OutletRow | null {
  const [best] = z.array(placement).parse(placements).sort(comparePlacements)
  return best ? { id: best[0], domain: best[1], name: best[2] } : null
}

function comparePlacements(a: Placement, b: Placement): number {
  const person = Number(isPersonMethod(b[3])) - Number(isPersonMethod(a[3]))
  if (person !== 0) return person
  return b[4] - a[4] || (a[1] < b[1] ? -1 : 1)
}
