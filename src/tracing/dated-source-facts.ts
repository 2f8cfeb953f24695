import { isPersonMethod } from '../facts/index.ts'
import { parseFuzzyDate } from '../shared/fuzzy-date.ts'
import { type Key, noTime, type SpreadColumns } from '../spread/index.ts'
import { joinEdges } from './join-edges.ts'
import type { Neighbourhood } from './load-neighbourhood.ts'
import { type Columns, flags, numbers, texts } from './tables.ts'

/** Row numbers of a table in the order in which the value in force is chosen: see `valuesInForce`. */
function bestFirst(table: Columns, ties: readonly string[]): number[] {
  const [confidence, recordedAt] = [numbers(table, 'confidence'), numbers(table, 'recordedAt')]
  const isPerson = texts(table, 'method').map((method) => Number(isPersonMethod(method)))
  const order = (a: number, b: number): number =>
    (isPerson[b] as number) - (isPerson[a] as number) ||
    (confidence[b] as number) - (confidence[a] as number) ||
    (recordedAt[b] as number) - (recordedAt[a] as number) ||
    (String(ties[a]) < String(ties[b]) ? -1 : 1)
  return Array.from(confidence.keys()).sort(order)
}

/** Of equal placements the one whose outlet has the smaller domain comes first. */
function placementsBestFirst(placements: Columns, { family }: Neighbourhood): number[] {
  const domains = new Map(family.outlets.key.map((key, row) => [key, family.outlets.domain[row] as string]))
  return bestFirst(
    placements,
    numbers(placements, 'to').map((outlet) => domains.get(outlet) ?? ''),
  )
}

/** The outlet in force of each source; null where none stands. */
export function chooseOutlets(sources: readonly Key[], tables: Neighbourhood): (Key | null)[] {
  const placements = joinEdges(tables, 'placements')
  const [placed, outlets] = [numbers(placements, 'from'), numbers(placements, 'to')]
  const [withdrawnAt, suggested] = [numbers(placements, 'withdrawnAt'), flags(placements, 'suggested')]
  const isChosen = new Set(placed).size < placed.length
  const chosen = new Map<Key, Key>()
  for (const row of isChosen ? placementsBestFirst(placements, tables) : placed.keys()) {
    const source = placed[row] as Key
    const stands = withdrawnAt[row] === noTime && !suggested[row]
    if (stands && !chosen.has(source)) chosen.set(source, outlets[row] as Key)
  }
  return sources.map((source) => chosen.get(source) ?? null)
}

type SourceFacts = NonNullable<SpreadColumns['sourceFacts']>
type Property = SourceFacts['property'][number]

/** Property facts and placements of the known sources as the kernel's dated rows, best first. */
export function sourceFactsOf(tables: Neighbourhood, known: ReadonlySet<Key>): SourceFacts {
  const facts = {
    source: [] as Key[],
    property: [] as Property[],
    value: [] as Key[],
    valueTo: [] as (number | null)[],
    recordedAt: [] as number[],
    withdrawnAt: [] as number[],
    superseded: [] as boolean[],
    suggested: [] as boolean[],
    confidence: [] as number[],
  }
  const adderOf = (table: Columns, source: readonly number[]) => {
    const [recordedAt, withdrawnAt, confidence] = [
      numbers(table, 'recordedAt'),
      numbers(table, 'withdrawnAt'),
      numbers(table, 'confidence'),
    ]
    const [superseded, suggested] = [flags(table, 'superseded'), flags(table, 'suggested')]
    return (row: number, [property, value, valueTo]: [Property, Key, number | null]): void => {
      facts.source.push(source[row] as Key)
      facts.property.push(property)
      facts.value.push(value)
      facts.valueTo.push(valueTo)
      facts.recordedAt.push(recordedAt[row] as number)
      facts.withdrawnAt.push(withdrawnAt[row] as number)
      facts.superseded.push(superseded[row] as boolean)
      facts.suggested.push(suggested[row] as boolean)
      facts.confidence.push(confidence[row] as number)
    }
  }
  for (const table of tables.facts) {
    const [source, property, values] = [numbers(table, 'source'), texts(table, 'property'), texts(table, 'value')]
    const add = adderOf(table, source)
    for (const row of bestFirst(table, values)) {
      if (!known.has(source[row] as Key)) continue
      const value = readValue(property[row] as string, values[row] as string)
      if (value) add(row, value)
    }
  }
  const placements = joinEdges(tables, 'placements')
  const add = adderOf(placements, numbers(placements, 'from'))
  const outlets = numbers(placements, 'to')
  for (const row of placementsBestFirst(placements, tables)) add(row, ['outlet', outlets[row] as Key, null])
  return facts
}

function readValue(property: string, value: string): [Property, Key, number | null] | null {
  if (property === 'firstHand') return ['firstHand', value === 'true' ? 1 : 0, null]
  if (property === 'kind') return ['kind', value, null]
  const date = parseFuzzyDate(value)
  return date ? ['publishedAt', date.from, date.to] : null
}
