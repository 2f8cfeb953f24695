import type { Route, RouteHop } from '../spread/index.ts'
import type { TracedSpread } from './tracing-service.ts'

/** The routes of one source back to origins, with the answer whose rows they name. */
export interface ProvenanceRow {
  readonly traced: Pick<TracedSpread, 'claim' | 'input'>
  /** Global id of the source asked about. */
  readonly source: string
  readonly routes: readonly Route[]
  readonly complete: boolean
}

export interface RouteRow {
  readonly traced: ProvenanceRow['traced']
  readonly source: string
  readonly route: Route
}

export interface RouteHopRow {
  readonly traced: ProvenanceRow['traced']
  /** Global id. */
  readonly source: string
  /** null at the origin, which took it from nobody. */
  readonly hop: RouteHop | null
}

/** Where a route ends: the source itself when it is an origin. */
export function originOf({ traced, source, route }: RouteRow): string {
  const last = route.at(-1)
  return last ? (traced.input.sources.id[last.to] as string) : source
}

/** The hops of a route with the origin as the last one. */
export function hopsOf(row: RouteRow): RouteHopRow[] {
  const { traced, route } = row
  const hops = route.map((hop) => ({ traced, source: traced.input.sources.id[hop.from] as string, hop }))
  return [...hops, { traced, source: originOf(row), hop: null }]
}
