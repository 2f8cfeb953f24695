export type { AnchorRow } from './anchor-row.ts'
export { anchorOf } from './anchor-row.ts'
export { edgeColumn, parseEdgeColumn } from './edge-columns.ts'
export type { EdgeKind } from './edge-kinds.ts'
export { edgeKinds } from './edge-kinds.ts'
export type { EdgeFact } from './edge-store.ts'
export { findEdge, findEdges, parseEdgeFact, withdrawEdge } from './edge-store.ts'
export { factIdentity, globalEdgeId, parseEdgeId } from './fact-id.ts'

export { analystTerms } from './input-terms.ts'

export { impliedTerms, joinStatements, namedNode } from './named-node.ts'
export type { NodeLabel } from './node-kinds.ts'
export { labelOfId, nodeId } from './node-kinds.ts'
export type { PropertyName } from './property-rules.ts'
export { propertyNames } from './property-rules.ts'
export { rebuildValuesInForce } from './rebuild.ts'
export { recordFacts } from './record-facts.ts'
export type { Recorder } from './recorder.ts'
export { createRecorder, requireNodes } from './recorder.ts'
export { restateEdge } from './restate-edge.ts'
export { findRevisionEpoch } from './revision-marks.ts'
export type {
  Anchor,
  EdgeStatement,
  FactMethod,
  FactOutcome,
  FactTerms,
  NodeStatement,
  PropertyStatement,
  RecordOutcome,
  Stamp,
  Statements,
} from './statement.ts'
export { isPersonMethod, machineMethods, personMethods } from './statement.ts'
export type { SuggestionState } from './suggestion-receipts.ts'
export { setReceiptState } from './suggestion-receipts.ts'
export { wordingKey } from './wording-key.ts'
