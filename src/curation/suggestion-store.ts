import { z } from 'zod'
import { type AnchorRow, anchorOf, parseEdgeId, type SuggestionState } from '../facts/index.ts'
import { defineQuery, type GraphReader, pageParams } from '../graph/index.ts'
import type { PageRequest, Position } from '../shared/connection.ts'
import { defined } from '../shared/defined.ts'

/** A proposed edge and what became of it. `edge` is the global id of the edge; times in milliseconds UTC. */
export interface SuggestionRow {
  readonly id: string
  readonly state: SuggestionState
  readonly edge: string
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly confidence: number
  readonly quote: string | null
  /** Where the words stand. */
  readonly anchor: AnchorRow | null
  readonly method: string
  readonly recordedAt: number
  readonly recordedBy: string
}

const schema = z.object({
  id: z.string(),
  state: z.enum(['OPEN', 'CONFIRMED', 'REJECTED']),
  value: z.string(),
  kind: z.string(),
  target: z.string(),
  confidence: z.number(),
  quote: z.string().nullish(),
  prefix: z.string().nullish(),
  suffix: z.string().nullish(),
  start: z.number().nullish(),
  end: z.number().nullish(),
  versionHash: z.string().nullish(),
  method: z.string(),
  recordedAt: z.number(),
  recordedBy: z.string(),
})

function parseSuggestionRow(raw: unknown): SuggestionRow {
  const { value, target, quote, prefix, suffix, start, end, versionHash, ...row } = schema.parse(raw)
  const from = parseEdgeId(value)?.from ?? ''
  // A correction is read off the very source that it corrects.
  const source = row.kind === 'CORRECTS' ? target : from
  const fields = defined({ quote, prefix, suffix, start, end, versionHash })
  return { ...row, edge: value, from, to: target, quote: quote ?? null, anchor: anchorOf({ from: source, fields }) }
}

const columns = `f{.id, .state, .value, .kind, .target, .confidence, .quote, .prefix, .suffix, .start, .end, .versionHash,
  .method, .recordedAt, .recordedBy} AS suggestion`
const ofKinds = '($kinds IS NULL OR f.kind IN $kinds)'

const suggestionsById = defineQuery({
  name: 'suggestions.byId',
  cypher: `UNWIND $ids AS id MATCH (f:Fact {id: id}) WHERE f.property = 'suggestion' RETURN ${columns}`,
  parse: (row) => parseSuggestionRow(row['suggestion']),
})

const suggestionsList = defineQuery({
  name: 'suggestions.list',
  cypher: `MATCH (f:Fact {property: 'suggestion', state: $state})
    WHERE ${ofKinds}
      AND ($afterKey IS NULL OR f.recordedAt < $afterKey OR (f.recordedAt = $afterKey AND f.id < $afterId))
    WITH f ORDER BY f.recordedAt DESC, f.id DESC LIMIT $limit
    RETURN ${columns}, f.recordedAt AS orderKey, f.id AS tie ORDER BY orderKey DESC, tie DESC`,
  parse: (row) => {
    const suggestion = parseSuggestionRow(row['suggestion'])
    return { position: [suggestion.recordedAt, suggestion.id] as const satisfies Position, row: suggestion }
  },
})

const suggestionsCount = defineQuery({
  name: 'suggestions.count',
  cypher: `MATCH (f:Fact {property: 'suggestion', state: $state}) WHERE ${ofKinds} RETURN count(f) AS count`,
  parse: z.object({ count: z.number() }).parse,
})

export async function findSuggestions(reader: GraphReader, ids: readonly string[]): Promise<SuggestionRow[]> {
  return reader.read(suggestionsById, { ids: [...ids] })
}

/** Which suggestions are meant; `kinds` is null for all. */
export interface SuggestionFilter {
  readonly state: SuggestionState
  readonly kinds: readonly string[] | null
}

/** One page of the suggestions that fit, newest first. */
export async function listSuggestions(
  reader: GraphReader,
  { state, kinds }: SuggestionFilter,
  page: PageRequest,
): Promise<{ position: Position; row: SuggestionRow }[]> {
  return reader.read(suggestionsList, { state, kinds: kinds && [...kinds], ...pageParams(page, 'number') })
}

export async function countSuggestions(reader: GraphReader, { state, kinds }: SuggestionFilter): Promise<number> {
  return (await reader.read(suggestionsCount, { state, kinds: kinds && [...kinds] }))[0]?.count ?? 0
}
