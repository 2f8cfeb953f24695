export type { Graph, GraphParams, GraphReader, GraphRow, GraphValue, GraphWriter, Query, TextHit } from './graph.ts'
export { defineQuery } from './graph.ts'
