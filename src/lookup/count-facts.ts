import { z } from 'zod'
import { isPersonMethod } from '../facts/index.ts'
import { defineQuery, type GraphReader } from '../graph/index.ts'

const parse = z.object({ method: z.string(), count: z.number() }).parse

const edgesByMethod = defineQuery({
  name: 'lookup.edgesByMethod',
  cypher: `MATCH (from)-[r]->(to) WHERE r.method IS NOT NULL AND r.withdrawnAt IS NULL
    RETURN r.method AS method, count(r) AS count ORDER BY method`,
  parse,
})

const propertiesByMethod = defineQuery({
  name: 'lookup.propertiesByMethod',
  cypher: `MATCH (f:Fact) WHERE f.method IS NOT NULL AND f.withdrawnAt IS NULL
    RETURN f.method AS method, count(f) AS count ORDER BY method`,
  parse,
})

/** How many standing facts machines found, and how many people entered. Walks the whole graph. */
export async function countFacts(reader: GraphReader): Promise<{ readonly machine: number; readonly person: number }> {
  const rows = [...(await reader.read(edgesByMethod)), ...(await reader.read(propertiesByMethod))]
  const total = (wanted: boolean): number =>
    rows.reduce((sum, { method, count }) => (isPersonMethod(method) === wanted ? sum + count : sum), 0)
  return { machine: total(false), person: total(true) }
}
