import { z } from 'zod'
import { WhenceError } from '../errors.ts'
import {
  type EdgeFact,
  type EdgeStatement,
  findEdge,
  parseEdgeId,
  type Recorder,
  restateEdge,
  type Statements,
  withdrawEdge,
} from '../facts/index.ts'
import { defineQuery, type GraphReader } from '../graph/index.ts'
import { findSuggestions, type SuggestionRow } from './suggestion-store.ts'

interface JudgeDeps {
  readonly reader: GraphReader
  readonly recorder: Recorder
}

interface Judgement {
  readonly id: string
  readonly by: string
  readonly reason?: string
}

/**
 * Makes a suggestion a fact: a person's statement of the same edge takes its place, sure and with the same evidence.
 * @throws WhenceError NOT_FOUND, CONFLICT when it was judged before.
 */
export async function confirmSuggestion({ reader, recorder }: JudgeDeps, { id, by }: Judgement) {
  const { edge } = await requireOpen(reader, id, 'OPEN')
  await recorder.record({ action: 'confirmSuggestion', subject: id, by }, await stateReviewed(reader, [edge]))
  return reread(reader, id)
}

/** Rejects a suggestion. @throws WhenceError NOT_FOUND, CONFLICT when it was judged before. */
export async function rejectSuggestion({ reader, recorder }: JudgeDeps, { id, by, reason }: Judgement) {
  const { edge } = await requireOpen(reader, id, 'OPEN')
  await recorder.change({ action: 'rejectSuggestion', subject: id, by }, (tx, stamp) =>
    withdrawEdge(tx, edge, { reason: reason?.trim().slice(0, 1_000) || 'rejected', stamp }),
  )
  return reread(reader, id)
}

/**
 * Puts a rejected suggestion back: it is proposed anew, as a new fact beside the one that ended.
 * @throws WhenceError NOT_FOUND, CONFLICT when it was not rejected.
 */
export async function reopenSuggestion({ reader, recorder }: JudgeDeps, { id, by }: Judgement) {
  const { edge } = await requireOpen(reader, id, 'REJECTED')
  const proposed: EdgeStatement = {
    ...restateEdge(edge),
    method: 'REVIEW',
    confidence: edge.confidence,
    suggested: true,
  }
  await recorder.record(
    { action: 'reopenSuggestion', subject: id, by },
    { nodes: [], edges: [proposed], properties: [] },
  )
  return reread(reader, id)
}

async function requireOpen(
  reader: GraphReader,
  id: string,
  state: SuggestionRow['state'],
): Promise<{ suggestion: SuggestionRow; edge: EdgeFact }> {
  const [suggestion] = await findSuggestions(reader, [id])
  const edge = suggestion && (await findEdge(reader, suggestion.edge))
  if (!suggestion || !edge) {
    throw new WhenceError('NOT_FOUND', `There is no suggestion with the id "${id.slice(0, 80)}"; check it.`, {
      path: ['id'],
    })
  }
  if (suggestion.state !== state) {
    const verdict = { OPEN: 'is still open', CONFIRMED: 'was confirmed already', REJECTED: 'was rejected already' }
    throw new WhenceError('CONFLICT', `This suggestion ${verdict[suggestion.state]}; nothing was changed.`, {
      path: ['id'],
    })
  }
  return { suggestion, edge }
}

async function reread(reader: GraphReader, id: string): Promise<{ suggestion: SuggestionRow | null }> {
  return { suggestion: (await findSuggestions(reader, [id]))[0] ?? null }
}

function candidatesOver(kind: 'MENTIONS' | 'OWNED_BY', label: 'Outlet' | 'Source') {
  return defineQuery({
    name: `curation.candidateNames.${kind}`,
    cypher: `UNWIND $edges AS edge MATCH (s:${label} {id: edge.from})-[r:${kind} {id: edge.id}]->(n)
      WHERE n.candidateName IS NOT NULL RETURN DISTINCT n.id AS node, n.candidateName AS value`,
    parse: z.object({ node: z.string(), value: z.string() }).parse,
  })
}

const candidateNames = [
  ['MENTIONS', candidatesOver('MENTIONS', 'Source')],
  ['OWNED_BY', candidatesOver('OWNED_BY', 'Outlet')],
] as const

/** The names of candidates that these edges lead to. */
async function findCandidateNames(reader: GraphReader, edges: readonly EdgeFact[]) {
  const names: { node: string; value: string }[] = []
  for (const [kind, query] of candidateNames) {
    const refs = edges.flatMap((edge) => (edge.kind === kind ? [parseEdgeId(edge.id)] : []))
    const ends = refs.flatMap((ref) => (ref ? [{ from: ref.from, id: ref.edgeId }] : []))
    if (ends.length > 0) names.push(...(await reader.read(query, { edges: ends })))
  }
  return names
}

/**
 * A person's statement of what was proposed, sure and with the same evidence. Whoever confirms that a page names
 * something, or that somebody owns an outlet, says with it that there is such a thing.
 */
export async function stateReviewed(reader: GraphReader, edges: readonly EdgeFact[]): Promise<Statements> {
  const named = await findCandidateNames(reader, edges)
  const reviewed = { method: 'REVIEW', confidence: 1 } as const
  return {
    nodes: [],
    edges: edges.map((edge) => ({ ...restateEdge(edge), ...reviewed })),
    properties: named.map(({ node, value }) => ({ ...reviewed, node, property: 'name', value })),
  }
}
