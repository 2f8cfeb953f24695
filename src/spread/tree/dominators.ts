import type { Condensed } from '../citations/condense.ts'
import type { Neighbourhood } from '../citations/neighbourhood.ts'
import type { SpreadAnswer } from '../shapes/spread-answer.ts'

/**
 * Immediate dominators from a virtual root that points at every origin, derivation running on from there. `parent` is
 * the immediate dominator of each vertex, -1 for the root.
 *
 * The graph is acyclic and numbered along derivation, so one pass settles it: the immediate dominator of v is the
 * nearest common ancestor, in the dominator tree so far, of all that v cites (Cooper, Harvey, Kennedy 2001, "A simple,
 * fast dominance algorithm"). Ancestors are found by jump pointers (Myers 1983, "An applicative random-access stack"),
 * so a chain of any length costs a logarithm.
 */
export interface Dominators {
  readonly parent: Int32Array
  readonly depth: Int32Array
}

export function findDominators({ size, offsets, targets }: Condensed): Dominators {
  // The virtual root is the last entry.
  const parent = new Int32Array(size + 1)
  const jump = new Int32Array(size + 1)
  const depth = new Int32Array(size + 1)
  const root = size
  jump[root] = root
  parent[root] = root
  for (let vertex = 0; vertex < size; vertex++) {
    const end = offsets[vertex + 1]!
    let edge = offsets[vertex]!
    let dominator = edge < end ? targets[edge]! : root
    for (edge++; edge < end && dominator !== root; edge++) {
      let other = targets[edge]!
      if (depth[dominator]! < depth[other]!) {
        const deeper = other
        other = dominator
        dominator = deeper
      }
      const level = depth[other]!
      while (depth[dominator]! > level) {
        dominator = depth[jump[dominator]!]! >= level ? jump[dominator]! : parent[dominator]!
      }
      while (dominator !== other) {
        const up = jump[dominator] === jump[other] ? parent : jump
        dominator = up[dominator]!
        other = up[other]!
      }
    }
    const far = jump[dominator]!
    parent[vertex] = dominator
    depth[vertex] = depth[dominator]! + 1
    jump[vertex] = depth[dominator]! - depth[far]! === depth[far]! - depth[jump[far]!]! ? jump[far]! : dominator
  }
  for (let vertex = 0; vertex < size; vertex++) if (parent[vertex] === root) parent[vertex] = -1
  return { parent: parent.subarray(0, size), depth: depth.subarray(0, size) }
}

/** For each vertex the number of members outside it that every path reaches only through it. */
function countDominated({ size, membersOf }: Condensed, { parent }: Dominators): Int32Array {
  const dominated = new Int32Array(size)
  for (let vertex = size - 1; vertex >= 0; vertex--) {
    const own = membersOf.offsets[vertex + 1]! - membersOf.offsets[vertex]!
    if (parent[vertex]! >= 0) dominated[parent[vertex]!]! += dominated[vertex]! + own
  }
  return dominated
}

/** Chokepoints: vertices that dominate at least one member outside them, largest first, then in the order. */
export function findChokepoints(neighbourhood: Neighbourhood, dominators: Dominators): SpreadAnswer['chokepoints'] {
  const { members, condensed } = neighbourhood
  const count = members.source.length
  const dominated = countDominated(condensed, dominators)
  const keys: number[] = []
  for (let vertex = 0; vertex < condensed.size; vertex++) {
    if (condensed.name[vertex]! < 0 || dominated[vertex] === 0) continue
    keys.push((count - dominated[vertex]!) * count + condensed.name[vertex]!)
  }
  return Array.from(Float64Array.from(keys).sort(), (key) => {
    const name = key % count
    const reach = dominated[condensed.vertexOf[name]!]!
    return { source: members.source[name]!, dominated: reach, share: reach / (count - 1) }
  })
}
