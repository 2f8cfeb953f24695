/**
 * What the kernel reads of the graph: the neighbourhood of one claim (or the union of several) as columns, one table a
 * kind of fact, row numbers in place of ids. `buildInput` makes it from id columns. Nothing in it depends on the
 * options, so it can be cached by claim and asked with any of them; facts that were withdrawn, suggested, low in
 * confidence or recorded late are in it too, and the kernel decides.
 *
 * What a loader must bring so that every answer is exact. All of it is found by claim or by one step from a source
 * found by claim, so the number of queries is fixed:
 *
 * 1. `claims`, `partOf`: the claim, its parts (transitively), and every claim that one of these is part of
 *    (transitively: the wholes of a part too).
 * 2. `assertions`: every ASSERTS edge, of any stance, on these claims. Call the sources they start from M: members,
 *    deniers and conduits alike (a conduit questions or denies a claim of the scope or states a whole of it, so it is
 *    in M; conduit paths of any length lie inside M and need no walk).
 * 3. `citations`: every CITES edge that starts in M (members' credits to sources outside M are among them).
 * 4. `citations` into M from sources outside M: they count only for `asOf.publishedBy` ("a source counts as soon as a
 *    source that counts cites it") and may be left out when no such question is asked. A citer outside M that is
 *    itself undated or dated too coarsely may count by its own citers; load those in as many further rounds as wanted.
 * 5. `sources`: M and every other end of a loaded citation. `read` must be right for sources cited from M.
 * 6. Of M: `versions`, `authors`, `outlets` with `owners` (and, transitively, the owners and outlets that share an
 *    organization with these: one outlet with two owners joins two families), `nearDuplicates` and `sameArtifacts` with
 *    both ends in M, `corrections` that correct a source of M.
 *
 * Times are milliseconds since 1970 UTC. A missing time is NaN, a missing row number -1.
 */
export interface SpreadInput {
  /** The row of the claim asked about. */
  readonly claim: number
  readonly claims: { readonly id: readonly string[] }
  /** PART_OF: `part` is part of `whole`. The edges must not form a loop; if they do, the loop counts as one claim. */
  readonly partOf: { readonly part: Int32Array; readonly whole: Int32Array; readonly life: Lifecycle }
  readonly sources: SourceColumns
  /** Property facts of sources, used only with `asOf.knownBy`; null when the loader brought none. */
  readonly sourceFacts: SourceFactColumns | null
  readonly outlets: { readonly domain: readonly string[]; readonly name: readonly (string | null)[] }
  readonly organizations: { readonly name: readonly string[] }
  readonly owners: { readonly outlet: Int32Array; readonly organization: Int32Array; readonly life: Lifecycle }
  /** `profile` is the profile URL that identifies the person, null for one who is known by name only. */
  readonly persons: { readonly name: readonly string[]; readonly profile: readonly (string | null)[] }
  readonly authors: { readonly source: Int32Array; readonly person: Int32Array; readonly life: Lifecycle }
  readonly assertions: AssertionColumns
  readonly citations: CitationColumns
  /** NEAR_DUPLICATE, either direction; `score` 0…1. */
  readonly nearDuplicates: PairColumns & { readonly score: Float64Array }
  /** SAME_ARTIFACT, either direction. */
  readonly sameArtifacts: PairColumns
  readonly versions: VersionColumns
  readonly corrections: CorrectionColumns
}

/**
 * The dates of the facts of one table, one entry a row. A fact stands at K when it was recorded by K and was not
 * withdrawn by K; without K, when it was never withdrawn.
 */
export interface Lifecycle {
  readonly recordedAt: Float64Array
  /** NaN while it stands. */
  readonly withdrawnAt: Float64Array
  /** 1 when it ended because it was restated (with another confidence, or confirmed): then it is not "withdrawn". */
  readonly superseded: Uint8Array
  /** 1 for a machine's proposal that no person has confirmed. */
  readonly suggested: Uint8Array
  /** When a person confirmed the proposal (`suggested` is 0 then): before this it was still a suggestion. Else NaN. */
  readonly confirmedAt: Float64Array
  /** 0…1. */
  readonly confidence: Float64Array
}

