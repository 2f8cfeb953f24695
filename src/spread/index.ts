/**
 * The door of the spread kernel: pure functions from the facts around a claim to the answer of how it spread.
 */
export { buildInput } from './build-input.ts'
export { computeIndependence, computeSpread } from './compute-spread.ts'
export { findPath } from './provenance/path.ts'
export { type Route, traceProvenance } from './provenance/provenance.ts'
export type { RouteHop } from './provenance/route-link.ts'
export type * from './shapes/spread-answer.ts'
export { type Key, noTime, type SpreadColumns } from './shapes/spread-columns.ts'
export type { Basis, SpreadInput, Stance } from './shapes/spread-input.ts'
export { bases, stances } from './shapes/spread-input.ts'
export {
  type EvidenceRule,
  evidenceRules,
  type ParentRule,
  parentRules,
  type SpreadOptions,
} from './shapes/spread-options.ts'
