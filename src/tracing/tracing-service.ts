import type { GraphReader } from '../graph/index.ts'
import { takeTurn } from '../shared/loop-turns.ts'
import { createSlots } from '../shared/slots.ts'
import type { SpreadAnswer, SpreadInput, SpreadOptions } from '../spread/index.ts'
import { createIndependenceCounter, type TracedIndependence } from './independence-counter.ts'
import { inlineKernel, type Kernel } from './kernel/kernel.ts'
import { loadInput, needsOf, sizeOf } from './load-input.ts'
import type { ProvenanceRow } from './provenance-rows.ts'
import { findRevisions } from './revision.ts'
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
  /** The independence of each of these claims, null where there is no such claim; one set of queries for all of them. */
  independence(claims: readonly string[], options?: SpreadOptions): Promise<(TracedIndependence | null)[]>
  /** The routes of a source back to origins of a claim, at most 100; null when there is no such claim or source in it. */
  provenance(ask: { source: string; claim: string }, options?: SpreadOptions): Promise<ProvenanceRow | null>
}

const mostRoutes = 100

/** Inputs and answers kept, whatever their size is counted by: rows of the neighbourhood. */
const cachedRows = 2_000_000

/** Neighbourhoods read at a time. Each asks a dozen queries at once, and what is read waits in memory. */
const loadsAtOnce = 1

/** Claims looked up at a time: a burst of questions is no reason to open a connection for each. */
const looksAtOnce = 8

/** Traces from one graph; the steps that take long run where the kernel says, by default in the thread of the caller. */
export function createTracingService(reader: GraphReader, kernel: Kernel = inlineKernel): TracingService {
  const slots = createSlots(loadsAtOnce)
  const looks = createSlots(looksAtOnce)
  const load: typeof loadInput = (...ask) => slots(() => loadInput(...ask))
  const inputs = createSingleFlight<SpreadInput | null>(cachedRows, (input) => (input ? sizeOf(input) : 1))
  // An answer keeps its input alive, also after that was forgotten.
  const answers = createSingleFlight<TracedSpread>(
    cachedRows,
    ({ answer, input }) => answer.members.length + sizeOf(input),
  )
  const inputOf = async (claim: string, options: SpreadOptions) => {
    const revision = (await looks(() => findRevisions(reader, [claim]))).get(claim)
    if (revision === undefined) return null
    const needs = needsOf(options)
    const input = await inputs(JSON.stringify([revision, claim, needs]), () => load({ reader, kernel }, [claim], needs))
    return input && { revision, input }
  }
  return {
    async spread(claim, options = {}) {
      const found = await inputOf(claim, options)
      if (!found) return null
      const { revision, input } = found
      return answers(JSON.stringify([revision, claim, options]), async () => {
        await takeTurn()
        return { claim, options, input, answer: await kernel.spread(input, options) }
      })
    },
    independence: createIndependenceCounter({ reader, kernel }),
    async provenance({ source, claim }, options = {}) {
      const found = await inputOf(claim, options)
      const row = found?.input.sources.id.indexOf(source) ?? -1
      if (!found || row < 0) return null
      const ask = { source: row, limit: mostRoutes }
      const { isMember, routes, complete } = await kernel.provenance(found.input, ask, options)
      return isMember ? { traced: { claim, input: found.input }, source, routes, complete } : null
    },
  }
}
