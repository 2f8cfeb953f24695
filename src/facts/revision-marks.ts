import { z } from 'zod'
import { defineQuery, type GraphReader, type GraphWriter } from '../graph/index.ts'
import { labelOfId } from './node-kinds.ts'

/*
 * Answers about a claim are kept until something they depend on is written. Each write leaves its mark (a random text)
 * on the claims whose neighbourhood it touches; a write that touches very many, or what is not tied to single claims
 * (who owns an outlet), leaves it on the whole graph.
 */

const found = z.object({ found: z.number() })
const epochRow = z.object({ mark: z.string().nullable() })

const markClaims = defineQuery({
  name: 'facts.markClaims',
  cypher: 'UNWIND $ids AS id MATCH (c:Claim {id: id}) SET c.revision = $mark RETURN count(c) AS found',
  parse: found.parse,
})

const markStated = defineQuery({
  name: 'facts.markStated',
  cypher: `UNWIND $ids AS id MATCH (:Source {id: id})-[:ASSERTS]->(c:Claim)
    WITH DISTINCT c SET c.revision = $mark RETURN count(c) AS found`,
  parse: found.parse,
})

const markStatedByNeighbours = defineQuery({
  name: 'facts.markStatedByNeighbours',
  cypher: `UNWIND $ids AS id MATCH (:Source {id: id})<-[:CITES]-(:Source)-[:ASSERTS]->(c:Claim)
    WITH DISTINCT c SET c.revision = $mark RETURN count(c) AS found`,
  parse: found.parse,
})

const markStatedByCited = defineQuery({
  name: 'facts.markStatedByCited',
  cypher: `UNWIND $ids AS id MATCH (:Source {id: id})-[:CITES]->(:Source)-[:ASSERTS]->(c:Claim)
    WITH DISTINCT c SET c.revision = $mark RETURN count(c) AS found`,
  parse: found.parse,
})

const countCiters = defineQuery({
  name: 'facts.countCiters',
  cypher: 'UNWIND $ids AS id MATCH (:Source {id: id})<-[r:CITES]-() RETURN count(r) AS found',
  parse: found.parse,
})

const markGraph = defineQuery({
  name: 'facts.markGraph',
  cypher: "MERGE (m:Meta {id: 'revision'}) SET m.mark = $mark RETURN 1 AS found",
  parse: found.parse,
})

const graphMark = defineQuery({
  name: 'facts.graphMark',
  cypher: "MATCH (m:Meta {id: 'revision'}) RETURN m.mark AS mark",
  parse: epochRow.parse,
})

/** Touching more than this, the whole graph is marked instead: that is one write, not thousands. */
const mostMarked = 500

/** What a write touched. */
export interface Touched {
  /** The nodes that something new was said of. */
  readonly ids: Iterable<string>
  /** Something was said that is not tied to single claims: who owns an outlet, what an outlet or owner is called. */
  readonly isBroad: boolean
}

/** Marks everything that answers about claims must be asked anew for, after facts on these nodes were written. */
export async function markTouched(writer: GraphWriter, touched: Touched, mark: string): Promise<void> {
  const ids = [...new Set(touched.ids)]
  const sources = ids.filter((id) => labelOfId(id) === 'Source')
  if (touched.isBroad || ids.length > mostMarked || (await hasManyCiters(writer, sources))) {
    await writer.write(markGraph, { mark })
    return
  }
  const claims = ids.filter((id) => labelOfId(id) === 'Claim')
  if (claims.length > 0) await writer.write(markClaims, { ids: claims, mark })
  if (sources.length === 0) return
  for (const query of [markStated, markStatedByNeighbours, markStatedByCited]) {
    await writer.write(query, { ids: sources, mark })
  }
}

async function hasManyCiters(writer: GraphWriter, sources: readonly string[]): Promise<boolean> {
  if (sources.length === 0) return false
  const [citers] = await writer.read(countCiters, { ids: [...sources] })
  return (citers?.found ?? 0) > mostMarked
}

/** The mark that the last broad write left on the graph. */
export async function findRevisionEpoch(reader: GraphReader): Promise<string> {
  return (await reader.read(graphMark))[0]?.mark ?? ''
}
