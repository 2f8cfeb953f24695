import { z } from 'zod'
import { type EdgeStatement, findEdges, recordFacts, restateEdge, type Stamp } from '../facts/index.ts'
import { defineQuery, type Graph, type GraphWriter } from '../graph/index.ts'
import type { ReadDocument } from '../reading/index.ts'
import { sourceId } from '../sources/index.ts'
import { documentStatements } from './document-statements.ts'
import { findLatestVersion, followVersion } from './follow-versions.ts'
import { resolveAddresses } from './known-addresses.ts'
import type { FetchFacts } from './page-store.ts'
import { proposeCorrections } from './propose-corrections.ts'
import { proposeMentions } from './propose-mentions.ts'
import { proposeReuse } from './propose-reuse.ts'
import { proposeCredited } from './resolve-credits.ts'

/** What was stored of a page. */
export interface RecordedDocument {
  readonly source: string
  readonly versionHash: string
  /** Facts that are new; 0 when the page was read before and says the same. */
  readonly created: number
}

/**
 * Stores what was read of a page: source, version, outlet, people, dates, citations. Done twice it changes nothing. An
 * address that was only linked to so far and turns out to be another address of this page gives its citations over.
 */
export async function recordDocument(
  graph: Graph,
  { document, fetched }: { document: ReadDocument; fetched: FetchFacts },
  stamp: Stamp,
): Promise<RecordedDocument> {
  const cited = document.citations.flatMap(({ url }) => (url === null ? [] : [url]))
  return graph.transaction(async (tx) => {
    const targets = await resolveAddresses(tx, cited)
    const { source, version, versionHash, statements } = documentStatements(document, fetched, targets)
    const previous = await findLatestVersion(tx, source)
    const { edges, properties, nodes } = await recordFacts(tx, statements, stamp)
    const aliases = [fetched.url, fetched.finalUrl].map((url) => sourceId({ url })).filter((id) => id !== source)
    for (const alias of new Set(aliases)) await giveCitationsOver(tx, { from: alias, to: source }, stamp)
    await proposeCredited(tx, source, stamp)
    await proposeReuse(tx, { source, version }, stamp)
    await proposeMentions(tx, { source, versionHash, text: document.text, mentions: document.entities }, stamp)
    const linked = new Set([...targets.values()].map(({ id }) => id))
    const reading = { source, versionHash, fetchedAt: fetched.fetchedAt, document, linked }
    await proposeCorrections(tx, { ...reading, previous }, stamp)
    if (previous !== null) await followVersion(tx, { ...reading, previous })
    const facts = [...edges, ...properties, ...nodes]
    return { source, versionHash, created: facts.filter(({ outcome }) => outcome === 'created').length }
  })
}

const standingCitations = defineQuery({
  name: 'intake.standingCitationsOf',
  cypher: `MATCH (a:Source)-[r:CITES]->(:Source {id: $id}) WHERE r.withdrawnAt IS NULL
    RETURN a.id AS citing, r.id AS edge ORDER BY citing, edge`,
  parse: z.object({ citing: z.string(), edge: z.string() }).parse,
})

const endCitation = defineQuery({
  name: 'intake.endMovedCitation',
  cypher: `MATCH (:Source {id: $citing})-[r:CITES {id: $edge}]->(:Source {id: $id})
    SET r.withdrawnAt = $at, r.withdrawnBy = $by, r.reason = 'superseded', r.supersededBy = $supersededBy
    RETURN count(r) AS ended`,
  parse: z.object({ ended: z.number() }).parse,
})

/** Restates the citations of one address as citations of the page that it leads to. */
async function giveCitationsOver(tx: GraphWriter, ids: { from: string; to: string }, stamp: Stamp): Promise<void> {
  const found = await tx.read(standingCitations, { id: ids.from })
  const edges = await findEdges(
    tx,
    found.map(({ citing, edge }) => `CITES.${citing}.${edge}`),
  )
  for (const edge of edges) {
    if (edge.from === ids.to) continue
    const moved: EdgeStatement = {
      ...restateEdge(edge),
      to: ids.to,
      method: 'READ',
      confidence: edge.confidence,
      suggested: edge.suggested,
    }
    const recorded = await recordFacts(tx, { nodes: [], edges: [moved], properties: [] }, stamp)
    const edgeId = edge.id.split('.').slice(2).join('.')
    const supersededBy = recorded.edges[0]?.id ?? ''
    await tx.write(endCitation, {
      citing: edge.from,
      edge: edgeId,
      id: ids.from,
      at: stamp.at,
      by: stamp.by,
      supersededBy,
    })
  }
}
