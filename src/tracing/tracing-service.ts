import type { GraphReader } from '../graph/index.ts'
import {
  buildInput,
  computeSpread,
  type SpreadAnswer,
  type SpreadInput,
  type SpreadOptions,
  traceProvenance,
} from '../spread/index.ts'
import { assembleColumns } from './assemble-columns.ts'
import { loadNeighbourhood, type NeighbourhoodNeeds } from './load-neighbourhood.ts'
import type { ProvenanceRow } from './provenance-rows.ts'
import { findRevision } from './revision.ts'
import { createSingleFlight } from './single-flight.ts'

/** An answer with the rows that its numbers name. */
export interface TracedSpread {
  readonly claim: string
  readonly options: SpreadOptions
  readonly input: SpreadInput
  readonly answer: SpreadAnswer
}

/** Traces claims: reads what is known around one and asks the kernel. */
export interface TracingService {
  /** How a claim spread; null when there is no such claim. */
  spread(claim: string, options?: SpreadOptions): Promise<TracedSpread | null>
  /** The routes of a source back to origins of a claim, at most 100; null when there is no such claim or source in it. */
  provenance(ask: { source: string; claim: string }, options?: SpreadOptions): Promise<ProvenanceRow | null>
}

const mostRoutes = 100

/** Inputs and answers kept, whatever their size is counted by: rows of the neighbourhood. */
const cachedRows = 2_000_000

export function createTracingService(reader: GraphReader): TracingService {
  const inputs = createSingleFlight<SpreadInput | null>(cachedRows, (input) => (input ? sizeOf(input) : 1))
  const answers = createSingleFlight<TracedSpread>(cachedRows, (traced) => 1 + traced.answer.members.length * 4)
  const inputOf = async (claim: string, options: SpreadOptions) => {
    const revision = await findRevision(reader, claim)
    if (revision === null) return null
    const needs = { citers: options.asOf?.publishedBy !== undefined, facts: options.asOf?.knownBy !== undefined }
    const input = await inputs(JSON.stringify([revision, claim, needs]), () => loadInput(reader, claim, needs))
    return input && { revision, input }
  }
  return {
    async spread(claim, options = {}) {
      const found = await inputOf(claim, options)
      if (!found) return null
      const { revision, input } = found
      return answers(JSON.stringify([revision, claim, options]), async () => ({
        claim,
        options,
        input,
        answer: computeSpread(input, options),
      }))
    },
    async provenance({ source, claim }, options = {}) {
      const found = await inputOf(claim, options)
      const row = found?.input.sources.id.indexOf(source) ?? -1
      if (!found || row < 0) return null
      const { isMember, routes, complete } = traceProvenance(found.input, { source: row, limit: mostRoutes }, options)
      return isMember ? { traced: { claim, input: found.input }, source, routes, complete } : null
    },
  }
}

/**
 * The queries of a neighbourhood are separate reads; a write between two of them can leave an edge whose end was not
 * read. Then it is read again.
 */
async function loadInput(reader: GraphReader, claim: string, needs: NeighbourhoodNeeds): Promise<SpreadInput | null> {
  for (let attempt = 1; ; attempt += 1) {
    const tables = await loadNeighbourhood(reader, claim, needs)
    try {
      return tables && buildInput(assembleColumns(claim, tables))
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}

function sizeOf(input: SpreadInput): number {
  return input.sources.id.length + input.citations.id.length + input.assertions.id.length + input.claims.id.length
}
