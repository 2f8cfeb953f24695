import { z } from 'zod'
import { stateCorrection } from '../curation/index.ts'
import { recordFacts, type Stamp } from '../facts/index.ts'
import { defineQuery, type Graph } from '../graph/index.ts'
import { resolveAddresses } from './known-addresses.ts'

const readAndThere = defineQuery({
  name: 'intake.readAndNotRemoved',
  cypher: `UNWIND $ids AS id MATCH (s:Source {id: id})
    WHERE EXISTS { (s)-[:HAS_VERSION]->() }
      AND NOT EXISTS { (s)<-[:CORRECTS]-(k:Correction) WHERE k.kind = 'REMOVED' }
    RETURN s.id AS id`,
  parse: z.object({ id: z.string() }).parse,
})

const markGone = (kind: 'CITES' | 'ASSERTS') =>
  defineQuery({
    name: `intake.markGone.${kind}`,
    cypher: `UNWIND $ids AS id MATCH (s:Source {id: id})-[r:${kind}]->()
      WHERE r.withdrawnAt IS NULL AND r.versionHash IS NOT NULL AND r.goneAt IS NULL
      SET r.goneAt = $at RETURN count(r) AS marked`,
    parse: z.object({ marked: z.number() }).parse,
  })
const gone = [markGone('CITES'), markGone('ASSERTS')]

/**
 * Records that a page which was read before is gone (404, 410). What was seen on it goes on to count and says since when
 * it cannot be seen there (`goneAt`). An address that was never read is no source to lose,
 * and a page that is known to be gone, or of which a person has said that it is not, stays as it is.
 */
export async function recordRemoval(graph: Graph, url: string, stamp: Stamp): Promise<void> {
  const known = await resolveAddresses(graph, [url])
  const ids = [...known.values()].map(({ id }) => id)
  const at = new Date(stamp.at).toISOString().slice(0, 10)
  await graph.transaction(async (tx) => {
    for (const query of gone) await tx.write(query, { ids, at: stamp.at })
    for (const { id } of await tx.read(readAndThere, { ids })) {
      await recordFacts(tx, stateCorrection({ source: id, kind: 'REMOVED', at }, { method: 'READ' }), stamp)
    }
  })
}
