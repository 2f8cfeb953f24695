/**
 * The neighbourhood of a claim as a store collects it: plain arrays, one a column, with keys (ids, or the engine's small
 * integers) where `SpreadInput` has row numbers. Made so that each table is one `RETURN collect(…) AS …, collect(…)`.
 *
 * `collect` drops nulls, which would shift a column: collect `coalesce(r.withdrawnAt, <noTime>)`, or return
 * lists that hold null; both mean "none". Columns marked optional may be left out whole and take the default said.
 */
export type Key = string | number
export type Times = readonly (number | null)[]
export type Flags = readonly (boolean | number | null)[]

/** Stands for a missing time in a collected column: before every date that JavaScript can hold. */
export const noTime = -9_000_000_000_000_000

/** Stands for a missing key in a collected column. */
export const noKey = ''

export interface LifeColumns {
  readonly recordedAt: Times
  /** Default: it stands. */
  readonly withdrawnAt?: Times
  /** Default: false. True (or a non-empty `supersededBy`, turned into a flag) when it ended by being restated. */
  readonly superseded?: Flags
  /** Default: false. */
  readonly suggested?: Flags
  readonly confirmedAt?: Times
  /** Default: 1. */
  readonly confidence?: Times
}

export interface SpreadColumns {
  readonly claim: Key
  /** `key` is what other columns refer to; default: the id itself. */
  readonly claims: { readonly id: readonly string[]; readonly key?: readonly Key[] }
  readonly partOf: { readonly part: readonly Key[]; readonly whole: readonly Key[] } & LifeColumns
  readonly sources: {
    readonly id: readonly string[]
    readonly key?: readonly Key[]
    readonly url: readonly (string | null)[]
    readonly title?: readonly (string | null)[]
    readonly kind: readonly (string | null)[]
    /** Key of the outlet; null or `noKey` for none. */
    readonly outlet: readonly (Key | null)[]
    readonly publishedFrom: Times
    readonly publishedTo: Times
    readonly firstHand: Flags
    readonly recordedAt: Times
    /** Default: recordedAt. */
    readonly firstSeenAt?: Times
    /** Default: false. */
    readonly read?: Flags
    readonly readAt?: Times
  }
  /**
   * Rows of one source and property best first (see `SourceFactColumns`). `value`: publishedAt gives start and end,
   * firstHand a flag as 0 or 1, kind the kind's name, outlet the outlet's key.
   */
  readonly sourceFacts?: {
    readonly source: readonly Key[]
    readonly property: readonly ('firstHand' | 'publishedAt' | 'kind' | 'outlet')[]
    readonly value: readonly Key[]
    readonly valueTo?: Times
  } & LifeColumns
  readonly outlets: {
    readonly key: readonly Key[]
    readonly domain: readonly string[]
    readonly name?: readonly (string | null)[]
  }
  readonly organizations: { readonly key: readonly Key[]; readonly name: readonly string[] }
  readonly owners: { readonly outlet: readonly Key[]; readonly organization: readonly Key[] } & LifeColumns
  readonly persons: {
    readonly key: readonly Key[]
    readonly name: readonly string[]
    readonly profile?: readonly (string | null)[]
  }
  readonly authors: { readonly source: readonly Key[]; readonly person: readonly Key[] } & LifeColumns
  readonly assertions: {
    readonly id: readonly string[]
    readonly source: readonly Key[]
    readonly claim: readonly Key[]
    readonly stance: readonly string[]
  } & LifeColumns
  readonly citations: {
    readonly id: readonly string[]
    readonly from: readonly Key[]
    readonly to: readonly Key[]
    readonly basis: readonly string[]
    /** Key of a version; null, `noKey` or a version that is not loaded for none. */
    readonly version?: readonly (Key | null)[]
  } & LifeColumns
  readonly nearDuplicates: {
    readonly a: readonly Key[]
    readonly b: readonly Key[]
    readonly score: Times
  } & LifeColumns
  readonly sameArtifacts: { readonly a: readonly Key[]; readonly b: readonly Key[] } & LifeColumns
  readonly versions: {
    /** Unique within its source: a citation's `version` is looked up among the versions of the citing source. */
    readonly key: readonly Key[]
    readonly source: readonly Key[]
    readonly fetchedAt: Times
    readonly datedAt?: Times
    readonly acknowledges?: Flags
  } & LifeColumns
  /** Row numbers, not keys: of `versions` and of `assertions`. */
  readonly quoteGone?: { readonly version: readonly number[]; readonly assertion: readonly number[] }
  /** Row numbers, not keys: of `versions` and of `corrections`. */
  readonly linksCorrection?: { readonly version: readonly number[]; readonly correction: readonly number[] }
  readonly corrections: {
    readonly id: readonly string[]
    readonly source: readonly Key[]
    /** null or `noKey` when it names no claim; the key of a claim that is not loaded means another claim. */
    readonly claim: readonly (Key | null)[]
    readonly kind: readonly string[]
    readonly from: Times
    readonly to: Times
  } & LifeColumns
}
