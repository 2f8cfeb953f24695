import { z } from 'zod'
import { isWhenceError } from '../errors.ts'
import {
  type FactOutcome,
  joinStatements,
  type RecordOutcome,
  recordFacts,
  type Stamp,
  type Statements,
  setReceiptState,
} from '../facts/index.ts'
import { defineQuery, type Graph, type GraphWriter, type Query } from '../graph/index.ts'
import { applyDecisions } from './apply-decisions.ts'
import { type Journal, type JournalEntry, type JournalHeader, type JournalPart, journalParts } from './journal.ts'
import { idOfLine } from './line-id.ts'
import { partOfClaim, stateLine } from './line-statements.ts'
import type { ImportTerms } from './line-terms.ts'

/** How many lines of a file made a difference. */
export interface AppliedCounts {
  readonly created: number
  readonly unchanged: number
}

/** A batch is one transaction: large enough to be fast, small enough for the memory of a small server. */
const maxEntries = 2_500
const maxChars = 4_000_000

const firstHandSources = defineQuery({
  name: 'exchange.firstHand',
  cypher: 'UNWIND $ids AS id MATCH (s:Source {id: id}) WHERE s.firstHand RETURN s.id AS id',
  parse: z.object({ id: z.string() }).parse,
})

const mergeRecords = Object.fromEntries(
  (['Notice', 'AuditEvent'] as const).map((label) => [
    label,
    defineQuery({
      name: `exchange.merge.${label}`,
      cypher: `UNWIND $rows AS row
        OPTIONAL MATCH (known:${label} {id: row.id})
        WITH row, known IS NULL AS isNew
        MERGE (n:${label} {id: row.id}) ON CREATE SET n += row.props
        RETURN row.i AS i, isNew`,
      parse: z.object({ i: z.number(), isNew: z.boolean() }).parse,
    }),
  ]),
) as Record<'Notice' | 'AuditEvent', Query<{ i: number; isNew: boolean }>>

interface ApplyOptions {
  readonly header: JournalHeader
  /** Hears how many entries of the journal are in the graph. */
  readonly onEntries: (done: number) => void
}

/**
 * Records everything that lies in a journal, batch by batch; each batch is in the graph whole or not at all. Doing it
 * again, from whatever point it was cut off at, changes nothing that is there already.
 */
export async function applyJournal(graph: Graph, journal: Journal, options: ApplyOptions): Promise<AppliedCounts> {
  const { at, by, restore } = options.header
  const tally = createTally()
  let done = 0
  for (const part of journalParts) {
    for await (const batch of ahead(batchesOf(journal.read(part)))) {
      const entries = part === 'sources' ? await settleFirstHand(graph, batch) : batch
      const context = { part, terms: { at, restore }, stamp: { at, by } }
      const changed = await applyInTime(graph, entries, context)
      entries.forEach((entry, i) => {
        if (!isFinishedLater(part, entry)) tally.count(entry.number, changed[i] as boolean)
      })
      done += batch.length
      options.onEntries(done)
    }
  }
  return tally.end()
}

/** A claim that is a part of another comes twice; it counts when both claims are there. */
function isFinishedLater(part: JournalPart, { line }: JournalEntry): boolean {
  return part === 'things' && line.type === 'claim' && line.partOf !== undefined
}

/** Gives each item while the next one is being made, so that reading goes on while the engine writes. */
async function* ahead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = items.next()
  for (;;) {
    const { done, value } = await next
    if (done) return
    next = items.next()
    // It is waited for in the next turn; until then its failure must not count as unhandled.
    next.catch(() => {})
    yield value
  }
}

async function* batchesOf(groups: AsyncGenerator<JournalEntry[]>): AsyncGenerator<JournalEntry[]> {
  let batch: JournalEntry[] = []
  let chars = 0
  for await (const group of groups) {
    for (const entry of group) {
      batch.push(entry)
      chars += entry.line.type === 'version' ? entry.line.text.length : 0
      if (batch.length < maxEntries && chars < maxChars) continue
      yield batch
      batch = []
      chars = 0
    }
  }
  if (batch.length > 0) yield batch
}

/** "Not first hand" is stated only against a file or a graph that says it is; else it is what a source is by default. */
async function settleFirstHand(graph: Graph, batch: readonly JournalEntry[]): Promise<JournalEntry[]> {
  const denied = batch.flatMap(({ line }) =>
    line.type === 'source' && line.firstHand === false ? [idOfLine(line)] : [],
  )
  if (denied.length === 0) return [...batch]
  const held = new Set((await graph.read(firstHandSources, { ids: denied })).map(({ id }) => id))
  return batch.map((entry) => {
    const { line } = entry
    if (line.type !== 'source' || line.firstHand !== false || entry.isContested || held.has(idOfLine(line)))
      return entry
    const { firstHand: _, ...rest } = line
    return { ...entry, line: rest }
  })
}

