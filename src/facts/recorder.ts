import { z } from 'zod'
import { WhenceError } from '../errors.ts'
import { defineQuery, type Graph, type GraphReader, type GraphWriter } from '../graph/index.ts'
import { existingNodes } from './fact-queries.ts'
import { labelOfId, type NodeLabel, nodeId } from './node-kinds.ts'
import { recordFacts } from './record-facts.ts'
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
  /** Records statements. @throws WhenceError NOT_FOUND when they name a node that is not there. */
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
  const change: Recorder['change'] = (deed, work) =>
    graph.transaction(async (tx) => {
      const stamp = { at: now(), by: deed.by }
      const result = await work(tx, stamp)
      const { action, subject, by } = deed
      const id = nodeId('AuditEvent', `${stamp.at} ${by} ${action} ${subject}`)
      await tx.write(createEvent, { id, props: { at: stamp.at, by, action, subject } })
      return result
    })
  return { change, record: (deed, statements) => change(deed, (tx, stamp) => recordFacts(tx, statements, stamp)) }
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
  for (const { id, labels, path } of inputs) {
    const label = labelOfId(id)
    const isKnown = label !== null && labels.includes(label)
    const [row] = isKnown ? await reader.read(existingNodes(label), { ids: [id] }) : []
    if (row) continue
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
