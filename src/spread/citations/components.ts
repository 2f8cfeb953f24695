import type { CitationGraph } from './citations.ts'

export type Edges = Pick<CitationGraph, 'size' | 'members' | 'offsets' | 'targets'>

/** The strongly connected component of each vertex, numbered so that edges between them lead to smaller numbers. */
export interface Components {
  readonly componentOf: Int32Array
  readonly count: number
}

/** The acyclic graph of vertices, as edge lists. `vertexOf` is the vertex of each member. */
export interface CondensedEdges {
  readonly vertexOf: Int32Array
  readonly size: number
  readonly offsets: Int32Array
  readonly targets: Int32Array
}
