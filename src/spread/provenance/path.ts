import type { SpreadInput } from '../shapes/spread-input.ts'
import { normalizeOptions, type SpreadOptions } from '../shapes/spread-options.ts'
import { groupRows } from '../view/groups.ts'
import { isCredible } from '../view/standing.ts'

/**
 * The shortest way from one source to another along standing, credible citations of the input, whatever they state:
 * rows of `citations`, first link first. null when there is none; empty from a source to itself.
 */
export function findPath(
  input: SpreadInput,
  ends: { readonly from: number; readonly to: number },
  options: SpreadOptions = {},
): readonly number[] | null {
  const normalized = normalizeOptions(options)
  const { citations } = input
  const citationsOf = groupRows(citations.from, input.sources.id.length)
  const into = new Map<number, number>([[ends.from, -1]])
  for (const source of into.keys()) {
    if (source === ends.to) return backtrack(citations.from, into, ends.to)
    for (let i = citationsOf.offsets[source]!; i < citationsOf.offsets[source + 1]!; i++) {
      const row = citationsOf.items[i]!
      const next = citations.to[row]!
      if (!into.has(next) && isCredible(citations.life, row, normalized)) into.set(next, row)
    }
  }
  return null
}

function backtrack(from: Int32Array, into: ReadonlyMap<number, number>, to: number): number[] {
  const rows: number[] = []
  for (let row = into.get(to)!; row >= 0; row = into.get(from[row]!)!) rows.push(row)
  return rows.reverse()
}
