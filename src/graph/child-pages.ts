import DataLoader from 'dataloader'
import { type Connection, invalidCursor, type PageRequest, type Position, pageOfRows } from '../shared/connection.ts'
import type { GraphParams, GraphReader, GraphRow, Query } from './graph.ts'
import { defineQuery } from './graph.ts'

/**
 * Pages of what hangs on nodes, for any number of parents in one query: the citations of fifty sources are one round
 * trip, and so are their counts. The texts are fixed by the code; what a user asks for are parameters.
 */
export interface ChildPageSpec<Row> {
  readonly name: string
  /** From the parent `p`, whose id is `id`, over `r` to the child `n`: `(p:Claim {id: id})<-[r:ASSERTS]-(n:Source)`. */
  readonly pattern: string
  /** Conditions on `r` and `n`; may use parameters. */
  readonly where?: string
  /** What the list is ordered by (never null) and what settles ties. */
  readonly key: string
  readonly tie: string
  readonly descending?: true
  /** No edge `r` leads from the parent to the child: they belong together by what they hold. */
  readonly isEdgeless?: true
  /** The key is a number; else it is a text. */
  readonly isNumeric?: true
  /** Columns to return, of `r` and `n`. */
  readonly columns: string
  readonly parse: (row: GraphRow) => Row
}

export interface ChildPage<Row> {
  readonly key: KeyKind
  readonly rows: Query<{ parent: string; position: Position; row: Row }>
  readonly count: Query<{ parent: string; count: number }>
}

/** Edges that stand; with the parameters `withdrawn` and `withSuggestions` also those that ended or are proposed. */
export const standingEdge = '($withdrawn OR r.withdrawnAt IS NULL) AND ($withSuggestions OR NOT r.suggested)'
export const onlyFacts: GraphParams = { withdrawn: false, withSuggestions: false }

export function defineChildPage<Row>(spec: ChildPageSpec<Row>): ChildPage<Row> {
  const { name, pattern, key, tie, columns, parse } = spec
  const where = spec.where ?? 'true'
  const [beyond, order] = spec.descending ? ['<', 'DESC'] : ['>', 'ASC']
  return {
    key: spec.isNumeric ? 'number' : 'string',
    rows: defineQuery({
      name,
      cypher: `UNWIND $ids AS id
        CALL (id) {
          MATCH ${pattern}
          WHERE ${where} AND ($afterKey IS NULL OR ${key} ${beyond} $afterKey OR (${key} = $afterKey AND ${tie} ${beyond} $afterId))
          WITH id, ${spec.isEdgeless ? '' : 'r, '}n, ${key} AS orderKey, ${tie} AS orderTie
          ORDER BY orderKey ${order}, orderTie ${order} LIMIT $limit
          RETURN orderKey, orderTie, ${columns}
        }
        RETURN *`,
      parse: (row) => ({
        parent: row['id'] as string,
        position: [row['orderKey'] as string | number, row['orderTie'] as string],
        row: parse(row),
      }),
    }),
    count: defineQuery({
      name: `${name}.count`,
      cypher: `UNWIND $ids AS id
        MATCH ${pattern} WHERE ${where}
        RETURN id AS parent, count(n) AS count`,
      parse: (row) => ({ parent: row['parent'] as string, count: row['count'] as number }),
    }),
  }
}

interface Asked {
  readonly parent: string
  readonly page: PageRequest
  readonly params: GraphParams
}

export type ChildLoader<Row> = (asked: Asked) => Promise<Connection<Row>>

/** Loads pages of children; requests of one tick that ask for the same page of different parents share a query. */
export function createChildLoader<Row>(reader: GraphReader, page: ChildPage<Row>): ChildLoader<Row> {
  const rows = batched<Asked, { position: Position; row: Row }[]>(
    (asked) => ({ ...asked.params, ...pageParams(asked.page, page.key) }),
    async (ids, params) => {
      const found = new Map<string, { position: Position; row: Row }[]>(ids.map((id) => [id, []]))
      for (const hit of await reader.read(page.rows, { ...params, ids })) found.get(hit.parent)?.push(hit)
      return found
    },
  )
  const counts = batched<Asked, number>(
    (asked) => asked.params,
    async (ids, params) => {
      const found = new Map<string, number>(ids.map((id) => [id, 0]))
      for (const hit of await reader.read(page.count, { ...params, ids })) found.set(hit.parent, hit.count)
      return found
    },
  )
  return async (asked) => {
    const hits = await rows.load(asked)
    return pageOfRows(hits, asked.page, () => counts.load(asked))
  }
}

/** Whether the key of a list is a text or a number; a cursor with another key was taken from another list. */
export type KeyKind = 'string' | 'number'

/** @throws WhenceError INVALID_CURSOR. */
export function pageParams(page: PageRequest, key: KeyKind): GraphParams {
  if (page.after !== null && typeof page.after[0] !== key) throw invalidCursor()
  return { limit: page.limit + 1, afterKey: page.after?.[0] ?? null, afterId: page.after?.[1] ?? null }
}

function batched<Key extends { parent: string }, Value>(
  paramsOf: (key: Key) => GraphParams,
  load: (ids: string[], params: GraphParams) => Promise<Map<string, Value>>,
): DataLoader<Key, Value, string> {
  return new DataLoader<Key, Value, string>(
    async (keys) => {
      const answers = new Map<string, Promise<Map<string, Value>>>()
      for (const [signature, group] of groupBySignature(keys, paramsOf)) {
        answers.set(signature, load([...new Set(group.map((key) => key.parent))], paramsOf(group[0] as Key)))
      }
      return Promise.all(
        keys.map(async (key) => (await answers.get(JSON.stringify(paramsOf(key))))?.get(key.parent) as Value),
      )
    },
    { cacheKeyFn: (key) => JSON.stringify([key.parent, paramsOf(key)]) },
  )
}

function groupBySignature<Key>(keys: readonly Key[], paramsOf: (key: Key) => GraphParams): Map<string, Key[]> {
  const groups = new Map<string, Key[]>()
  for (const key of keys) {
    const signature = JSON.stringify(paramsOf(key))
    const group = groups.get(signature)
    if (group) group.push(key)
    else groups.set(signature, [key])
  }
  return groups
}
