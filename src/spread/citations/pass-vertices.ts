import type { Entry, Exits } from './conduits.ts'

/**
 * The vertices that stand for conduits. One conduit may lead different members to different exits, because an exit that
 * is surely later than the citing member is none for it; but exits stand in the order of their starts, so what a member
 * reaches is a prefix of the dated ones and all undated ones. The prefixes in use form a chain: each vertex leads to
 * the next shorter one and to the exits between. So the size is linear in citations and exits.
 */
export interface PassVertices {
  /** The vertex through which this entry leads; made when first asked for. */
  readonly vertexFor: (entry: Entry) => number
  /** The end of each pass-through vertex's edges in an edge list that begins at `first`, and the targets. */
  readonly edges: (first: number) => { readonly offsets: readonly number[]; readonly targets: readonly number[] }
}

export function createPassVertices(members: number): PassVertices {
  const chains = new Map<Exits, Map<number, number>>()
  const made: { readonly exits: Exits; readonly limit: number }[] = []
  return {
    vertexFor: ({ exits, limit }) => {
      const chain = chains.get(exits) ?? new Map<number, number>()
      chains.set(exits, chain)
      const known = chain.get(limit)
      if (known !== undefined) return known
      const vertex = members + made.length
      chain.set(limit, vertex)
      made.push({ exits, limit })
      return vertex
    },
    edges: (first) => {
      const shorter = new Map<number, number>()
      for (const chain of chains.values()) {
        const limits = [...chain.keys()].sort((a, b) => a - b)
        limits.forEach((limit, i) => {
          if (i > 0) shorter.set(chain.get(limit)!, limits[i - 1]!)
        })
      }
      const offsets: number[] = []
      const targets: number[] = []
      made.forEach(({ exits, limit }, i) => {
        const before = shorter.get(members + i)
        if (before !== undefined) targets.push(chains.get(exits)!.get(before)!)
        else for (const exit of exits.member.subarray(exits.dated)) targets.push(exit)
        for (const exit of exits.member.subarray(before ?? 0, limit)) targets.push(exit)
        offsets.push(first + targets.length)
      })
      return { offsets, targets }
    },
  }
}
