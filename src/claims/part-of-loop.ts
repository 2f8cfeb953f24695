import { z } from 'zod'
import { WhenceError } from '../errors.ts'
import { defineQuery, type GraphReader } from '../graph/index.ts'

const wholesOfWhole = defineQuery({
  name: 'claims.wholesOfWhole',
  cypher: `UNWIND $ids AS id MATCH (:Claim {id: id})-[r:PART_OF]->(c:Claim) WHERE r.withdrawnAt IS NULL
    RETURN DISTINCT c.id AS id`,
  parse: z.object({ id: z.string() }).parse,
})

/**
 * Refuses to make a claim a part of itself, directly or over other claims.
 * @throws WhenceError PART_OF_LOOP.
 */
export async function requirePartOfIsNoLoop(
  reader: GraphReader,
  { part, whole, path }: { part: string; whole: string; path: readonly string[] },
): Promise<void> {
  const seen = new Set<string>()
  let level = [whole]
  while (level.length > 0) {
    if (level.includes(part)) {
      throw new WhenceError('PART_OF_LOOP', 'A claim cannot be a part of itself, nor of one of its own parts.', {
        path,
      })
    }
    for (const id of level) seen.add(id)
    const above = await reader.read(wholesOfWhole, { ids: level })
    level = above.map(({ id }) => id).filter((id) => !seen.has(id))
  }
}
