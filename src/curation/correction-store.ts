import { z } from 'zod'
import { defineQuery, type GraphReader, pageParams } from '../graph/index.ts'
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
  cypher: `UNWIND $ids AS id MATCH (k:Correction)-[r:CORRECTS]->(s:Source {id: id}) WHERE r.withdrawnAt IS NULL
    RETURN ${columns}, k.recordedAt AS orderKey, k.id AS tie ORDER BY orderKey, tie`,
  parse: parseCorrectionRow,
})

const narrow = 'r.withdrawnAt IS NULL AND ($claim IS NULL OR r.claim = $claim)'

const correctionsList = defineQuery({
  name: 'corrections.list',
  cypher: `MATCH ${corrects} WHERE ${narrow}
      AND ($afterKey IS NULL OR k.recordedAt < $afterKey OR (k.recordedAt = $afterKey AND k.id < $afterId))
    RETURN ${columns}, k.recordedAt AS orderKey, k.id AS tie ORDER BY orderKey DESC, tie DESC LIMIT $limit`,
  parse: (row) => {
    const correction = parseCorrectionRow(row)
    return { position: [correction.recordedAt, correction.id] as const satisfies Position, row: correction }
  },
})

const correctionsCount = defineQuery({
  name: 'corrections.count',
  cypher: `MATCH ${corrects} WHERE ${narrow} RETURN count(k) AS count`,
  parse: z.object({ count: z.number() }).parse,
})

export async function findCorrections(reader: GraphReader, ids: readonly string[]): Promise<CorrectionRow[]> {
  return reader.read(correctionsById, { ids: [...ids] })
}

export async function findCorrectionsOf(reader: GraphReader, sources: readonly string[]): Promise<CorrectionRow[]> {
  return reader.read(correctionsOfSources, { ids: [...sources] })
}

/** One page of corrections, newest first; with `claim` only those that name it. */
export async function listCorrections(
  reader: GraphReader,
  claim: string | null,
  page: PageRequest,
): Promise<{ position: Position; row: CorrectionRow }[]> {
  return reader.read(correctionsList, { claim, ...pageParams(page) })
}

export async function countCorrections(reader: GraphReader, claim: string | null): Promise<number> {
  return (await reader.read(correctionsCount, { claim }))[0]?.count ?? 0
}
