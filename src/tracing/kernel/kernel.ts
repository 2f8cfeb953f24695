import {
  buildInput,
  computeIndependence,
  computeSpread,
  type Independence,
  type SpreadAnswer,
  type SpreadInput,
  type SpreadOptions,
  traceProvenance,
} from '../../spread/index.ts'
import { assembleColumns } from '../assemble-columns.ts'
import type { Neighbourhood } from '../load-neighbourhood.ts'

export type Provenance = ReturnType<typeof traceProvenance>

/** A source, by its row in the input, and how many of its routes are wanted. */
export interface ProvenanceAsk {
  readonly source: number
  readonly limit: number
}

/** The steps of an answer that take long for a large claim; the same answers wherever they run. */
export interface Kernel {
  /** @throws WhenceError INTERNAL when a table names what no other table has. */
  buildInput(claim: string, tables: Neighbourhood): Promise<SpreadInput>
  spread(input: SpreadInput, options: SpreadOptions): Promise<SpreadAnswer>
  independence(input: SpreadInput, claims: readonly number[], options: SpreadOptions): Promise<Independence[]>
  provenance(input: SpreadInput, ask: ProvenanceAsk, options: SpreadOptions): Promise<Provenance>
}

/** Each step at once, in the thread of the caller. */
export const inlineKernel: Kernel = {
  buildInput: async (claim, tables) => buildInput(assembleColumns(claim, tables)),
  spread: async (input, options) => computeSpread(input, options),
  independence: async (input, claims, options) => computeIndependence(input, claims, options),
  provenance: async (input, ask, options) => traceProvenance(input, ask, options),
}
