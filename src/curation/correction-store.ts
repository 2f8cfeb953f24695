import { z } from 'zod'
import { defineChildPage, defineQuery, type GraphReader, pageParams } from '../graph/index.ts'
import type { PageRequest, Position } from '../shared/connection.ts'

export const correctionKinds = ['CORRECTED', 'RETRACTED', 'REMOVED', 'DENIED_BY_SUBJECT', 'RATED_FALSE'] as const
export type CorrectionKind = (typeof correctionKinds)[number]

/** What happened to a source. `at` is a FuzzyDate text, `recordedAt` milliseconds UTC. */
export interface CorrectionRow {
  readonly id: string
  readonly kind: CorrectionKind
  readonly source: string
  readonly claim: string | null
  readonly at: string | null
  readonly recordedAt: number
}

const schema = z.object({
  correction: z.object({
    id: z.string(),
    kind: z.enum(correctionKinds),
    at: z.string().nullish(),
    recordedAt: z.number(),
  }),
  source: z.string(),
  claim: z.string().nullable(),
})

function parseCorrectionRow(raw: unknown): CorrectionRow {
  const { correction, source, claim } = schema.parse(raw)
  return { ...correction, at: correction.at ?? null, source, claim }
}

const columns = 'k{.id, .kind, .at, .recordedAt} AS correction, s.id AS source, r.claim AS claim'
const corrects = '(k:Correction)-[r:CORRECTS]->(s:Source)'

const correctionsById = defineQuery({
  name: 'corrections.byId',
  cypher: `UNWIND $ids AS id MATCH (k:Correction {id: id})-[r:CORRECTS]->(s:Source) RETURN ${columns}`,
  parse: parseCorrectionRow,
})

const correctionsOfSources = defineQuery({
  name: 'corrections.ofSources',
  cypher: `UNWIND $ids AS id MATCH (s:Source {id: id})<-[r:CORRECTS]-(k:Correction)
    WHERE r.withdrawnAt IS NULL AND NOT r.suggested
    RETURN ${columns}, k.recordedAt AS orderKey, k.id AS tie ORDER BY orderKey, tie`,
  parse: parseCorrectionRow,
})

const stands = 'r.withdrawnAt IS NULL AND NOT r.suggested'

const correctionsList = defineQuery({
  name: 'corrections.list',
  cypher: `MATCH ${corrects} WHERE ${stands}
      AND ($afterKey IS NULL OR k.recordedAt < $afterKey OR (k.recordedAt = $afterKey AND k.id < $afterId))
    RETURN ${columns}, k.recordedAt AS orderKey, k.id AS tie ORDER BY orderKey DESC, tie DESC LIMIT $limit`,
  parse: (row) => {
    const correction = parseCorrectionRow(row)
    return { position: [correction.recordedAt, correction.id] as const satisfies Position, row: correction }
  },
})

const correctionsCount = defineQuery({
  name: 'corrections.count',
  cypher: `MATCH ${corrects} WHERE ${stands} RETURN count(k) AS count`,
  parse: z.object({ count: z.number() }).parse,
})

export async function findCorrections(reader: GraphReader, ids: readonly string[]): Promise<CorrectionRow[]> {
  return reader.read(correctionsById, { ids: [...ids] })
}

export async function findCorrectionsOf(reader: GraphReader, sources: readonly string[]): Promise<CorrectionRow[]> {
  return reader.read(correctionsOfSources, { ids: [...sources] })
}

/** The corrections that name a claim, newest first. */
export const claimCorrectionsPage = defineChildPage<CorrectionRow>({
  name: 'claims.corrections',
  pattern: '(n:Correction {claim: id})-[r:CORRECTS]->(s:Source)',
  where: stands,
  key: 'n.recordedAt',
  tie: 'n.id',
  descending: true,
  isNumeric: true,
  columns: 'n{.id, .kind, .at, .recordedAt} AS correction, n.claim AS claim, endNode(r).id AS source',
  parse: parseCorrectionRow,
})

/** One page of corrections, newest first. */
export async function listCorrections(
  reader: GraphReader,
  page: PageRequest,
): Promise<{ position: Position; row: CorrectionRow }[]> {
  return reader.read(correctionsList, pageParams(page, 'number'))
}

export async function countCorrections(reader: GraphReader): Promise<number> {
  return (await reader.read(correctionsCount))[0]?.count ?? 0
}
