import neo4j, { type Record as DriverRecord } from 'neo4j-driver'
import { WhenceError } from '../../errors.ts'
import type { GraphParams, GraphRow, GraphValue } from '../graph.ts'

/** The driver sends every JS number as a float unless told otherwise; a whole one is meant as an integer. */
export function toDriverParams(params: GraphParams): Record<string, unknown> {
  return toDriverMap(params)
}

function toDriverValue(value: GraphValue): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(toDriverValue)
  return toDriverMap(value as { readonly [key: string]: GraphValue })
}

function toDriverMap(map: { readonly [key: string]: GraphValue }): Record<string, unknown> {
  const sent: Record<string, unknown> = {}
  for (const key of Object.keys(map)) sent[key] = toDriverValue(map[key] as GraphValue)
  return sent
}

/** The driver's records as the plain values of the port, each when it is asked for. Arrays are changed in place, so a long column is not copied. */
export function* plainRows(records: readonly DriverRecord[]): Generator<GraphRow> {
  for (const record of records) {
    const row: Record<string, unknown> = {}
    for (const key of record.keys) row[String(key)] = plainValue(record.get(key))
    yield row
  }
}

function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      if (typeof value[i] === 'object') value[i] = plainValue(value[i])
    }
    return value
  }
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return plainMap(value.properties)
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== null && prototype !== Object.prototype) {
    throw new WhenceError(
      'INTERNAL',
      'A query returned a value of the engine itself (a path or a date), not a plain one.',
    )
  }
  return plainMap(value)
}

function plainMap(map: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, plainValue(value)]))
}
