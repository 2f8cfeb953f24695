import type { GraphWriter } from '../graph/index.ts'
import { shortHash } from '../shared/identity.ts'
import { factNodeId } from './fact-id.ts'
import { mergeFacts, setFacts } from './fact-queries.ts'
import { labelOfId, type NodeLabel } from './node-kinds.ts'
import type { EdgeStatement, RecordedFact } from './statement.ts'
import { factProps, groupBy, inSlices, mergeInColumns, type Write } from './write-terms.ts'

export type SuggestionState = 'OPEN' | 'CONFIRMED' | 'REJECTED'

/** The id of the receipt that a suggested edge has in the queue: one for all the statements of its identity. */
function receiptId(edgeId: string): string {
  const identity = edgeId.split('.').slice(0, 3).join('.')
  return factNodeId(shortHash('suggestion', identity), 1)
}

interface Recorded {
  readonly outcomes: readonly RecordedFact[]
  readonly write: Write
}

/**
 * Keeps the queue of suggestions in step: a new suggested edge gets a receipt (a Fact node with the edge's id and a
 * state), so that the open ones are one index look-up; a suggestion that was confirmed by being stated has its
 * receipt closed.
 */
export async function receiptsOf(
  writer: GraphWriter,
  edges: readonly EdgeStatement[],
  { outcomes, write }: Recorded,
): Promise<void> {
  const fresh = edges.flatMap((edge, i) => {
    const outcome = outcomes[i] as RecordedFact
    return (edge.suggested || isConfirmed(edge)) && outcome.outcome === 'created' ? [{ i, edge, id: outcome.id }] : []
  })
  for (const [label, members] of groupBy(fresh, ({ edge }) => labelOfId(edge.from) as string)) {
    const rows = members.map(({ i, edge, id }) => ({
      i,
      node: edge.from,
      id: receiptId(id),
      props: receiptProps(edge, id, write),
    }))
    await mergeInColumns(rows, (params) => writer.write(mergeFacts(label as NodeLabel), params), write.token)
  }
  await reopen(
    writer,
    fresh.filter(({ edge, id }) => id.split('.').length > 3 && edge.withdrawnAt === undefined),
  )
}

/** What is proposed again after it had ended keeps its receipt, which now speaks of the new statement. */
async function reopen(writer: GraphWriter, again: readonly { id: string }[]): Promise<void> {
  const rows = again.map(({ id }) => ({ id: receiptId(id), props: { value: id, state: 'OPEN' } }))
  await inSlices(rows, (params) => writer.write(setFacts, params))
}

function receiptProps(edge: EdgeStatement, id: string, write: Write) {
  return {
    ...factProps({ ...edge, suggested: false }, write),
    property: 'suggestion',
    value: id,
    n: 1,
    state: stateOf(edge),
    kind: edge.kind,
    target: edge.to,
  }
}

/** A restored edge may be a suggestion that a person has confirmed since. */
function isConfirmed(edge: EdgeStatement): boolean {
  return typeof edge.fields['confirmedAt'] === 'number'
}

function stateOf(edge: EdgeStatement): SuggestionState {
  if (isConfirmed(edge) || edge.supersededBy !== undefined) return 'CONFIRMED'
  return edge.withdrawnAt === undefined ? 'OPEN' : 'REJECTED'
}

/** Moves receipts to another state. */
export async function setReceiptState(
  writer: GraphWriter,
  edgeIds: readonly string[],
  state: SuggestionState,
): Promise<void> {
  const rows = edgeIds.map((id) => ({ id: receiptId(id), props: { state } }))
  await inSlices(rows, (params) => writer.write(setFacts, params))
}
