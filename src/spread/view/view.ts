import type { PairColumns, SpreadInput } from '../shapes/spread-input.ts'
import type { NormalizedOptions } from '../shapes/spread-options.ts'
import { type Authors, personalAuthors } from './authors.ts'
import { type CitationIndex, indexCitations } from './citation-index.ts'
import { citationStatuses } from './citation-status.ts'
import { countingSources } from './counting.ts'
import { type Families, publisherFamilies } from './families.ts'
import { type Groups, groupRows } from './groups.ts'
import { type SourcesInForce, sourcesInForce } from './in-force.ts'
import { sortSources } from './order.ts'

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
  readonly citationsOf: CitationIndex
  /** `citationStatus` of each row of citations. */
  readonly citationStatus: Uint8Array
  readonly partsOf: Groups
  readonly wholesOf: Groups
  /** Rows of `nearDuplicates` and `sameArtifacts` by their first end; without groups when there are none. */
  readonly duplicatesOf: Groups
  readonly artifactsOf: Groups
  readonly counts: Uint8Array | null
  readonly families: Families
  readonly authors: Authors
  /** Scratch, one cell a place in the order, -1 between uses: whoever writes to it must put -1 back. */
  readonly scratch: Int32Array
}

export function openView(input: SpreadInput, options: NormalizedOptions): View {
  const size = input.sources.id.length
  const claims = input.claims.id.length
  const inForce = sourcesInForce(input, options)
  const sourceAt = sortSources(input.sources, inForce)
  const rank = new Int32Array(size)
  for (let place = 0; place < size; place++) rank[sourceAt[place]!] = place
  const citationsOf = indexCitations(input.citations, rank)
  const citationStatus = citationStatuses(input, options)
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
    duplicatesOf: groupPairs(input.nearDuplicates, size),
    artifactsOf: groupPairs(input.sameArtifacts, size),
    counts: countingSources(input, options, { inForce, rank, citationsOf, citationStatus }),
    families: publisherFamilies(input, options),
    authors: personalAuthors(input, options, inForce),
    scratch: new Int32Array(size).fill(-1),
  }
}

function groupPairs({ a }: PairColumns, size: number): Groups {
  return groupRows(a, a.length === 0 ? 0 : size)
}
