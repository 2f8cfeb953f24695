import { WhenceError } from '../errors.ts'
import type { GraphValue, GraphWriter } from '../graph/index.ts'
import { edgeKindSpec } from './edge-kinds.ts'
import { edgeIdentity, globalEdgeId, orientEdge, statementId, statementNumber } from './fact-id.ts'
import { createEdges, type EdgeEnds, earlierEdges, mergeEdges, setEdges } from './fact-queries.ts'
import { labelOfId } from './node-kinds.ts'
import type { EarlierStatement } from './restatement.ts'
import type { EdgeStatement, RecordedFact } from './statement.ts'
import { type Ending, type FactTable, type Numbered, recordInRounds } from './statement-rounds.ts'
import { receiptsOf, setReceiptState } from './suggestion-receipts.ts'
import { factProps, groupBy, inRound, inSlices, mergeInColumns, type Write } from './write-terms.ts'

/** Records edges; see `recordFacts`. A suggestion that is new also gets a receipt in the queue of suggestions. */
export async function recordEdges(
  writer: GraphWriter,
  statements: readonly EdgeStatement[],
  write: Write,
): Promise<RecordedFact[]> {
  const edges = statements.map(orientEdge)
  const outcomes = await recordInRounds(edges, edgeTable(writer, write))
  await receiptsOf(writer, edges, { outcomes, write })
  return outcomes
}

function edgeTable(writer: GraphWriter, write: Write): FactTable<EdgeStatement> {
  return {
    identityOf: edgeIdentity,
    merge: (rows, round) => mergeRows(writer, rows, { write: inRound(write, round), round }),
    earlier: (rows) => earlierOf(writer, rows),
    end: (rows) => endEdges(writer, rows, write),
    idOf: ({ item, identity, n }) =>
      globalEdgeId({ kind: item.kind, from: item.from, edgeId: statementId(identity, n) }),
  }
}

interface EdgeGroup extends EdgeEnds {
  /** They start from nodes that this write created, and are the first of their identity. */
  readonly isNew: boolean
}

const noNodes: ReadonlySet<string> = new Set()

function byEndLabels<T extends Numbered<EdgeStatement>>(
  rows: readonly T[],
  created: ReadonlySet<string> = noNodes,
): [EdgeGroup, T[]][] {
  const isNew = ({ item }: T): boolean => created.has(item.from)
  const groups = groupBy(rows, (row) => {
    return `${row.item.kind} ${labelOfId(row.item.from)} ${labelOfId(row.item.to)} ${isNew(row)}`
  })
  return [...groups.values()].map((group) => {
    const first = group[0] as T
    return [{ ...checkedGroup(first.item), isNew: isNew(first) }, group]
  })
}

function checkedGroup(edge: EdgeStatement): EdgeEnds {
  const from = labelOfId(edge.from)
  const to = labelOfId(edge.to)
  const spec = edgeKindSpec(edge.kind)
  if (!from || !to || !spec.from.includes(from) || !spec.to.includes(to)) {
    throw new WhenceError('INVALID_INPUT', `${edge.kind} cannot lead from ${edge.from} to ${edge.to}; check both ids.`)
  }
  return { kind: edge.kind, from, to }
}

async function mergeRows(
  writer: GraphWriter,
  rows: readonly Numbered<EdgeStatement>[],
  { write, round }: { write: Write; round: number },
): Promise<number[]> {
  const existing: number[] = []
  for (const [group, members] of byEndLabels(rows, round === 0 ? write.created : noNodes)) {
    const query = group.isNew ? createEdges(group) : mergeEdges(group)
    const params = members.map((row) => ({
      i: row.i,
      from: row.item.from,
      to: row.item.to,
      id: statementId(row.identity, row.n),
      props: edgeProps(row.item, write),
    }))
    const { matched, places } = await mergeInColumns(params, (columns) => writer.write(query, columns), write.token)
    if (matched !== members.length) throw missingEnd(group, members.length - matched)
    existing.push(...places)
  }
  return existing
}

function edgeProps(edge: EdgeStatement, write: Write): { [name: string]: GraphValue } {
  const props = factProps(edge, write)
  for (const [name, value] of Object.entries(edge.fields)) if (value !== null) props[name] = value
  return props
}

function missingEnd(group: EdgeGroup, count: number): WhenceError {
  return new WhenceError(
    'NOT_FOUND',
    `${count} ${group.kind} fact(s) name a ${group.from} or ${group.to} that is not in the graph; record it first.`,
  )
}

async function earlierOf(
  writer: GraphWriter,
  rows: readonly Numbered<EdgeStatement>[],
): Promise<Map<number, EarlierStatement[]>> {
  const found = new Map<number, EarlierStatement[]>(rows.map((row) => [row.i, []]))
  const identities = new Map(rows.map((row) => [row.i, row.identity]))
  for (const [group, members] of byEndLabels(rows)) {
    const query = earlierEdges(group.kind, group.from, group.to)
    const params = members.map((row) => ({ i: row.i, from: row.item.from, to: row.item.to, id: row.identity }))
    for (const row of await inSlices(params, (slice) => writer.read(query, slice))) {
      const n = statementNumber(identities.get(row.i) as string, row.id)
      found.get(row.i)?.push({ ...row, n, suggested: row.suggested ?? false, confidence: row.confidence ?? 1 })
    }
  }
  return found
}

async function endEdges(writer: GraphWriter, rows: readonly Ending<EdgeStatement>[], write: Write): Promise<void> {
  for (const [group, members] of byEndLabels(rows)) {
    const params = members.map((row) => ({
      from: row.item.from,
      id: statementId(row.identity, row.n),
      props: endProps(row, write),
    }))
    await inSlices(params, (slice) => writer.write(setEdges(group.kind, group.from), slice))
  }
  const idOf = (row: Ending<EdgeStatement>): string =>
    globalEdgeId({ kind: row.item.kind, from: row.item.from, edgeId: statementId(row.identity, row.n) })
  await setReceiptState(writer, rows.filter((row) => row.supersededBy !== null).map(idOf), 'CONFIRMED')
  await setReceiptState(writer, rows.filter((row) => row.supersededBy === null).map(idOf), 'REJECTED')
}

/** What is set on a fact that ends. */
export function endProps(
  ending: Ending<{ recordedAt?: number; withdrawnAt?: number; withdrawnBy?: string; reason?: string }>,
  write: Write,
): Record<string, GraphValue> {
  if (ending.supersededBy !== null) {
    const at = ending.item.recordedAt ?? write.at
    return { withdrawnAt: at, withdrawnBy: write.by, reason: 'superseded', supersededBy: ending.supersededBy }
  }
  return {
    withdrawnAt: ending.item.withdrawnAt ?? write.at,
    withdrawnBy: ending.item.withdrawnBy ?? write.by,
    reason: ending.item.reason ?? '',
  }
}
