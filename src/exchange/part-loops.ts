import { z } from 'zod'
import { defineQuery, type GraphReader } from '../graph/index.ts'

/** Claims and the claims that they are parts of, by global id. */
export class PartTree {
  readonly #wholes = new Map<string, Set<string>>()

  add(part: string, whole: string): void {
    const known = this.#wholes.get(part)
    if (known) known.add(whole)
    else this.#wholes.set(part, new Set([whole]))
  }

  get isEmpty(): boolean {
    return this.#wholes.size === 0
  }

  wholesOf(part: string): Iterable<string> {
    return this.#wholes.get(part) ?? []
  }

  parts(): string[] {
    return [...this.#wholes.keys()]
  }
}

const wholes = defineQuery({
  name: 'exchange.wholes',
  cypher: `UNWIND $ids AS id MATCH (c:Claim {id: id})-[r:PART_OF]->(w:Claim) WHERE r.withdrawnAt IS NULL
    RETURN id AS part, w.id AS whole`,
  parse: z.object({ part: z.string(), whole: z.string() }).parse,
})

/** Adds what the graph says of the wholes of these claims, all the way up: a file can close a loop with the graph. */
export async function addKnownWholes(tree: PartTree, reader: GraphReader): Promise<void> {
  const seen = new Set<string>()
  let frontier = [...new Set(tree.parts().flatMap((part) => [part, ...tree.wholesOf(part)]))]
  while (frontier.length > 0) {
    for (const id of frontier) seen.add(id)
    const found = new Set<string>()
    for (let start = 0; start < frontier.length; start += 5_000) {
      for (const { part, whole } of await reader.read(wholes, { ids: frontier.slice(start, start + 5_000) })) {
        tree.add(part, whole)
        found.add(whole)
      }
    }
    frontier = [...found].filter((id) => !seen.has(id))
  }
}

/**
 * The loops of the tree: each claim that lies on one, with the number of its loop, so that an edge is on a loop when
 * both its ends have one number. (Strongly connected components by Tarjan's algorithm, without recursion: a chain of
 * parts may be as long as the file.)
 */
export function findLoops(tree: PartTree): Map<string, number> {
  const loops = new Map<string, number>()
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const enter = (id: string): { id: string; rest: Iterator<string> } => {
    order.set(id, order.size)
    low.set(id, order.get(id) as number)
    open.push(id)
    isOpen.add(id)
    return { id, rest: tree.wholesOf(id)[Symbol.iterator]() }
  }
  const lower = (id: string, to: number): void => void low.set(id, Math.min(low.get(id) as number, to))
  const leave = (id: string): void => {
    if (low.get(id) !== order.get(id)) return
    const members = open.splice(open.lastIndexOf(id))
    for (const member of members) isOpen.delete(member)
    const isLoop = members.length > 1 || [...tree.wholesOf(id)].includes(id)
    if (isLoop) for (const member of members) loops.set(member, order.get(id) as number)
  }
  for (const root of tree.parts()) {
    if (order.has(root)) continue
    const path = [enter(root)]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.rest.next()
      if (!next.done && !order.has(next.value)) path.push(enter(next.value))
      else if (!next.done && isOpen.has(next.value)) lower(top.id, order.get(next.value) as number)
      else if (next.done) {
        path.pop()
        leave(top.id)
        const above = path.at(-1)
        if (above) lower(above.id, low.get(top.id) as number)
      }
    }
  }
  return loops
}
