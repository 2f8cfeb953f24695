export { applySchema, checkSchemaVersion } from './apply-schema.ts'
export type { ChildLoader, ChildPage } from './child-pages.ts'
export { createChildLoader, defineChildPage, onlyFacts, pageParams, standingEdge } from './child-pages.ts'
export type {
  Graph,
  GraphParams,
  GraphReader,
  GraphRow,
  GraphValue,
  GraphWriter,
  Query,
} from './graph.ts'
export { defineQuery } from './graph.ts'
export type { GraphSchema } from './graph-schema.ts'
