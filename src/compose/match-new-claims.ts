import type { EngineLog } from '../compose.ts'
import { labelOfId, type Recorder } from '../facts/index.ts'
import { matchClaims, type Queue } from '../queue/index.ts'

/**
 * A recorder that has new claims, and claims with new wordings, looked for in the pages that were read before. When the
 * queue is away the claim is recorded all the same; submitting a page again finds it there.
 */
export function createMatchingRecorder(recorder: Recorder, queue: Queue, log: EngineLog): Recorder {
  return {
    ...recorder,
    record: async (deed, statements) => {
      const outcome = await recorder.record(deed, statements)
      const named = [deed.subject, ...statements.nodes.map(({ id }) => id)]
      const claims = [...new Set(named)].filter((id) => labelOfId(id) === 'Claim')
      for (const claimId of claims) {
        await queue.enqueue(matchClaims, { of: 'claim', claimId }).catch((err: unknown) => {
          log.warn({ err, claim: claimId }, 'a new claim was not looked for in the pages that were read before')
        })
      }
      return outcome
    },
  }
}