interface BatchContext {
  readonly part: JournalPart
  readonly terms: ImportTerms
  readonly stamp: Stamp
}

/** Records a batch; one that takes a busy engine too long is recorded in halves. */
async function applyInTime(graph: Graph, entries: readonly JournalEntry[], context: BatchContext): Promise<boolean[]> {
  try {
    return await graph.transaction((tx) => applyBatch(tx, entries, context))
  } catch (error) {
    if (!isWhenceError(error, 'TIMEOUT') || entries.length < 2) throw error
    const half = entries.length >> 1
    const first = await applyInTime(graph, entries.slice(0, half), context)
    return [...first, ...(await applyInTime(graph, entries.slice(half), context))]
  }
}

/** Records one batch; answers for each entry whether it made a difference. */
async function applyBatch(
  tx: GraphWriter,
  entries: readonly JournalEntry[],
  context: BatchContext,
): Promise<boolean[]> {
  if (context.part === 'marks') return applyMarks(tx, entries, context)
  const stated = entries.map((entry) => stateEntry(entry, context))
  const outcome = await recordFacts(tx, joinStatements(stated), context.stamp)
  return changesOf(stated, outcome)
}

function stateEntry({ line, isOutdone }: JournalEntry, { part, terms }: BatchContext): Statements {
  if (isOutdone) return joinStatements([])
  return part === 'facts' && line.type === 'claim' ? partOfClaim(line, terms) : stateLine(line, terms)
}

/** Gives each entry what became of its own statements; a node counts for the first one that names it. */
function changesOf(stated: readonly Statements[], outcome: RecordOutcome): boolean[] {
  const named = new Set<string>()
  const isNew = ({ id, outcome }: { id: string; outcome: string }): boolean => {
    const isFirst = !named.has(id)
    named.add(id)
    return isFirst && outcome === 'created'
  }
  const isChange = (fact: { outcome: FactOutcome }): boolean =>
    fact.outcome !== 'unchanged' && fact.outcome !== 'refused'
  const nodeChanges = inParts(
    stated.map(({ nodes }) => nodes.length),
    outcome.nodes.map(isNew),
  )
  const edgeChanges = inParts(
    stated.map(({ edges }) => edges.length),
    outcome.edges.map(isChange),
  )
  const propertyChanges = inParts(
    stated.map(({ properties }) => properties.length),
    outcome.properties.map(isChange),
  )
  return stated.map((_, i) => nodeChanges[i] || edgeChanges[i] || propertyChanges[i] || false)
}

/** Whether anything is true of each part of a list. */
function inParts(lengths: readonly number[], flags: readonly boolean[]): boolean[] {
  let start = 0
  return lengths.map((length) => {
    start += length
    return flags.slice(start - length, start).includes(true)
  })
}

/** Decisions; and the states of suggestions and records of what happened, which only a restore brings back. */
async function applyMarks(
  tx: GraphWriter,
  entries: readonly JournalEntry[],
  { terms, stamp }: BatchContext,
): Promise<boolean[]> {
  const decided = await applyDecisions(tx, entries, stamp)
  const changed = entries.map((_, i) => decided.has(i))
  if (!terms.restore) return changed
  for (const state of ['OPEN', 'CONFIRMED', 'REJECTED'] as const) {
    const edges = entries.flatMap(({ line }) => (line.type === 'suggestion' && line.state === state ? [line.edge] : []))
    await setReceiptState(tx, edges, state)
  }
  for (const label of ['Notice', 'AuditEvent'] as const) {
    const rows = entries.flatMap(({ line }, i) =>
      line.type === 'record' && line.label === label ? [{ i, id: line.id, props: line.properties }] : [],
    )
    if (rows.length === 0) continue
    const created = await tx.write(mergeRecords[label], { rows })
    for (const row of created) if (row.isNew) changed[row.i] = true
  }
  return changed
}

interface Tally {
  count(line: number, changed: boolean): void
  end(): AppliedCounts
}

/** Counts lines by what became of them; the entries of one line follow each other. */
function createTally(): Tally {
  let created = 0
  let unchanged = 0
  let current = { line: 0, changed: false }
  const close = (): void => {
    if (current.line === 0) return
    if (current.changed) created += 1
    else unchanged += 1
  }
  return {
    count(line, changed) {
      if (line !== current.line) {
        close()
        current = { line, changed }
      } else current.changed ||= changed
    },
    end() {
      close()
      current = { line: 0, changed: false }
      return { created, unchanged }
    },
  }
}
