import type { Lifecycle } from '../shapes/spread-input.ts'
import type { NormalizedOptions } from '../shapes/spread-options.ts'

/*
 * Standing: recorded and not withdrawn (at `knownBy`, if given). Missing times are NaN, for which every comparison is
 * false: a fact without `withdrawnAt` is never withdrawn.
 */

type When = Pick<NormalizedOptions, 'knownBy' | 'withSuggestions'>

export function isRecorded(life: Lifecycle, row: number, { knownBy }: When): boolean {
  return life.recordedAt[row]! <= knownBy
}

export function isEnded(life: Lifecycle, row: number, { knownBy }: When): boolean {
  return life.withdrawnAt[row]! <= knownBy
}

export function isStanding(life: Lifecycle, row: number, when: When): boolean {
  return isRecorded(life, row, when) && !isEnded(life, row, when)
}

/** Whether it was, then, a machine's proposal that no person had confirmed. */
export function isSuggestion(life: Lifecycle, row: number, { knownBy }: When): boolean {
  return life.suggested[row] === 1 || life.confirmedAt[row]! > knownBy
}

/** Standing, and no suggestion unless suggestions are asked for. Confidence is another question. */
export function isTaken(life: Lifecycle, row: number, when: When): boolean {
  return isStanding(life, row, when) && (when.withSuggestions || !isSuggestion(life, row, when))
}

/** Taken, and at least as confident as asked. */
export function isCredible(life: Lifecycle, row: number, options: NormalizedOptions): boolean {
  return isTaken(life, row, options) && life.confidence[row]! >= options.minConfidence
}
