import { type Authors, personalAuthors } from './authors.ts'
import { citationStatuses } from './citation-status.ts'
import { countingSources } from './counting.ts'
import { type Families, publisherFamilies } from './families.ts'
import { type Groups, groupRows } from './groups.ts'
import { type SourcesInForce, sourcesInForce } from './in-force.ts'
import { rankSources } from './order.ts'
import type { SpreadInput } from './spread-input.ts'
import type { NormalizedOptions } from './spread-options.ts'

/**
 * The input as seen with one set of options: values in force, places in the order, indexes. It is shared by all claims
 * that are asked about with these options (the claim itself, its parts, a list of claims).
 */
export interface View {
  readonly input: SpreadInput
  readonly options: NormalizedOptions
  readonly inForce: SourcesInForce
  /** Place of each source in the order. */
  readonly rank: Int32Array
  /** The source at each place. */
  readonly sourceAt: Int32Array
  readonly assertionsOn: Groups
  readonly citationsOf: Groups
  /** `citationStatus` of each row of citations. */
  readonly citationStatus: Uint8Array
  readonly partsOf: Groups
  readonly wholesOf: Groups
  /** Rows of `nearDuplicates` and `sameArtifacts` by their first end. */
  readonly duplicatesOf: Groups
  readonly artifactsOf: Groups
  readonly counts: Uint8Array | null
  readonly families: Families
  readonly authors: Authors
  /** Scratch, one cell a source, -1 between uses: whoever writes to it must put -1 back. */
  readonly scratch: Int32Array
}

export function openView(input: SpreadInput, options: NormalizedOptions): View {
  const size = input.sources.id.length
  const claims = input.claims.id.length
  const inForce = sourcesInForce(input, options)
  const citationsOf = groupRows(input.citations.from, size)
  const citationStatus = citationStatuses(input, options)
  const rank = rankSources(input.sources, inForce)
  const sourceAt = new Int32Array(size)
  for (let source = 0; source < size; source++) sourceAt[rank[source]!] = source
  return {
    input,
    options,
    inForce,
    rank,
    sourceAt,
    assertionsOn: groupRows(input.assertions.claim, claims),
    citationsOf,
    citationStatus,
    partsOf: groupRows(input.partOf.whole, claims),
    wholesOf: groupRows(input.partOf.part, claims),
    duplicatesOf: groupRows(input.nearDuplicates.a, size),
    artifactsOf: groupRows(input.sameArtifacts.a, size),
    counts: countingSources(input, options, { inForce, citationsOf, citationStatus }),
    families: publisherFamilies(input, options),
    authors: personalAuthors(input, options, inForce),
    scratch: new Int32Array(size).fill(-1),
  }
}
