import { type SpreadInput, sourceProperty } from '../shapes/spread-input.ts'
import type { NormalizedOptions } from '../shapes/spread-options.ts'
import { isStanding, isSuggestion } from './standing.ts'

/** What is in force about each source: now, or at `knownBy`. */
export interface SourcesInForce {
  readonly from: Float64Array
  readonly to: Float64Array
  readonly firstHand: Uint8Array
  readonly kind: Uint8Array
  readonly outlet: Int32Array
  readonly firstSeenAt: Float64Array
}

/**
 * The values in force. Today they are the columns. At `knownBy` they are chosen anew from the dated facts, so that a
 * first-hand mark, a date, a kind or an outlet that was recorded later does not change an earlier answer.
 */
export function sourcesInForce(input: SpreadInput, options: NormalizedOptions): SourcesInForce {
  const { sources, sourceFacts } = input
  const current: SourcesInForce = {
    from: sources.publishedFrom,
    to: sources.publishedTo,
    firstHand: sources.firstHand,
    kind: sources.kind,
    outlet: sources.outlet,
    firstSeenAt: sources.firstSeenAt,
  }
  if (options.knownBy === Number.POSITIVE_INFINITY) return current
  const then = { ...current, firstSeenAt: firstSeenBy(input, options) }
  return sourceFacts === null ? then : valuesAt(input, sourceFacts, then, options)
}

function valuesAt(
  input: SpreadInput,
  facts: NonNullable<SpreadInput['sourceFacts']>,
  current: SourcesInForce,
  options: NormalizedOptions,
): SourcesInForce {
  const then: SourcesInForce = {
    from: current.from.slice(),
    to: current.to.slice(),
    firstHand: current.firstHand.slice(),
    kind: current.kind.slice(),
    outlet: current.outlet.slice(),
    firstSeenAt: current.firstSeenAt,
  }
  const unkind = Math.max(input.sources.kindNames.indexOf('ARTICLE'), 0)
  // From the last row to the first, so that the first standing row of a property has the last word.
  const clears = new Uint8Array(input.sources.id.length * 4)
  for (let row = facts.source.length - 1; row >= 0; row--) {
    const source = facts.source[row]!
    const property = facts.property[row]!
    const slot = source * 4 + property
    if (clears[slot] === 0) {
      clears[slot] = 1
      setValue(then, source, property, {
        value: property === sourceProperty.kind ? unkind : Number.NaN,
        to: Number.NaN,
      })
    }
    if (!isStanding(facts.life, row, options) || isSuggestion(facts.life, row, options)) continue
    setValue(then, source, property, { value: facts.value[row]!, to: facts.valueTo[row]! })
  }
  return then
}

function setValue(
  then: SourcesInForce,
  source: number,
  property: number,
  { value, to }: { readonly value: number; readonly to: number },
): void {
  if (property === sourceProperty.firstHand) then.firstHand[source] = value === 1 ? 1 : 0
  else if (property === sourceProperty.kind) then.kind[source] = value
  else if (property === sourceProperty.outlet) then.outlet[source] = Number.isNaN(value) ? -1 : value
  else {
    then.from[source] = value
    then.to[source] = to
  }
}

/** First seen as the graph knew it: the record of the source and the versions that were known then. */
function firstSeenBy({ sources, versions }: SpreadInput, options: NormalizedOptions): Float64Array {
  const seen = sources.recordedAt.slice()
  for (let row = 0; row < versions.source.length; row++) {
    const source = versions.source[row]!
    if (isStanding(versions.life, row, options) && versions.fetchedAt[row]! < seen[source]!) {
      seen[source] = versions.fetchedAt[row]!
    }
  }
  return seen
}
