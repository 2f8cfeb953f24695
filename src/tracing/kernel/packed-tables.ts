import { inTurns } from '../../shared/loop-turns.ts'
import type { Neighbourhood } from '../load-neighbourhood.ts'

/*
 * The tables of a neighbourhood as they go to a thread: numbers as typed columns, texts as one piece of JSON a column.
 * Copying either is many times faster than copying a list cell by cell, and one column at a time leaves others a turn.
 */

interface PackedColumn {
  readonly path: readonly string[]
  readonly cells: Float64Array | string
}

export type PackedTables = readonly PackedColumn[]

interface Column {
  readonly path: readonly string[]
  readonly cells: readonly unknown[]
}

export async function packTables(tables: Neighbourhood): Promise<PackedTables> {
  const packed: PackedColumn[] = []
  await inTurns(columnsOf(tables, []), ({ path, cells }) => {
    const isNumbers = cells.length > 0 && cells.every((cell) => typeof cell === 'number')
    packed.push({ path, cells: isNumbers ? Float64Array.from(cells as number[]) : JSON.stringify(cells) })
  })
  return packed
}

export function unpackTables(packed: PackedTables): Neighbourhood {
  const root: Record<string, unknown> = {}
  for (const { path, cells } of packed) {
    place(root, path, typeof cells === 'string' ? JSON.parse(cells) : Array.from(cells))
  }
  return root as unknown as Neighbourhood
}

/** A list of tables becomes a table by number; an empty table or list is said too, as itself. */
function* columnsOf(node: object, path: readonly string[]): Iterable<Column> {
  for (const [name, value] of Object.entries(node)) {
    const below = [...path, name]
    if (Array.isArray(value) && (value.length === 0 || typeof value[0] !== 'object' || value[0] === null)) {
      yield { path: below, cells: value }
    } else {
      yield { path: Array.isArray(value) ? [...below, '[]'] : [...below, '{}'], cells: [] }
      yield* columnsOf(value, below)
    }
  }
}

function place(root: Record<string, unknown>, path: readonly string[], cells: unknown): void {
  const last = path.at(-1) as string
  let node = root
  const isMark = last === '[]' || last === '{}'
  const names = isMark ? path.slice(0, -1) : path
  for (const name of names.slice(0, -1)) node = node[name] as Record<string, unknown>
  node[names.at(-1) as string] = isMark ? (last === '[]' ? [] : {}) : cells
}
