import { z } from 'zod'
import { defineQuery } from '../graph/index.ts'

/** Keeps with a version of a source how many suggestions were past the cap; takes `source`, `hash` and `leftOut`. */
export function leftOutMark(property: 'claimsLeftOut' | 'mentionsLeftOut') {
  return defineQuery({
    name: `intake.mark.${property}`,
    cypher: `MATCH (s:Source {id: $source})-[r:HAS_VERSION]->(v:Version {hash: $hash})
      SET r.${property} = $leftOut RETURN count(r) AS marked`,
    parse: z.object({ marked: z.number() }).parse,
  })
}
