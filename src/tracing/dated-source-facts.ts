import { isPersonMethod } from '../facts/index.ts'
import { parseFuzzyDate } from '../shared/fuzzy-date.ts'
import { type Key, noTime, type SpreadColumns } from '../spread/index.ts'
import type { Neighbourhood } from './load-neighbourhood.ts'
import type { Columns } from './neighbourhood-queries.ts'

/** Row numbers of a table in the order in which the value in force is chosen: see `valuesInForce`. */
function bestFirst(table: Columns, tie: string): number[] {
  const size = (table['source'] ?? []).length
  const cell = (name: string, row: number): number => table[name]?.[row] as number
  const method = (row: number): boolean => isPersonMethod(table['method']?.[row] as string)
  return Array.from({ length: size }, (_, row) => row).sort(
    (a, b) =>
      Number(method(b)) - Number(method(a)) ||
      cell('confidence', b) - cell('confidence', a) ||
      cell('recordedAt', b) - cell('recordedAt', a) ||
      (String(table[tie]?.[a]) < String(table[tie]?.[b]) ? -1 : 1),
  )
}

/** The outlet in force of each source; null where none stands. */
export function chooseOutlets(sources: readonly Key[], placements: Columns): (Key | null)[] {
  const chosen = new Map<Key, Key>()
  for (const row of bestFirst(placements, 'domain')) {
    const source = placements['source']?.[row] as Key
    const stands = placements['withdrawnAt']?.[row] === noTime && !placements['suggested']?.[row]
    if (stands && !chosen.has(source)) chosen.set(source, placements['outlet']?.[row] as Key)
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
  const add = (table: Columns, row: number, [property, value, valueTo]: [Property, Key, number | null]): void => {
    facts.source.push(table['source']?.[row] as Key)
    facts.property.push(property)
    facts.value.push(value)
    facts.valueTo.push(valueTo)
    facts.recordedAt.push(table['recordedAt']?.[row] as number)
    facts.withdrawnAt.push(table['withdrawnAt']?.[row] as number)
    facts.superseded.push(table['superseded']?.[row] as boolean)
    facts.suggested.push(table['suggested']?.[row] as boolean)
    facts.confidence.push(table['confidence']?.[row] as number)
  }
  const told = new Set<Key>()
  for (const table of tables.facts) {
    for (const row of bestFirst(table, 'value')) {
      const source = table['source']?.[row] as Key
      // A member that also cites or is cited stands in several tables.
      if (!known.has(source) || told.has(source)) continue
      const value = readValue(table['property']?.[row] as string, table['value']?.[row] as string)
      if (value) add(table, row, value)
    }
    for (const source of table['source'] ?? []) told.add(source as Key)
  }
  for (const row of bestFirst(tables.placements, 'domain')) {
    add(tables.placements, row, ['outlet', tables.placements['outlet']?.[row] as Key, null])
  }
  return facts
}

function readValue(property: string, value: string): [Property, Key, number | null] | null {
  if (property === 'firstHand') return ['firstHand', value === 'true' ? 1 : 0, null]
  if (property === 'kind') return ['kind', value, null]
  const date = parseFuzzyDate(value)
  return date ? ['publishedAt', date.from, date.to] : null
}
