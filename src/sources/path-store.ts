import { z } from 'zod'
import { type EdgeFact, parseEdgeFact } from '../facts/index.ts'
import { defineQuery, type GraphReader } from '../graph/index.ts'
import { findSources } from './source-store.ts'

/** A chain of citations, from the citing source on. */
export interface CitationPathRow {
  readonly sources: readonly string[]
  readonly citations: readonly EdgeFact[]
}

const rowSchema = z.object({ sources: z.array(z.string()), edges: z.array(z.unknown()) })

const shortestPath = defineQuery({
  name: 'sources.path',
  cypher: `MATCH (a:Source {id: $from}) MATCH (b:Source {id: $to})
    MATCH path = shortestPath((a)-[:CITES*..30]->(b))
    WHERE all(r IN relationships(path) WHERE r.withdrawnAt IS NULL AND NOT r.suggested)
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
  return { sources: row.sources, citations }
}
