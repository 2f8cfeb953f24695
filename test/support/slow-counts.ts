import type { SlowGraph } from './slow-graph.ts'

/*
 * Counts by exhaustion: every path, every set of paths, every set of labels, every removal of a vertex.
 */

/** The graph of vertices: sources that cite each other round are one. */
export interface SlowVertices {
  /** Keys of the members of each vertex, in the order; vertices in the order of their names. */
  readonly members: readonly (readonly string[])[]
  readonly cites: readonly ReadonlySet<number>[]
  readonly labels: readonly ReadonlySet<string>[]
  readonly vertexOf: ReadonlyMap<string, number>
}

export function slowVertices(
  keys: readonly string[],
  edges: Iterable<string>,
  labelsOf: SlowGraph['labelsOf'],
): SlowVertices {
  const pairs = [...edges].map((name) => name.split(' ') as [string, string])
  const reach = new Map(keys.map((key) => [key, new Set([key])]))
  for (let grew = true; grew; ) {
    grew = false
    for (const [v, u] of pairs) {
      for (const far of reach.get(u) ?? []) {
        if (reach.get(v)?.has(far) === false) {
          reach.get(v)!.add(far)
          grew = true
        }
      }
    }
  }
  const members: string[][] = []
  const vertexOf = new Map<string, number>()
  for (const key of keys) {
    if (vertexOf.has(key)) continue
    const round = keys.filter((other) => reach.get(key)!.has(other) && reach.get(other)!.has(key))
    for (const other of round) vertexOf.set(other, members.length)
    members.push(round)
  }
  const cites = members.map(() => new Set<number>())
  for (const [v, u] of pairs) {
    const [a, b] = [vertexOf.get(v), vertexOf.get(u)]
    if (a !== undefined && b !== undefined && a !== b) cites[a]!.add(b)
  }
  const labels = members.map((round) => new Set(round.flatMap((key) => [...labelsOf(key)])))
  return { members, cites, labels, vertexOf }
}

export function slowOrigins({ cites }: SlowVertices): number[] {
  return [...cites.keys()].filter((vertex) => cites[vertex]!.size === 0)
}

/** Every path from a target back to an origin, as lists of vertices. */
function slowPaths(graph: SlowVertices, targets: Iterable<number>): number[][] {
  const paths: number[][] = []
  const extend = (path: readonly number[]): void => {
    const cited = graph.cites[path.at(-1)!]!
    if (cited.size === 0) paths.push([...path])
    for (const next of cited) if (!path.includes(next)) extend([...path, next])
  }
  for (const target of new Set(targets)) extend([target])
  return paths
}

/** The most paths, each from another target, no two of which share a vertex or a label: all choices are tried. */
export function slowPacking(graph: SlowVertices, targets: Iterable<number>): number {
  const footprints = slowPaths(graph, targets).map((path) => {
    const labels = path.flatMap((vertex) => [`itself ${vertex}`, ...graph.labels[vertex]!])
    return new Set(labels)
  })
  const smallest = footprints.filter(
    (own, i) => !footprints.some((other, j) => (other.size < own.size || j < i) && i !== j && within(other, own)),
  )
  const best = (from: number, used: ReadonlySet<string>): number => {
    let most = 0
    for (let i = from; i < smallest.length; i++) {
      const own = smallest[i]!
      if ([...own].some((label) => used.has(label))) continue
      most = Math.max(most, 1 + best(i + 1, new Set([...used, ...own])))
    }
    return most
  }
  return best(0, new Set())
}

function within(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return [...inner].every((label) => outer.has(label))
}

/** Whether every path to the targets passes a vertex with one of the labels. */
export function slowIsCut(graph: SlowVertices, targets: Iterable<number>, labels: ReadonlySet<string>): boolean {
  const hit = (vertex: number): boolean =>
    [...graph.labels[vertex]!].some((label) => labels.has(label)) ||
    graph.members[vertex]!.some((key) => labels.has(`source ${key}`))
  return slowPaths(graph, targets).every((path) => path.some(hit))
}

/** The size of a smallest set of labels that leaves no path: all sets are tried, smallest first. */
export function slowCutSize(graph: SlowVertices, targets: readonly number[]): number {
  const onPaths = new Set(slowPaths(graph, targets).flat())
  const labels = new Set([...onPaths].flatMap((v) => [`source ${graph.members[v]![0]}`, ...graph.labels[v]!]))
  const all = [...labels]
  const tries = (size: number, from: number, chosen: readonly string[]): boolean => {
    if (size === 0) return slowIsCut(graph, targets, new Set(chosen))
    for (let i = from; i < all.length; i++) if (tries(size - 1, i + 1, [...chosen, all[i]!])) return true
    return false
  }
  let size = 0
  while (!tries(size, 0, [])) size++
  return size
}

/** The graph with every origin that is free treated as derived from the earliest, for `low`. */
export function slowLowGraph(graph: SlowVertices, source: SlowGraph): SlowVertices {
  const origins = slowOrigins(graph)
  const time = new Map(source.members.map((member) => [member.key, member]))
  const name = (vertex: number) => time.get(graph.members[vertex]![0]!)!
  const isFirstHand = (vertex: number): boolean => graph.members[vertex]!.some((key) => source.firstHand.has(key))
  const place = (vertex: number): number => source.members.indexOf(name(vertex))
  const open = origins
    .filter((y) => !origins.some((x) => name(x).to <= name(y).from))
    .sort((a, b) => Number(isFirstHand(b)) - Number(isFirstHand(a)) || place(a) - place(b))
  const e = open[0]
  const cites = graph.cites.map((cited, vertex) =>
    e !== undefined && origins.includes(vertex) && vertex !== e && !isFirstHand(vertex) ? new Set([e]) : cited,
  )
  return { ...graph, cites }
}

/** Members outside a vertex that no origin reaches once it is removed. */
export function slowDominated(graph: SlowVertices, removed: number): number {
  const reached = (cut: number | null): Set<number> => {
    const found = new Set(slowOrigins(graph).filter((vertex) => vertex !== cut))
    for (let grew = true; grew; ) {
      const before = found.size
      graph.cites.forEach((cited, vertex) => {
        if (vertex !== cut && [...cited].some((u) => found.has(u))) found.add(vertex)
      })
      grew = found.size > before
    }
    return found
  }
  const kept = reached(removed)
  return [...reached(null)]
    .filter((vertex) => vertex !== removed && !kept.has(vertex))
    .reduce((sum, vertex) => sum + graph.members[vertex]!.length, 0)
}
