import { findRevisionEpoch } from '../facts/index.ts'
import { defineQuery, type GraphReader } from '../graph/index.ts'

const revisions = defineQuery({
  name: 'tracing.revisions',
  cypher: `MATCH (:Claim {id: $claim})<-[:PART_OF*0..]-(part:Claim)
    WITH DISTINCT part
    MATCH (part)-[:PART_OF*0..]->(c:Claim)
    WITH DISTINCT c
    RETURN collect(coalesce(c.revision, '')) AS marks`,
  parse: (row) => row['marks'] as string[],
})

/**
 * A text that changes whenever anything that an answer about this claim depends on was written: the marks of the claim,
 * its parts and its wholes, and the mark that large writes leave on the whole graph. Null when there is no such claim.
 */
export async function findRevision(reader: GraphReader, claim: string): Promise<string | null> {
  const [[marks = []], epoch] = await Promise.all([reader.read(revisions, { claim }), findRevisionEpoch(reader)])
  return marks.length === 0 ? null : [epoch, ...[...marks].sort()].join(' ')
}
