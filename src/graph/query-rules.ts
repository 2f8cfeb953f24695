import { isWhenceError, WhenceError } from '../errors.ts'
import { inTurns, takeTurn } from '../shared/loop-turns.ts'
import type { GraphParams, GraphRow, Query } from './graph.ts'

const writingClause = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE|FOREACH)\b/
const texts = new WeakMap<Query<unknown>, { cypher: string; writes: boolean }>()

function preparedText(query: Query<unknown>): { cypher: string; writes: boolean } {
  const known = texts.get(query)
  if (known) return known
  const bare = query.cypher.replaceAll(/'[^']*'|"[^"]*"|`[^`]*`/g, '')
  const text = { cypher: `/* ${query.name} */ ${query.cypher}`, writes: writingClause.test(bare) }
  texts.set(query, text)
  return text
}

/** The text as it goes to an engine: with the query's name in front, so that the engine's logs lead to the code. */
export function namedCypher(query: Query<unknown>): string {
  return preparedText(query).cypher
}

/** A writing text sent as a read would slip past the write queue of one engine and be refused by the other. */
export function checkReadOnly(query: Query<unknown>): void {
  if (preparedText(query).writes) {
    throw new WhenceError('INTERNAL', `The query ${query.name} writes; send it with write, not read.`)
  }
}

/** Up to so many rows an answer is parsed at once, which takes no time worth sharing. */
const fewRows = 8

/**
 * Parses the rows of an answer, and decodes them on the way if `rows` does; long answers in turns, so that many of them
 * at once do not silence everything else. Rows that the query's own parser does not know are a fault of the query, and
 * named as such.
 */
export async function parseRows<Row>(query: Query<Row>, rows: Iterable<GraphRow>, count: number): Promise<Row[]> {
  const parsed: Row[] = []
  const parse = (row: GraphRow): void => void parsed.push(query.parse(row))
  if (count > fewRows) await takeTurn()
  try {
    if (count > fewRows) await inTurns(rows, parse)
    else for (const row of rows) parse(row)
    return parsed
  } catch (error) {
    if (isWhenceError(error)) throw error
    throw new WhenceError('INTERNAL', `The query ${query.name} answered rows that it does not know.`, { cause: error })
  }
}

const maxDepth = 16

function checkValue(value: unknown, where: () => string, depth: number): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return
    throw refused(where(), `${value} is no number that can be stored`)
  }
  if (typeof value !== 'object' || depth > maxDepth) throw refused(where(), 'it is no plain value')
  if (Array.isArray(value)) {
    for (const element of value) checkValue(element, where, depth + 1)
    return
  }
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw refused(where(), 'it is no plain value')
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__') throw refused(where(), 'a property is named __proto__')
    checkValue(member, () => `${where()}.${key}`, depth + 1)
  }
}

function refused(where: string, why: string): WhenceError {
  return new WhenceError('INVALID_INPUT', `The value ${where} cannot go into the graph: ${why}.`)
}

/** The types say what may cross the port; this holds it for what the types cannot see (NaN, undefined, a Date). */
export function checkParams(params: GraphParams): void {
  for (const [name, value] of Object.entries(params)) checkValue(value, () => `$${name}`, 0)
}
