import type { ParentRule } from './spread-options.ts'

/**
 * The whole answer, with plain lists. Sources, claims, citations, assertions and corrections are row numbers of the
 * `SpreadInput` it was computed from; every list of sources is in the order (start, narrower interval, URL, id).
 * Times are milliseconds since 1970 UTC, durations hours.
 */
export interface SpreadAnswer {
  readonly claim: number
  /** False when a number below is not exact because the budget ended. */
  readonly complete: boolean
  readonly omitted: Omitted
  readonly totals: { readonly sources: number; readonly outlets: number; readonly families: number; origins: number }
  /** The members of S. */
  readonly members: readonly number[]
  readonly origins: readonly Origin[]
  readonly sharedCredits: readonly { readonly source: number; readonly by: readonly number[] }[]
  /** One for each member. */
  readonly hops: readonly Hop[]
  readonly metrics: ForestMetrics
  readonly trees: readonly (TreeMetrics & { readonly origin: number })[]
  readonly independence: Independence
  readonly parts: readonly { readonly claim: number; readonly independence: Independence }[]
  readonly chokepoints: readonly { readonly source: number; readonly dominated: number; readonly share: number }[]
  readonly circular: readonly CircularReport[]
  readonly circularUnsettled: number
  readonly corrections: readonly CorrectionReach[]
  /** Rows of `assertions`. */
  readonly denials: readonly number[]
  readonly timeline: readonly { readonly at: number | null; readonly sources: number; readonly outlets: number }[]
}

export interface Omitted {
  /** Citations. */
  readonly lowConfidence: number
  readonly suggested: number
  readonly surelyLater: number
  readonly withdrawn: number
  /** Sources. */
  readonly membersSuggested: number
  readonly membersLowConfidence: number
  readonly afterAsOf: number
}

export type Standing = 'FIRST_HAND' | 'CITES_UNREAD' | 'CREDITS_UNSUPPORTING' | 'UNATTRIBUTED'

export interface Origin {
  readonly source: number
  readonly standing: Standing
  /** Sources outside S that it credits. */
  readonly credited: readonly number[]
}

export interface Hop {
  readonly source: number
  /** null for an origin. */
  readonly parent: number | null
  /** The row of the best citation from `source` to `parent`; null for an origin and where no direct one exists. */
  readonly citation: number | null
  /** 0 for an origin. */
  readonly depth: number
}

export interface TreeMetrics {
  readonly size: number
  readonly depth: number
  readonly maxBreadth: number
  readonly structuralVirality: number | null
  readonly outlets: number
}

export interface ForestMetrics extends TreeMetrics {
  readonly parentRule: ParentRule
  /** Entry n-1: hours from the earliest member's start to the first report in the n-th outlet; dated members only. */
  readonly timeToNthOutlet: readonly number[]
}

export interface Independence {
  readonly sources: number
  readonly outlets: number
  readonly families: number
  /** Origins that reach a target. */
  readonly origins: number
  readonly low: number
  readonly high: number
  readonly highWithOmitted: number | null
  readonly exact: boolean
  /** Ids asked for in `among.sources` that are not in S, as they were given, in the order of their code units. */
  readonly leftOut: readonly string[]
  readonly standsOn: readonly StandsOn[]
  readonly standsOnExact: boolean
}

export interface StandsOn {
  /** `kind:key`; kinds: source, family, author, duplicate, artifact. */
  readonly label: string
  /** The label in words ("one family: X"). */
  readonly reason: string
  /** The members of S that carry it. */
  readonly sources: readonly number[]
}

export type CircularKind = 'CYCLE' | 'FALSE_CONFIRMATION' | 'RETURN'

export interface CircularReport {
  readonly kind: CircularKind
  readonly sources: readonly number[]
  readonly explanation: string
}

export interface CorrectionReach {
  /** Row of `corrections`. */
  readonly correction: number
  readonly lost: readonly number[]
  readonly weakened: readonly number[]
  readonly settled: readonly number[]
  readonly stale: readonly number[]
  readonly coverage: number | null
  readonly medianLatencyHours: number | null
}