export interface SourceColumns {
  /** Any text that is unique among sources and the same in every load; the last tie-break of the order. */
  readonly id: readonly string[]
  /** The canonical URL; null for a source that was never published. */
  readonly url: readonly (string | null)[]
  readonly title: readonly (string | null)[]
  /** A row of `kindNames`. */
  readonly kind: Uint8Array
  readonly kindNames: readonly string[]
  readonly outlet: Int32Array
  /** The publication interval in force, half open; NaN for an undated source. */
  readonly publishedFrom: Float64Array
  readonly publishedTo: Float64Array
  /** The mark in force: own measurement, own witness. */
  readonly firstHand: Uint8Array
  readonly recordedAt: Float64Array
  /** The earliest of `recordedAt` and the `fetchedAt` of its versions. */
  readonly firstSeenAt: Float64Array
  /**
   * 1 when a version, an assertion (on any claim) or a citation of its own was ever recorded, suggested and withdrawn
   * ones included: what was read once has been read. A source with a row in `assertions`, `citations` (as `from`) or
   * `versions` is read whatever this says.
   */
  readonly read: Uint8Array
  /** When the first of these was recorded; used only with `asOf.knownBy`. NaN: `read` holds at any time. */
  readonly readAt: Float64Array
}

/**
 * One row a property fact. Rows of one source and property stand in the order of the rule that chooses the value in
 * force, best first: the first that stands at K, and was no suggestion then, is in force. A source without any row of
 * a property keeps the value of its column; with rows of which none stands, it has none (unmarked, undated, no outlet).
 */
export interface SourceFactColumns {
  readonly source: Int32Array
  readonly property: Uint8Array
  /** FIRST_HAND: 0 or 1. PUBLISHED_AT: start of the interval. KIND: row of `kindNames`. OUTLET: row of `outlets`. */
  readonly value: Float64Array
  /** PUBLISHED_AT: end of the interval; else unused. */
  readonly valueTo: Float64Array
  readonly life: Lifecycle
}

export const sourceProperty = { firstHand: 0, publishedAt: 1, kind: 2, outlet: 3 } as const

export interface AssertionColumns {
  readonly id: readonly string[]
  readonly source: Int32Array
  readonly claim: Int32Array
  /** Row of `stances`. */
  readonly stance: Uint8Array
  readonly life: Lifecycle
}

export const stances = ['ASSERTS', 'REPORTS', 'QUESTIONS', 'DENIES'] as const
export type Stance = (typeof stances)[number]

export interface CitationColumns {
  /** Unique among citations and the same in every load: it settles which of two equal citations is shown. */
  readonly id: readonly string[]
  readonly from: Int32Array
  readonly to: Int32Array
  /** Row of `bases`, which is the order of preference. */
  readonly basis: Uint8Array
  /** The earliest version of `from` that is known to hold it (its anchor's version); -1 when none is known. */
  readonly version: Int32Array
  readonly life: Lifecycle
}

export const bases = ['HYPERLINK', 'NAMED_ATTRIBUTION', 'TEXT_REUSE', 'SYNDICATION', 'NOTICE', 'ANALYST'] as const
export type Basis = (typeof bases)[number]

export interface PairColumns {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly life: Lifecycle
}

export interface VersionColumns {
  readonly source: Int32Array
  readonly fetchedAt: Float64Array
  /** When the page says that it was changed (start of the interval); NaN when it does not say. */
  readonly datedAt: Float64Array
  /** 1 when it carries a notice of update or correction. */
  readonly acknowledges: Uint8Array
  readonly life: Lifecycle
  /** Pairs: the text of `version` does not hold the quote of `assertion` (a row of `assertions`, of the same source). */
  readonly quoteGone: { readonly version: Int32Array; readonly assertion: Int32Array }
  /** Pairs: `version` links the correction. */
  readonly linksCorrection: { readonly version: Int32Array; readonly correction: Int32Array }
}

export interface CorrectionColumns {
  readonly id: readonly string[]
  /** The corrected source. */
  readonly source: Int32Array
  /** The claim it names; `noClaim` when it names none, `otherClaim` when that claim is not in `claims`. */
  readonly claim: Int32Array
  readonly kind: readonly string[]
  /** Its date as an interval, half open. */
  readonly from: Float64Array
  readonly to: Float64Array
  readonly life: Lifecycle
}

export const noClaim = -1
export const otherClaim = -2
