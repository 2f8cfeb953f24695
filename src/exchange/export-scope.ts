import { z } from 'zod'
import { defineQuery, type GraphReader, type Query } from '../graph/index.ts'

/** The nodes of a part of the graph, by id. */
export type Scope = ReadonlySet<string>

const idRow = z.object({ id: z.string() })

function step(name: string, pattern: string): Query<{ id: string }> {
  return defineQuery({
    name: `exchange.scope.${name}`,
    cypher: `UNWIND $ids AS id MATCH ${pattern} RETURN DISTINCT n.id AS id`,
    parse: idRow.parse,
  })
}

const family = [
  step('parts', '(:Claim {id: id})<-[:PART_OF]-(n:Claim)'),
  step('wholes', '(:Claim {id: id})-[:PART_OF]->(n:Claim)'),
]
const ofClaims = [
  step('reviews', '(:Claim {id: id})<-[:REVIEWS]-(n:Review)'),
  step('claimAbout', '(:Claim {id: id})-[:ABOUT]->(n)'),
  step('claimMentions', '(:Claim {id: id})-[:MENTIONS]->(n)'),
]
const statedBy = step('statedBy', '(:Claim {id: id})<-[:ASSERTS]-(n:Source)')
const cited = [
  step('cited', '(:Source {id: id})-[:CITES]->(n:Source)'),
  step('citing', '(:Source {id: id})<-[:CITES]-(n:Source)'),
]
const ofSources = [
  step('outlets', '(:Source {id: id})-[:PUBLISHED_BY]->(n:Outlet)'),
  step('authors', '(:Source {id: id})-[:WRITTEN_BY]->(n:Person)'),
  step('mentions', '(:Source {id: id})-[:MENTIONS]->(n)'),
  step('about', '(:Source {id: id})-[:ABOUT]->(n)'),
  step('corrections', '(:Source {id: id})<-[:CORRECTS]-(n:Correction)'),
]
const holders = [
  step('owners', '(:Outlet {id: id})-[:OWNED_BY]->(n:Organization)'),
  step('makers', '(:Device {id: id})-[:MADE_BY]->(n:Organization)'),
  step('registrations', '(:IpAddress {id: id})-[:REGISTERED_TO]->(n:Organization)'),
]

/**
 * The neighbourhood of a claim: its parts and wholes all the way, the sources that state any of these, what these cite
 * and what cites them, and what all of them are about, appeared in, were written by and corrected by.
 */
export async function findNeighbourhood(reader: GraphReader, claim: string): Promise<Scope> {
  const scope = new Set<string>()
  const walk = async (steps: readonly Query<{ id: string }>[], from: Iterable<string>): Promise<string[]> => {
    const found = new Set<string>()
    const ids = [...from]
    for (const query of steps) {
      for (let start = 0; start < ids.length; start += 2_000) {
        for (const { id } of await reader.read(query, { ids: ids.slice(start, start + 2_000) })) found.add(id)
      }
    }
    const fresh = [...found].filter((id) => !scope.has(id))
    for (const id of fresh) scope.add(id)
    return fresh
  }
  scope.add(claim)
  const claims = [claim]
  for (let frontier = [claim]; frontier.length > 0; ) {
    frontier = await walk(family, frontier)
    claims.push(...frontier)
  }
  await walk(ofClaims, claims)
  const stating = await walk([statedBy], claims)
  const around = await walk(cited, stating)
  await walk(ofSources, [...stating, ...around])
  await walk(holders, [...scope])
  return scope
}
