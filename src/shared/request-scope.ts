import DataLoader from 'dataloader'

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
