import { findClaims } from '../claims/index.ts'
import { findCorrections } from '../curation/index.ts'
import { findEdges } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import { findSources } from '../sources/index.ts'
import type { SpreadOptions } from '../spread/index.ts'
import { type NamedRows, type SpreadJson, toSpreadJson } from './spread-json.ts'
import type { TracedSpread, TracingService } from './tracing-service.ts'

/** The whole answer of a claim as plain lists; null when there is no such claim. */
export async function loadSpreadJson(
  { reader, tracing }: { reader: GraphReader; tracing: TracingService },
  claim: string,
  options: SpreadOptions,
): Promise<SpreadJson | null> {
  const traced = await tracing.spread(claim, { ...options, circular: true })
  return traced && toSpreadJson(traced, await loadRows(reader, traced))
}

const idsPerQuery = 5_000

async function loadRows(reader: GraphReader, { claim, input, answer }: TracedSpread): Promise<NamedRows> {
  const [sources, claims, edges, corrections] = await Promise.all([
    inSlices([...input.sources.id], (ids) => findSources(reader, ids)),
    inSlices([claim, ...input.claims.id], (ids) => findClaims(reader, ids)),
    inSlices(
      [
        ...answer.hops.flatMap(({ citation }) => (citation === null ? [] : [input.citations.id[citation] as string])),
        ...answer.denials.map((row) => input.assertions.id[row] as string),
      ],
      (ids) => findEdges(reader, ids),
    ),
    inSlices([...input.corrections.id], (ids) => findCorrections(reader, ids)),
  ])
  return { sources: byId(sources), claims: byId(claims), edges: byId(edges), corrections: byId(corrections) }
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
