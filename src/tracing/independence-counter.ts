import type { GraphReader } from '../graph/index.ts'
import { takeTurn } from '../shared/loop-turns.ts'
import type { Independence, SpreadInput, SpreadOptions } from '../spread/index.ts'
import type { Kernel } from './kernel/kernel.ts'
import { loadInput, needsOf } from './load-input.ts'
import { findRevisions } from './revision.ts'
import { createSingleFlight } from './single-flight.ts'

/** Counts with the ids of the sources that their row numbers name. */
export interface TracedIndependence {
  readonly traced: { readonly input: { readonly sources: Pick<SpreadInput['sources'], 'id'> } }
  readonly independence: Independence
}

interface Place {
  readonly reader: GraphReader
  readonly kernel: Kernel
}

type Counts = ReadonlyMap<string, TracedIndependence>

/** Counts kept, in sources that they name. */
const cachedSources = 500_000

/** So many claims are counted before others get their turn. */
const claimsAtOnce = 8

/**
 * Counts the independence of any number of claims from one union of their neighbourhoods, so that a list of claims costs
 * as many queries as one claim. What was counted before is kept, claim by claim.
 */
export function createIndependenceCounter(place: Place) {
  const kept = createSingleFlight<TracedIndependence | null>(cachedSources, sourcesNamed)
  return async (claims: readonly string[], options: SpreadOptions = {}): Promise<(TracedIndependence | null)[]> => {
    const revisions = await findRevisions(place.reader, claims)
    const missing: string[] = []
    let counted: Promise<Counts> | null = null
    // The list of what is missing is whole only after every claim was looked for, which happens before the next tick.
    const countAll = (): Promise<Counts> => {
      counted ??= Promise.resolve().then(() => countClaims(place, missing, options))
      return counted
    }
    return Promise.all(
      claims.map((claim) => {
        const revision = revisions.get(claim)
        if (revision === undefined) return null
        return kept(JSON.stringify([revision, claim, options]), async () => {
          missing.push(claim)
          return (await countAll()).get(claim) ?? null
        })
      }),
    )
  }
}

function sourcesNamed(counts: TracedIndependence | null): number {
  return 1 + (counts?.independence.standsOn.reduce((sum, ground) => sum + ground.sources.length, 0) ?? 0)
}

async function countClaims(place: Place, claims: readonly string[], options: SpreadOptions): Promise<Counts> {
  const [first, ...others] = claims
  if (first === undefined) return new Map()
  const input = await loadInput(place, [first, ...others], needsOf(options))
  if (input === null) return new Map()
  const rowOf = new Map(input.claims.id.map((id, row) => [id, row]))
  const known = claims.filter((claim) => rowOf.has(claim))
  const counts = new Map<string, TracedIndependence>()
  for (let start = 0; start < known.length; start += claimsAtOnce) {
    await takeTurn()
    const slice = known.slice(start, start + claimsAtOnce)
    const rows = slice.map((claim) => rowOf.get(claim) as number)
    const counted = await place.kernel.independence(input, rows, options)
    counted.forEach((independence, i) => {
      counts.set(slice[i] as string, withNames(independence, input))
    })
  }
  return counts
}

/** Only the ids that the counts name are kept, not the whole input. */
function withNames(independence: Independence, input: SpreadInput): TracedIndependence {
  const id: string[] = []
  const place = (row: number): number => id.push(input.sources.id[row] as string) - 1
  const standsOn = independence.standsOn.map((ground) => ({ ...ground, sources: ground.sources.map(place) }))
  return { traced: { input: { sources: { id } } }, independence: { ...independence, standsOn } }
}
