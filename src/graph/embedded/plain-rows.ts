import type { GrafeoValue, QueryResult } from '@grafeo-db/js'
import { WhenceError } from '../../errors.ts'
import type { GraphRow } from '../graph.ts'

/**
 * The engine's rows as the plain values of the port, each decoded when it is asked for. Arrays and maps are changed in
 * place: a column of a hundred thousand numbers is not copied.
 */
export function* plainRows(result: QueryResult): Generator<GraphRow> {
  const { length } = result
  for (let i = 0; i < length; i++) {
    const row = result.get(i) as Record<string, unknown>
    for (const column of Object.keys(row)) row[column] = plainValue(row[column] as GrafeoValue)
    yield row
  }
}

function plainValue(value: GrafeoValue): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return plainArray(value)
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== null && prototype !== Object.prototype) {
    throw new WhenceError(
      'INTERNAL',
      'A query returned a value of the engine itself (a date or bytes), not a plain one.',
    )
  }
  return plainMap(value as Record<string, GrafeoValue>)
}

function plainArray(values: GrafeoValue[]): unknown[] {
  const plain = values as unknown[]
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as GrafeoValue
    if (typeof value === 'object' || typeof value === 'bigint') plain[i] = plainValue(value)
  }
  return plain
}

/** Nodes and edges become their properties alone: what the engine numbers them by means nothing outside it. */
function plainMap(map: Record<string, GrafeoValue>): Record<string, unknown> {
  const plain: Record<string, unknown> = {}
  const isElement = '_id' in map && ('_labels' in map || '_type' in map)
  for (const [key, value] of Object.entries(map)) {
    if (!isElement || !key.startsWith('_')) plain[key] = plainValue(value)
  }
  return plain
}
