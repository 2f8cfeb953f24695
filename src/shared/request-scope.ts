import DataLoader from 'dataloader'
import { WhenceError } from '../errors.ts'

/** What a key may do; each role may do all that the ones before it may. */
export const roles = ['reader', 'analyst', 'admin'] as const
export type Role = (typeof roles)[number]

/** Who asks: the one local user, or the holder of a key. `name` is what is written beside every fact they record. */
export interface Actor {
  readonly name: string
  readonly role: Role
}

/** What lives as long as one request. Loaders are kept per scope, so that no answer of one request leaks to another. */
export interface RequestScope {
  readonly actor: Actor
}

/** Makes one value per request, at its first use. */
export function perRequest<Value>(create: (scope: RequestScope) => Value): (scope: RequestScope) => Value {
  const values = new WeakMap<RequestScope, Value>()
  return (scope) => {
    const known = values.get(scope)
    if (known !== undefined) return known
    const value = create(scope)
    values.set(scope, value)
    return value
  }
}

/** Anything with a global id. */
export interface NodeRow {
  readonly id: string
}

/** A loader of rows by id that asks once for all the ids of one tick; null where there is no such node. */
export type RowLoader<Row> = DataLoader<string, Row | null>

export function createRowLoader<Row extends { readonly id: string }>(
  loadRows: (ids: readonly string[]) => Promise<readonly Row[]>,
): RowLoader<Row> {
  return new DataLoader<string, Row | null>(async (ids) => {
    const rows = new Map((await loadRows(ids)).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  })
}

/** A loader of short lists by parent: asks once for all the parents of one tick; each list keeps the order it came in. */
export function createListLoader<Row>(
  loadRows: (parents: readonly string[]) => Promise<readonly { readonly parent: string; readonly row: Row }[]>,
): DataLoader<string, Row[]> {
  return new DataLoader<string, Row[]>(async (parents) => {
    const lists = new Map<string, Row[]>(parents.map((parent) => [parent, []]))
    for (const { parent, row } of await loadRows(parents)) lists.get(parent)?.push(row)
    return parents.map((parent) => lists.get(parent) ?? [])
  })
}

/** For what a fact names and so must be there. */
export function requireRow<Row>(row: Row | null): Row {
  if (row === null) throw new WhenceError('INTERNAL', 'A fact names a node that is not in the graph.')
  return row
}
