import { z } from 'zod'
import { defineQuery, type GraphReader } from '../graph/index.ts'

const unreadCited = defineQuery({
  name: 'intake.unreadCited',
  cypher: `MATCH (:Source {id: $id})-[r:CITES]->(s:Source)
    WHERE r.withdrawnAt IS NULL AND NOT r.suggested AND s.url IS NOT NULL AND NOT EXISTS { (s)-[:HAS_VERSION]->() }
    RETURN DISTINCT s.url AS url ORDER BY url`,
  parse: z.object({ url: z.string() }).parse,
})

/** The addresses that a source refers to and that nobody has read yet, in a stable order. */
export async function findUnreadCitations(reader: GraphReader, source: string): Promise<string[]> {
  return (await reader.read(unreadCited, { id: source })).map(({ url }) => url)
}
