import { nodeId } from '../facts/index.ts'
import { normalizeText } from '../shared/normalize.ts'

/** The id of the claim with this wording; the natural key is the normal form of its text. */
export function claimId(text: string): string {
  return nodeId('Claim', normalizeText(text))
}
