import { z } from 'zod'
import { WhenceError } from '../errors.ts'
import { type EdgeFact, findEdges, globalEdgeId, parseEdgeFact } from '../facts/index.ts'
import { defineQuery, type GraphReader } from '../graph/index.ts'
import { findSources } from './source-store.ts'

/** A chain of citations, from the citing source on. */
export interface CitationPathRow {
  readonly sources: readonly string[]
  readonly citations: readonly EdgeFact[]
}

const rowSchema = z.object({ sources: z.array(z.string()), edges: z.array(z.unknown()) })
const longestPath = 30

const shortestPath = defineQuery({
  name: 'sources.path',
  cypher: `MATCH (a:Source {id: $from}) MATCH (b:Source {id: $to})
    MATCH path = shortestPath((a)-[:CITES*..${longestPath}]->(b))
    RETURN [n IN nodes(path) | n.id] AS sources, [r IN relationships(path) | properties(r)] AS edges LIMIT 1`,
  parse: rowSchema.parse,
})

/** The shortest chain of standing citations by which `from` leads to `to`; null when there is none within 30 steps. */
export async function findCitationPath(reader: GraphReader, from: string, to: string): Promise<CitationPathRow | null> {
  // An engine refuses to look for a way from a node to itself.
  if (from === to) return (await findSources(reader, [from])).length > 0 ? { sources: [from], citations: [] } : null
  const [row] = await reader.read(shortestPath, { from, to })
  if (!row) return null
  const citations = row.edges.map((raw, i) =>
    parseEdgeFact('CITES', { from: row.sources[i] as string, to: row.sources[i + 1] as string }, raw),
  )
  const stands = citations.every(({ withdrawnAt, suggested }) => withdrawnAt === null && !suggested)
  return stands ? { sources: row.sources, citations } : walkStanding(reader, from, to)
}

const standingFrom = defineQuery({
  name: 'sources.standingCitationsFrom',
  cypher: `UNWIND $ids AS id MATCH (:Source {id: id})-[r:CITES]->(b:Source)
    WHERE r.withdrawnAt IS NULL AND NOT r.suggested
    RETURN id AS from, b.id AS to, r.id AS edge ORDER BY to, from, edge`,
  parse: z.object({ from: z.string(), to: z.string(), edge: z.string() }).parse,
})

const mostVisited = 100_000

/**
 * The engine's shortest path may lead over what does not stand, and not every engine can be told to go around it; then
 * the standing citations are walked level by level.
 */
async function walkStanding(reader: GraphReader, from: string, to: string): Promise<CitationPathRow | null> {
  const cameBy = new Map<string, { from: string; edge: string } | null>([[from, null]])
  let level = [from]
  for (let steps = 0; steps < longestPath && level.length > 0; steps += 1) {
    const next: string[] = []
    for (const step of await reader.read(standingFrom, { ids: level })) {
      if (cameBy.has(step.to)) continue
      cameBy.set(step.to, step)
      next.push(step.to)
    }
    if (cameBy.has(to)) return readBack(reader, cameBy, to)
    if (cameBy.size > mostVisited) throw new WhenceError('TOO_LARGE', 'Too many sources lie between the two.')
    level = next
  }
  return null
}

async function readBack(
  reader: GraphReader,
  cameBy: ReadonlyMap<string, { from: string; edge: string } | null>,
  to: string,
): Promise<CitationPathRow> {
  const sources = [to]
  const ids: string[] = []
  for (let step = cameBy.get(to); step; step = cameBy.get(step.from)) {
    sources.unshift(step.from)
    ids.unshift(globalEdgeId({ kind: 'CITES', from: step.from, edgeId: step.edge }))
  }
  const edges = new Map((await findEdges(reader, ids)).map((edge) => [edge.id, edge]))
  return { sources, citations: ids.flatMap((id) => edges.get(id) ?? []) }
}
