/**
 * The Graph port: the one way to the property graph. Two engines stand behind it (`neo4j/`, `embedded/`) and run the
 * same Cypher text; what they do differently is hidden here and held equal by the contract suite.
 *
 * Values that cross the port are plain: null, boolean, number, string, arrays and maps of these. Whole JS numbers are
 * stored as integers; integers come back as JS numbers. Times are whole milliseconds since 1970 UTC.
 */
import { WhenceError } from '../errors.ts'
import type { GraphSchema } from './graph-schema.ts'

export type GraphValue =
  | null
  | boolean
  | number
  | string
  | readonly GraphValue[]
  | { readonly [key: string]: GraphValue }
export type GraphParams = { readonly [name: string]: GraphValue }
export type GraphRow = { readonly [column: string]: unknown }

/**
 * A named Cypher text with the parser of its rows. The name is sent along as a comment, so that a slow query in a log
 * of the database is found in the code. Cypher is always a literal of this code base, never text of a user.
 */
export interface Query<Row> {
  readonly name: string
  readonly cypher: string
  readonly parse: (row: GraphRow) => Row
  /**
   * For long rows: how many of them a server sends at a time. What it sends at a time is decoded in one go, and while a
   * row of a thousand cells is nothing, a thousand such rows would keep everything else waiting.
   */
  readonly fetchSize?: number
}

export interface GraphReader {
  /** Runs a reading query. @throws WhenceError GRAPH_UNAVAILABLE within 2 s when the engine cannot be reached. */
  read<Row>(query: Query<Row>, params?: GraphParams): Promise<Row[]>
}

export interface GraphWriter extends GraphReader {
  /** Runs a writing query. A refused uniqueness constraint is a WhenceError CONFLICT. */
  write<Row>(query: Query<Row>, params?: GraphParams): Promise<Row[]>
}

export interface TextHit {
  readonly id: string
  readonly score: number
}

/** What `doctor` and the health page show of an open graph. */
export interface GraphDescription {
  readonly engine: Graph['engine']
  /** Name and version of the engine, as it gives them. */
  readonly version: string
  /** The file, socket or server address; without user name and password. */
  readonly location: string
  readonly nodes: number
  readonly edges: number
  /** What an acknowledged write survives, in words. */
  readonly durability: string
}

export interface Graph extends GraphWriter {
  readonly engine: 'neo4j' | 'embedded'
  /** Creates what is missing of the constraints and indexes. Migrations and the version are `applySchema`'s. */
  createIndexes(schema: GraphSchema): Promise<void>
  describe(): Promise<GraphDescription>
  /**
   * Runs `work` in one transaction: all of it happens or none. It may run more than once (conflicts and deadlocks are
   * retried), so it must have no effect outside the graph. A later read through the same port sees what it wrote.
   */
  transaction<T>(work: (tx: GraphWriter) => Promise<T>): Promise<T>
  /** Candidates of a full-text index, best first; scores are the engine's own and only good for proposing. */
  proposeByText(index: string, words: readonly string[], limit: number): Promise<TextHit[]>
  /** Throws GRAPH_UNAVAILABLE unless a trivial query answers within 2 s. */
  ping(): Promise<void>
  close(): Promise<void>
}

/**
 * Declares a query whose rows are checked by `parse` (a zod schema's `parse`, or a hand-written check for columns).
 * The name goes into a comment of the Cypher text, so it must be a plain dotted word.
 */
export function defineQuery<Row>(query: Query<Row>): Query<Row> {
  if (!/^[A-Za-z][\w.-]*$/.test(query.name)) {
    throw new WhenceError('INTERNAL', `A query is named "${query.name}"; use letters, digits, dots and dashes.`)
  }
  return Object.freeze(query)
}
