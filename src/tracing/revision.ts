import { z } from 'zod'
import { findRevisionEpoch } from '../facts/index.ts'
import { defineQuery, type GraphReader } from '../graph/index.ts'

const revisions = defineQuery({
  name: 'tracing.revisions',
  cypher: `UNWIND $claims AS claim
    CALL (claim) {
      MATCH (:Claim {id: claim})<-[:PART_OF*0..]-(part:Claim)
      WITH DISTINCT part
      MATCH (part)-[:PART_OF*0..]->(c:Claim)
      RETURN collect(DISTINCT coalesce(c.revision, '')) AS marks
    }
    RETURN claim, marks`,
  parse: z.object({ claim: z.string(), marks: z.array(z.string()) }).parse,
})

/**
 * For each claim a text that changes whenever anything that an answer about it depends on was written: the marks of the
 * claim, its parts and its wholes, and the mark that large writes leave on the whole graph. Each write leaves a mark
 * that was never there before, so that the set of them tells. Claims that are not there are left out.
 */
export async function findRevisions(reader: GraphReader, claims: readonly string[]): Promise<Map<string, string>> {
  const [rows, epoch] = await Promise.all([
    reader.read(revisions, { claims: [...new Set(claims)] }),
    findRevisionEpoch(reader),
  ])
  const known = rows.filter(({ marks }) => marks.length > 0)
  return new Map(known.map(({ claim, marks }) => [claim, [epoch, ...marks.sort()].join(' ')]))
}
