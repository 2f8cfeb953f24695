import { z } from 'zod'
import { WhenceError } from '../errors.ts'
import { defineQuery, type Graph, type GraphReader, type GraphWriter } from '../graph/index.ts'
import { existingNodes } from './fact-queries.ts'
import { labelOfId, type NodeLabel, nodeId } from './node-kinds.ts'
import { hasNews, recordFacts } from './record-facts.ts'
import type { RecordOutcome, Stamp, Statements } from './statement.ts'

/** What a person does, as the record of changes names it. */
export interface Deed {
  readonly action: string
  /** Global id of what is changed. */
  readonly subject: string
  readonly by: string
}

/** Records what people say, and beside it who said it; both in one transaction. */
export interface Recorder {
  /**
   * Records statements; what was known already is no change, and is not noted as one.
   * @throws WhenceError NOT_FOUND when they name a node that is not there.
   */
  record(deed: Deed, statements: Statements): Promise<RecordOutcome>
  /** Runs another kind of change with its stamp, and notes it. */
  change<Result>(deed: Deed, work: (tx: GraphWriter, stamp: Stamp) => Promise<Result>): Promise<Result>
}

const createEvent = defineQuery({
  name: 'audit.create',
  cypher: 'MERGE (e:AuditEvent {id: $id}) ON CREATE SET e += $props RETURN e.id AS id',
  parse: z.object({ id: z.string() }).parse,
})

export function createRecorder(graph: Graph, now: () => number = Date.now): Recorder {
  return {
    change: (deed, work) =>
      graph.transaction(async (tx) => {
        const stamp = { at: now(), by: deed.by }
        const result = await work(tx, stamp)
        await noteDeed(tx, deed, stamp.at)
        return result
      }),
    record: (deed, statements) =>
      graph.transaction(async (tx) => {
        const stamp = { at: now(), by: deed.by }
        const outcome = await recordFacts(tx, statements, stamp)
        if (hasNews(outcome)) await noteDeed(tx, deed, stamp.at)
        return outcome
      }),
  }
}

async function noteDeed(tx: GraphWriter, { action, subject, by }: Deed, at: number): Promise<void> {
  const id = nodeId('AuditEvent', `${at} ${by} ${action} ${subject}`)
  await tx.write(createEvent, { id, props: { at, by, action, subject } })
}

/** A node that an input names. */
export interface NamedInput {
  readonly id: string
  readonly labels: readonly NodeLabel[]
  /** Where in the input it stands. */
  readonly path: readonly string[]
}

/** Refuses an input that names a node which is not there, or one of another kind. @throws WhenceError NOT_FOUND. */
export async function requireNodes(reader: GraphReader, inputs: readonly NamedInput[]): Promise<void> {
  const known = await findKnown(reader, inputs)
  for (const { id, labels, path } of inputs) {
    const label = labelOfId(id)
    if (label !== null && labels.includes(label) && known.has(id)) continue
    const what = labels.join(' or ')
    throw new WhenceError(
      'NOT_FOUND',
      `There is no ${what} with the id "${id.slice(0, 80)}"; check it or record it first.`,
      {
        path,
      },
    )
  }
}

/** The ids that name a node of the label asked for; one query a label. */
async function findKnown(reader: GraphReader, inputs: readonly NamedInput[]): Promise<ReadonlySet<string>> {
  const asked = new Map<NodeLabel, string[]>()
  for (const { id, labels } of inputs) {
    const label = labelOfId(id)
    if (label !== null && labels.includes(label)) asked.set(label, [...(asked.get(label) ?? []), id])
  }
  const found = await Promise.all([...asked].map(([label, ids]) => reader.read(existingNodes(label), { ids })))
  return new Set(found.flat().map(({ id }) => id))
}
