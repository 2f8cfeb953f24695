/**
 * The door of the spread kernel: pure functions from the facts around a claim to the answer of how it spread.
 */
export { buildInput } from './build-input.ts'
export { computeIndependence, computeSpread } from './compute-spread.ts'
export { findPath } from './path.ts'
export { type Route, traceProvenance } from './provenance.ts'
export type { RouteHop } from './route-link.ts'
export type * from './spread-answer.ts'
export { type Key, noTime, type SpreadColumns } from './spread-columns.ts'
export type { Basis, SpreadInput, Stance } from './spread-input.ts'
export { bases, stances } from './spread-input.ts'
export {
  type EvidenceRule,
  evidenceRules,
  type ParentRule,
  parentRules,
  type SpreadOptions,
} from './spread-options.ts'
