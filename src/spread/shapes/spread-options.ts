import type { FuzzyDate } from '../../shared/fuzzy-date.ts'

export const parentRules = ['EARLIEST', 'LATEST_BEFORE', 'MOST_CONFIDENT'] as const
export type ParentRule = (typeof parentRules)[number]

export const evidenceRules = ['CONFIRMED', 'WITH_SUGGESTIONS'] as const
export type EvidenceRule = (typeof evidenceRules)[number]

/** What may be asked of a spread. Every field may be left out. */
export interface SpreadOptions {
  readonly asOf?: {
    /** What a reader could have known: a source counts when its publication interval ends no later than this one. */
    readonly publishedBy?: Pick<FuzzyDate, 'from' | 'to'>
    /** What this graph knew: milliseconds since 1970 UTC. */
    readonly knownBy?: number
  }
  /** The targets whose independence is counted: a source of any value of each field that is given. Default: all. */
  readonly among?: {
    /** Ids of sources. */
    readonly sources?: readonly string[]
    /** Registrable domains. */
    readonly outlets?: readonly string[]
    readonly kinds?: readonly string[]
  }
  readonly includeParts?: boolean
  readonly evidence?: EvidenceRule
  readonly minConfidence?: number
  readonly parentRule?: ParentRule
  /** Counted steps for the whole answer; never wall-clock, so that the same question has the same answer. */
  readonly budget?: number
  /** Circular reporting costs a count for each source with two citations, so it is computed only when asked for. */
  readonly circular?: boolean
}

/** The options with every default in place. Missing dates are +Infinity, which every time precedes. */
export interface NormalizedOptions {
  /** End of the `publishedBy` interval, exclusive. */
  readonly publishedBy: number
  readonly knownBy: number
  readonly among: NonNullable<SpreadOptions['among']> | null
  readonly includeParts: boolean
  readonly withSuggestions: boolean
  readonly minConfidence: number
  readonly parentRule: ParentRule
  readonly budget: number
  readonly circular: boolean
}

const defaultBudget = 1_000_000

export function normalizeOptions(options: SpreadOptions = {}): NormalizedOptions {
  const { asOf = {}, among } = options
  const isOpen = among === undefined || (!among.sources && !among.outlets && !among.kinds)
  return {
    publishedBy: asOf.publishedBy?.to ?? Number.POSITIVE_INFINITY,
    knownBy: asOf.knownBy ?? Number.POSITIVE_INFINITY,
    among: isOpen ? null : among,
    includeParts: options.includeParts ?? true,
    withSuggestions: options.evidence === 'WITH_SUGGESTIONS',
    minConfidence: options.minConfidence ?? 0.5,
    parentRule: options.parentRule ?? 'EARLIEST',
    budget: options.budget ?? defaultBudget,
    circular: options.circular ?? true,
  }
}
