import type { ClaimLoaders } from '../claims/index.ts'
import type { CurationLoaders } from '../curation/index.ts'
import type { Resolvers } from '../http/generated/resolver-types.ts'
import { type RequestScope, requireRow } from '../shared/request-scope.ts'
import type { LoadShown } from './shown-sources.ts'

type Named = Parameters<LoadShown>[0]

interface AnswerDeps {
  readonly claims: ClaimLoaders
  readonly curation: CurationLoaders
}

/** The rows of a spread: each turns the kernel's row numbers back into sources. */
export function answerResolvers(one: LoadShown, { claims, curation }: AnswerDeps): Resolvers {
  const many = (row: Named, sources: readonly number[], scope: RequestScope) =>
    Promise.all(sources.map((source) => one(row, source, scope)))
  return {
    Origin: {
      source: (row, _, scope) => one(row, row.origin.source, scope),
      standing: ({ origin }) => origin.standing,
      credited: (row, _, scope) => many(row, row.origin.credited, scope),
    },
    SharedCredit: {
      source: (row, _, scope) => one(row, row.credit.source, scope),
      by: (row, _, scope) => many(row, row.credit.by, scope),
    },
    ...shapeResolvers(one),
    CircularReport: {
      kind: ({ report }) => report.kind,
      sources: (row, _, scope) => many(row, row.report.sources, scope),
      explanation: ({ report }) => report.explanation,
    },
    CorrectionReach: {
      correction: async ({ traced, reach }, _, scope) =>
        requireRow(await curation(scope).corrections.load(traced.input.corrections.id[reach.correction] as string)),
      lost: (row, _, scope) => many(row, row.reach.lost, scope),
      weakened: (row, _, scope) => many(row, row.reach.weakened, scope),
      settled: (row, _, scope) => many(row, row.reach.settled, scope),
      stale: (row, _, scope) => many(row, row.reach.stale, scope),
      coverage: ({ reach }) => reach.coverage,
      medianLatencyHours: ({ reach }) => reach.medianLatencyHours,
    },
    StandsOn: {
      label: ({ ground }) => ground.label,
      reason: ({ ground }) => ground.reason,
      sources: (row, _, scope) => many(row, row.ground.sources, scope),
    },
    PartIndependence: {
      claim: async ({ traced, part }, _, scope) =>
        requireRow(await claims(scope).byId.load(traced.input.claims.id[part.claim] as string)),
      independence: ({ traced, part }) => ({ traced, independence: part.independence }),
    },
    ...countResolvers,
  }
}

function shapeResolvers(one: LoadShown): Resolvers {
  return {
    Tree: {
      origin: (row, _, scope) => one(row, row.tree.origin, scope),
      size: ({ tree }) => tree.size,
      depth: ({ tree }) => tree.depth,
      maxBreadth: ({ tree }) => tree.maxBreadth,
      structuralVirality: ({ tree }) => tree.structuralVirality,
      outlets: ({ tree }) => tree.outlets,
    },
    Chokepoint: {
      source: (row, _, scope) => one(row, row.chokepoint.source, scope),
      dominated: ({ chokepoint }) => chokepoint.dominated,
      share: ({ chokepoint }) => chokepoint.share,
    },
  }
}

const countResolvers: Resolvers = {
  Independence: {
    sources: ({ independence }) => independence.sources,
    outlets: ({ independence }) => independence.outlets,
    families: ({ independence }) => independence.families,
    origins: ({ independence }) => independence.origins,
    low: ({ independence }) => independence.low,
    high: ({ independence }) => independence.high,
    highWithOmitted: ({ independence }) => independence.highWithOmitted,
    exact: ({ independence }) => independence.exact,
    leftOut: ({ independence }) => independence.leftOut,
    standsOn: ({ traced, independence }) => independence.standsOn.map((ground) => ({ traced, ground })),
    standsOnExact: ({ independence }) => independence.standsOnExact,
  },
  SpreadMetrics: {
    size: ({ metrics }) => metrics.size,
    depth: ({ metrics }) => metrics.depth,
    maxBreadth: ({ metrics }) => metrics.maxBreadth,
    structuralVirality: ({ metrics }) => metrics.structuralVirality,
    outlets: ({ metrics }) => metrics.outlets,
    parentRule: ({ metrics }) => metrics.parentRule,
    timeToNthOutlet: ({ metrics }, { n }) => metrics.timeToNthOutlet[n - 1] ?? null,
  },
}
