import type { SpreadInput } from '../shapes/spread-input.ts'
import type { NormalizedOptions } from '../shapes/spread-options.ts'
import { isEnded, isRecorded, isSuggestion } from './standing.ts'

/**
 * What a citation is worth by itself, whatever its ends: the first that holds of unknown (not recorded yet, or
 * restated since), withdrawn, a mere suggestion, low in confidence; else credible. Found once for all rows, because
 * every later pass reads citations in the order of sources, where a row's dates lie far apart in memory.
 */
export const citationStatus = { unknown: 0, withdrawn: 1, suggested: 2, lowConfidence: 3, credible: 4 } as const

export function citationStatuses({ citations }: SpreadInput, options: NormalizedOptions): Uint8Array {
  const { life } = citations
  const status = new Uint8Array(citations.from.length)
  for (let row = 0; row < status.length; row++) {
    if (!isRecorded(life, row, options)) status[row] = citationStatus.unknown
    else if (isEnded(life, row, options)) {
      status[row] = life.superseded[row] === 1 ? citationStatus.unknown : citationStatus.withdrawn
    } else if (!options.withSuggestions && isSuggestion(life, row, options)) status[row] = citationStatus.suggested
    else if (life.confidence[row]! < options.minConfidence) status[row] = citationStatus.lowConfidence
    else status[row] = citationStatus.credible
  }
  return status
}
