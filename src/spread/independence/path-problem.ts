import type { Condensed } from '../citations/condense.ts'
import type { LabelSet } from '../labels/label-set.ts'
import { createClusters, createIntList, groupRows } from '../view/groups.ts'

/**
 * What matters for paths from the virtual root to a set of targets. A path may end at the first target it meets, so no
 * target is inside one, and only vertices remain that lie on some path. Edges lead from who cites to who is cited.
 */
export interface PathProblem {
  readonly size: number
  /** The vertex of the condensed graph behind each. */
  readonly vertex: Int32Array
  readonly offsets: Int32Array
  readonly targets: Int32Array
  readonly isStart: Uint8Array
  readonly isTarget: Uint8Array
  /** Pass-through vertices: paths may share them, and they have no labels. */
  readonly isPass: Uint8Array
  /** Ascending, without repeats; only labels that two vertices of the problem carry. */
  readonly labels: readonly LabelSet[]
}

export interface PathQuery {
  readonly condensed: Condensed
  /** Vertices. */
  readonly targets: Iterable<number>
  /** Ascending, without repeats. */
  readonly labelsOf: (vertex: number) => LabelSet
  /** Origins that are treated as if they had cited this origin; null for the graph as it is. */
  readonly derived: { readonly from: number; readonly has: (vertex: number) => boolean } | null
}

export function findProblem(query: PathQuery): PathProblem {
  const reached = reachBack(query)
  const edges = localEdges(query, reached)
  const alive = reachableFromStarts(edges)
  const kept = [...alive.keys()].filter((local) => alive[local] === 1)
  return extract({ ...edges, ...labelled(query, edges) }, kept)
}

interface Reached {
  readonly vertices: Int32Array
  readonly localOf: ReadonlyMap<number, number>
  readonly isTarget: ReadonlySet<number>
}

function citedBy({ condensed, derived }: PathQuery, vertex: number): ArrayLike<number> {
  if (derived?.has(vertex)) return [derived.from]
  return condensed.targets.subarray(condensed.offsets[vertex]!, condensed.offsets[vertex + 1]!)
}

function reachBack(query: PathQuery): Reached {
  const isTarget = new Set(query.targets)
  const localOf = new Map<number, number>()
  const vertices = createIntList(isTarget.size)
  const reach = (vertex: number): void => {
    if (localOf.has(vertex)) return
    localOf.set(vertex, localOf.size)
    vertices.push(vertex)
  }
  for (const target of isTarget) reach(target)
  for (let next = 0; next < vertices.length(); next++) {
    const cited = citedBy(query, vertices.view()[next]!)
    for (let i = 0; i < cited.length; i++) if (!isTarget.has(cited[i]!)) reach(cited[i]!)
  }
  return { vertices: vertices.view(), localOf, isTarget }
}

type Edges = Omit<PathProblem, 'labels'>

function localEdges(query: PathQuery, { vertices, localOf, isTarget }: Reached): Edges {
  const size = vertices.length
  const offsets = new Int32Array(size + 1)
  const targets = createIntList(size)
  const isStart = new Uint8Array(size)
  for (let local = 0; local < size; local++) {
    const cited = citedBy(query, vertices[local]!)
    isStart[local] = cited.length === 0 ? 1 : 0
    for (let i = 0; i < cited.length; i++) if (!isTarget.has(cited[i]!)) targets.push(localOf.get(cited[i]!)!)
    offsets[local + 1] = targets.length()
  }
  return {
    size,
    vertex: vertices,
    offsets,
    targets: targets.view(),
    isStart,
    isTarget: Uint8Array.from(vertices, (vertex) => (isTarget.has(vertex) ? 1 : 0)),
    isPass: Uint8Array.from(vertices, (vertex) => (query.condensed.name[vertex]! < 0 ? 1 : 0)),
  }
}

function reachableFromStarts({ size, offsets, targets, isStart }: Edges): Uint8Array {
  const from = new Int32Array(targets.length)
  for (let local = 0; local < size; local++) {
    for (let edge = offsets[local]!; edge < offsets[local + 1]!; edge++) from[edge] = local
  }
  const citing = groupRows(targets, size)
  const alive = Uint8Array.from(isStart)
  const queue = createIntList(size)
  for (let local = 0; local < size; local++) if (isStart[local] === 1) queue.push(local)
  for (let next = 0; next < queue.length(); next++) {
    const local = queue.view()[next]!
    for (let i = citing.offsets[local]!; i < citing.offsets[local + 1]!; i++) {
      const child = from[citing.items[i]!]!
      if (alive[child] === 1) continue
      alive[child] = 1
      queue.push(child)
    }
  }
  return alive
}

function labelled({ labelsOf }: PathQuery, { vertex, isPass }: Edges): Pick<PathProblem, 'labels'> {
  return { labels: Array.from(vertex, (original, local) => (isPass[local] === 1 ? [] : labelsOf(original))) }
}

/** The part of a problem that lies on the vertices `kept`, with the labels that still matter. */
export function extract(problem: PathProblem, kept: readonly number[]): PathProblem {
  const localOf = new Int32Array(problem.size).fill(-1)
  kept.forEach((old, local) => {
    localOf[old] = local
  })
  const offsets = new Int32Array(kept.length + 1)
  const targets = createIntList(kept.length)
  const counts = new Map<number, number>()
  kept.forEach((old, local) => {
    for (let edge = problem.offsets[old]!; edge < problem.offsets[old + 1]!; edge++) {
      const to = localOf[problem.targets[edge]!]!
      if (to >= 0) targets.push(to)
    }
    offsets[local + 1] = targets.length()
    for (const label of problem.labels[old]!) counts.set(label, (counts.get(label) ?? 0) + 1)
  })
  const pick = (flags: Uint8Array): Uint8Array => Uint8Array.from(kept, (old) => flags[old]!)
  return {
    size: kept.length,
    vertex: Int32Array.from(kept, (old) => problem.vertex[old]!),
    offsets,
    targets: targets.view(),
    isStart: pick(problem.isStart),
    isTarget: pick(problem.isTarget),
    isPass: pick(problem.isPass),
    labels: kept.map((old) => problem.labels[old]!.filter((label) => counts.get(label)! > 1)),
  }
}

/** Components: vertices joined by an edge or a label. Paths of different ones never touch. */
export function splitProblem(problem: PathProblem): PathProblem[] {
  const { join, nameOf } = createClusters(problem.size)
  const firstWith = new Map<number, number>()
  for (let local = 0; local < problem.size; local++) {
    for (let edge = problem.offsets[local]!; edge < problem.offsets[local + 1]!; edge++) {
      join(local, problem.targets[edge]!)
    }
    for (const label of problem.labels[local]!) {
      const first = firstWith.get(label)
      if (first === undefined) firstWith.set(label, local)
      else join(first, local)
    }
  }
  const components = new Map<number, number[]>()
  for (let local = 0; local < problem.size; local++) {
    const name = nameOf(local)
    const known = components.get(name)
    if (known) known.push(local)
    else components.set(name, [local])
  }
  return [...components.values()].map((kept) => extract(problem, kept))
}
