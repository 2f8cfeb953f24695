import { defineQuery, type GraphReader, type GraphRow, type Query } from '../graph/index.ts'
import { inTurns } from '../shared/loop-turns.ts'
import { noTime } from '../spread/index.ts'

type Cell = string | number | boolean

/** A table by its columns, all of one length. A column that would hold nothing but its default may be missing. */
export type Columns = { readonly [column: string]: readonly Cell[] }

/** What a cell is where an answer says nothing of it: most facts stand, are sure and were never suggestions. */
const defaults: Readonly<Record<string, Cell>> = {
  recordedAt: 0,
  withdrawnAt: noTime,
  superseded: false,
  suggested: false,
  confidence: 1,
  stance: 'ASSERTS',
  statement: '',
  basis: 'HYPERLINK',
  version: '',
  method: '',
  kind: 'ARTICLE',
  title: '',
  firstHand: false,
  datedAt: noTime,
  acknowledges: false,
  // It is sent of those of which it is not known from the start.
  read: true,
}

/** Columns that part the rows of an answer and belong to no table. */
const parting = new Set(['slice', 'odd'])

/** Rows of some hundred cells a column: the server sends few at a time, so that decoding them keeps nobody waiting. */
const fetchSize = 2

/** A query whose rows are slices of one table: lists of one length, lists left out whole, and cells that all rows share. */
export function defineTable(name: string, cypher: string): Query<GraphRow> {
  return defineQuery({ name: `tracing.${name}`, cypher, fetchSize, parse: (row) => row })
}

export async function readTable(
  reader: GraphReader,
  query: Query<GraphRow>,
  params: Parameters<GraphReader['read']>[1],
): Promise<Columns> {
  return joinSlices(await reader.read(query, params))
}

/** Puts slices together. Lists of different lengths do not fit together: something was dropped from one of them. */
async function joinSlices(rows: readonly GraphRow[]): Promise<Columns> {
  const names = Object.keys(rows[0] ?? {}).filter((name) => !parting.has(name))
  const given = names.filter((name) => rows.some((row) => !Array.isArray(row[name]) || row[name].length > 0))
  const table: Record<string, Cell[]> = Object.fromEntries(given.map((name) => [name, []]))
  await inTurns(rows, (row) => {
    const size = Math.max(...names.map((name) => (Array.isArray(row[name]) ? row[name].length : 0)))
    for (const name of given) append(table[name] as Cell[], row[name], { size, standIn: defaults[name] })
  })
  return table
}

function append(column: Cell[], cells: unknown, { size, standIn }: { size: number; standIn: Cell | undefined }): void {
  if (Array.isArray(cells) && cells.length === size) {
    for (const cell of cells) column.push(cell)
    return
  }
  const shared = Array.isArray(cells) && cells.length === 0 ? standIn : cells
  if (shared === undefined || Array.isArray(shared)) throw new TypeError('The columns of a table differ in length.')
  for (let row = 0; row < size; row++) column.push(shared as Cell)
}

export function rowsIn(table: Columns): number {
  return Object.values(table)[0]?.length ?? 0
}

/** A column of a table, whole also where it is missing. */
function cells(table: Columns, name: string): readonly Cell[] {
  const standIn = defaults[name]
  return table[name] ?? (standIn === undefined ? [] : new Array<Cell>(rowsIn(table)).fill(standIn))
}

export function numbers(table: Columns, name: string): number[] {
  return cells(table, name) as number[]
}

export function texts(table: Columns, name: string): string[] {
  return cells(table, name) as string[]
}

export function flags(table: Columns, name: string): boolean[] {
  return cells(table, name) as boolean[]
}

/** The rows of a table that are kept; the table itself when all are. */
export function keepRows(table: Columns, keep: (row: number) => boolean): Columns {
  const size = rowsIn(table)
  const rows = Array.from({ length: size }, (_, row) => row).filter(keep)
  if (rows.length === size) return table
  return Object.fromEntries(
    Object.entries(table).map(([name, column]) => [name, rows.map((row) => column[row] as Cell)]),
  )
}

/** Tables of one shape, one below the other. */
export function stackTables(tables: readonly Columns[]): Columns {
  if (tables.length === 1) return tables[0] as Columns
  const filled = tables.filter((table) => rowsIn(table) > 0)
  const names = new Set(filled.flatMap(Object.keys))
  const columnOf = (name: string): readonly Cell[] =>
    ([] as Cell[]).concat(...filled.map((table) => cells(table, name)))
  return Object.fromEntries([...names].map((name) => [name, columnOf(name)]))
}

/**
 * A table with what its exceptions say in place of the defaults. Both are joined by the columns `by`; where several rows
 * of the table are the same there, they differ in nothing, so any of them may be the exception.
 */
export function withExceptions(table: Columns, exceptions: Columns, by: readonly string[]): Columns {
  if (rowsIn(exceptions) === 0) return table
  const names = Object.keys(exceptions).filter((name) => name in defaults && !(name in table))
  const columns = Object.fromEntries(names.map((name) => [name, [...cells(table, name)]]))
  const rowsOf = groupByKey(table, by)
  const keyOf = keysOf(exceptions, by)
  for (let row = 0; row < rowsIn(exceptions); row++) {
    const place = rowsOf.get(keyOf(row))?.pop()
    if (place === undefined) continue
    for (const name of names) (columns[name] as Cell[])[place] = exceptions[name]?.[row] as Cell
  }
  return { ...table, ...columns }
}

function groupByKey(table: Columns, by: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  const keyOf = keysOf(table, by)
  for (let row = 0; row < rowsIn(table); row++) {
    const known = groups.get(keyOf(row))
    if (known) known.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

/** What names a row by these columns. */
export function keysOf(table: Columns, by: readonly string[]): (row: number) => string {
  const columns = by.map((name) => cells(table, name))
  return (row) => columns.map((column) => column[row]).join(' ')
}
