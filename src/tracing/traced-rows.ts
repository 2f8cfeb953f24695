import type { Origin, SpreadAnswer, StandsOn, TreeMetrics } from '../spread/index.ts'
import type { TracedIndependence } from './independence-counter.ts'
import type { TracedSpread } from './tracing-service.ts'

/*
 * Rows of an answer with the answer they belong to: the kernel names sources by row numbers of its input, and each row
 * must be able to say which source that is.
 */

interface Row {
  readonly traced: TracedSpread
}

/** What names a source needs no more of an answer than the ids of its sources. */
type Named = Pick<TracedIndependence, 'traced'>

export type OriginRow = Row & { readonly origin: Origin }
export type SharedCreditRow = Row & { readonly credit: SpreadAnswer['sharedCredits'][number] }
export type HopRow = Row & { readonly hop: SpreadAnswer['hops'][number] }
export type TreeRow = Row & { readonly tree: TreeMetrics & { readonly origin: number } }
export type IndependenceRow = TracedIndependence
export type StandsOnRow = Named & { readonly ground: StandsOn }
export type PartRow = Row & { readonly part: SpreadAnswer['parts'][number] }
export type ChokepointRow = Row & { readonly chokepoint: SpreadAnswer['chokepoints'][number] }
export type CircularRow = Row & { readonly report: SpreadAnswer['circular'][number] }
export type CorrectionReachRow = Row & { readonly reach: SpreadAnswer['corrections'][number] }
export type MetricsRow = Row & { readonly metrics: SpreadAnswer['metrics'] }

/** The global id of a source that an answer names. */
export function sourceIdOf({ traced }: Named, row: number): string {
  return traced.input.sources.id[row] as string
}

type Input = TracedSpread['input']

/** The global id of a citation or an assertion that an answer names. */
export function edgeIdOf(input: Input, kind: 'CITES' | 'ASSERTS', row: number): string {
  const [source, id] =
    kind === 'CITES'
      ? [input.citations.from[row], input.citations.id[row]]
      : [input.assertions.source[row], input.assertions.id[row]]
  return `${kind}.${input.sources.id[source as number]}.${id}`
}
