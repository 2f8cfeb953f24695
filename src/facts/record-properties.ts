import { WhenceError } from '../errors.ts'
import type { GraphWriter } from '../graph/index.ts'
import { creditKey } from '../shared/normalize.ts'
import { factNodeId, propertyIdentity } from './fact-id.ts'
import { createFacts, earlierFacts, mergeFacts, setFacts } from './fact-queries.ts'
import { labelOfId, type NodeLabel } from './node-kinds.ts'
import { holdsOneValue } from './property-rules.ts'
import { refreshValuesInForce } from './rebuild.ts'
import { endProps } from './record-edges.ts'
import type { EarlierStatement } from './restatement.ts'
import type { PropertyStatement, RecordedFact } from './statement.ts'
import { type FactTable, type Numbered, recordInRounds } from './statement-rounds.ts'
import { wordingKey } from './wording-key.ts'
import { factProps, groupBy, inRound, inSlices, mergeInColumns, type Write } from './write-terms.ts'

/** Records property facts, then brings the values in force on the touched nodes up to date; see `recordFacts`. */
export async function recordProperties(
  writer: GraphWriter,
  statements: readonly PropertyStatement[],
  write: Write,
): Promise<RecordedFact[]> {
  const outcomes = await recordInRounds(statements, factTable(writer, write))
  const touched = new Set<string>()
  statements.forEach((statement, i) => {
    const outcome = outcomes[i]?.outcome
    const isOnNode = outcome === 'created' && write.created.has(statement.node)
    if (outcome !== 'unchanged' && !isOnNode) touched.add(statement.node)
  })
  await refreshValuesInForce(writer, [...touched], { changedAt: write.at })
  return outcomes
}

function factTable(writer: GraphWriter, write: Write): FactTable<PropertyStatement> {
  return {
    identityOf: propertyIdentity,
    merge: (rows, round) => mergeRows(writer, rows, { write: inRound(write, round), round }),
    earlier: (rows) => earlierOf(writer, rows),
    end: async (rows) => {
      const params = rows.map((row) => ({ id: factNodeId(row.identity, row.n), props: endProps(row, write) }))
      await inSlices(params, (slice) => writer.write(setFacts, slice))
    },
    idOf: ({ identity, n }) => factNodeId(identity, n),
  }
}

const noNodes: ReadonlySet<string> = new Set()

interface PropertyGroup {
  readonly label: NodeLabel
  /** Of nodes that this write created, and the first of their identity. */
  readonly isNew: boolean
}

function byLabel<T extends Numbered<PropertyStatement>>(
  rows: readonly T[],
  created: ReadonlySet<string> = noNodes,
): [PropertyGroup, T[]][] {
  const isNew = ({ item }: T): boolean => created.has(item.node)
  const groups = groupBy(rows, (row) => `${labelOfId(row.item.node)} ${isNew(row)}`)
  return [...groups.values()].map((group) => {
    const first = group[0] as T
    const label = labelOfId(first.item.node)
    if (label === null) throw new WhenceError('NOT_FOUND', `There is no node ${first.item.node}; check the id.`)
    return [{ label, isNew: isNew(first) }, group]
  })
}

async function mergeRows(
  writer: GraphWriter,
  rows: readonly Numbered<PropertyStatement>[],
  { write, round }: { write: Write; round: number },
): Promise<number[]> {
  const existing: number[] = []
  for (const [{ label, isNew }, members] of byLabel(rows, round === 0 ? write.created : noNodes)) {
    const query = isNew ? createFacts(label) : mergeFacts(label)
    const params = members.map(({ i, item, identity, n }) => ({
      i,
      node: item.node,
      id: factNodeId(identity, n),
      props: { ...factProps(item, write), ...lookupKey(item), property: item.property, value: item.value, n },
    }))
    const { matched, places } = await mergeInColumns(params, (columns) => writer.write(query, columns), write.token)
    if (matched !== members.length) {
      throw new WhenceError('NOT_FOUND', `A ${label} that a fact was stated of is not in the graph; record it first.`)
    }
    existing.push(...places)
  }
  return existing
}

/** Names and addresses are looked up by their normal form, whatever node they belong to. */
function lookupKey({ property, value }: PropertyStatement): { valueKey?: string } {
  if (property === 'url') return { valueKey: value }
  if (property === 'credit-name') return { valueKey: creditKey(value) }
  if (property === 'credit') return { valueKey: creditKey(String(JSON.parse(value).name)) }
  return ['name', 'alias', 'text'].includes(property) ? { valueKey: wordingKey(value) } : {}
}

async function earlierOf(
  writer: GraphWriter,
  rows: readonly Numbered<PropertyStatement>[],
): Promise<Map<number, EarlierStatement[]>> {
  const found = new Map<number, EarlierStatement[]>(rows.map((row) => [row.i, []]))
  const properties = new Map(rows.map(({ i, item }) => [i, item]))
  for (const [{ label }, members] of byLabel(rows)) {
    const params = members.map(({ i, item }) => ({ i, node: item.node, property: item.property, value: item.value }))
    for (const row of await inSlices(params, (slice) => writer.read(earlierFacts(label), slice))) {
      const isOutdated = row.isOutdated && holdsOneValue((properties.get(row.i) as PropertyStatement).property)
      const { n, suggested, confidence } = row
      found
        .get(row.i)
        ?.push({ ...row, n: n ?? 1, suggested: suggested ?? false, confidence: confidence ?? 1, isOutdated })
    }
  }
  return found
}
