import { findClaims } from '../claims/index.ts'
import { findCorrections } from '../curation/index.ts'
import { findEdges } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import { findSources } from '../sources/index.ts'
import type { SpreadOptions } from '../spread/index.ts'
import {
  type DescribedSpread,
  describeSpread,
  type NamedRows,
  type SpreadJson,
  toSpreadJson,
  writeSpreadJson,
} from './spread-json.ts'
import { edgeIdOf } from './traced-rows.ts'
import type { TracedSpread, TracingService } from './tracing-service.ts'

interface Place {
  readonly reader: GraphReader
  readonly tracing: TracingService
}

/** The whole answer of a claim as plain lists; null when there is no such claim. */
export async function loadSpreadJson(place: Place, claim: string, options: SpreadOptions): Promise<SpreadJson | null> {
  const described = await load(place, claim, options)
  return described && toSpreadJson(described)
}

/** The same as text in pieces, for answers of any length; all that can be refused was refused before the first of them. */
export async function streamSpreadJson(
  place: Place,
  claim: string,
  options: SpreadOptions,
): Promise<AsyncIterable<string> | null> {
  const described = await load(place, claim, options)
  return described && writeSpreadJson(described)
}

async function load(
  { reader, tracing }: Place,
  claim: string,
  options: SpreadOptions,
): Promise<DescribedSpread | null> {
  const traced = await tracing.spread(claim, { ...options, circular: true })
  return traced && describeSpread(traced, await loadRows(reader, traced))
}

const idsPerQuery = 1_000

async function loadRows(reader: GraphReader, { claim, input, answer }: TracedSpread): Promise<NamedRows> {
  const [sources, claims, edges, corrections] = await Promise.all([
    inSlices(
      [...namedSources({ input, answer })].map((row) => input.sources.id[row] as string),
      (ids) => findSources(reader, ids),
    ),
    inSlices([claim, ...input.claims.id], (ids) => findClaims(reader, ids)),
    inSlices(
      [
        ...answer.hops.flatMap(({ citation }) => (citation === null ? [] : [edgeIdOf(input, 'CITES', citation)])),
        ...answer.denials.map((row) => edgeIdOf(input, 'ASSERTS', row)),
      ],
      (ids) => findEdges(reader, ids),
    ),
    inSlices([...input.corrections.id], (ids) => findCorrections(reader, ids)),
  ])
  return { sources: byId(sources), claims: byId(claims), edges: byId(edges), corrections: byId(corrections) }
}

/** The sources that an answer shows: the members, what they credit, and who denies. */
function namedSources({ input, answer }: Pick<TracedSpread, 'input' | 'answer'>): Set<number> {
  const named = new Set(answer.members)
  for (const { credited } of answer.origins) for (const source of credited) named.add(source)
  for (const row of answer.denials) named.add(input.assertions.source[row] as number)
  for (const { independence } of answer.parts) {
    for (const { sources } of independence.standsOn) for (const source of sources) named.add(source)
  }
  return named
}

async function inSlices<Row>(ids: readonly string[], load: (ids: string[]) => Promise<Row[]>): Promise<Row[]> {
  const distinct = [...new Set(ids)]
  const rows: Row[] = []
  for (let start = 0; start < distinct.length; start += idsPerQuery) {
    rows.push(...(await load(distinct.slice(start, start + idsPerQuery))))
  }
  return rows
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
