import type { Neighbourhood } from './citations/neighbourhood.ts'
import { isCredible } from './view/standing.ts'

/**
 * Standing DENIES and QUESTIONS on c, on its parts and on the claims it is part of, by sources that count: rows of
 * `assertions`, in the order of their sources, then by id. They are shown beside the spread, never inside it.
 */
export function findDenials({ view, scope }: Neighbourhood): readonly number[] {
  const { assertionsOn, input, options, counts, rank } = view
  const { source, stance, life, id } = input.assertions
  const found: number[] = []
  for (const claim of [scope.claim, ...scope.parts, ...scope.wholes]) {
    for (let i = assertionsOn.offsets[claim]!; i < assertionsOn.offsets[claim + 1]!; i++) {
      const row = assertionsOn.items[i]!
      if (stance[row]! < 2 || !isCredible(life, row, options)) continue
      if (counts === null || counts[source[row]!] === 1) found.push(row)
    }
  }
  const byId = (a: number, b: number): number => (id[a]! < id[b]! ? -1 : 1)
  return found.sort((a, b) => rank[source[a]!]! - rank[source[b]!]! || byId(a, b))
}
