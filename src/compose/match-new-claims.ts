import type { EngineLog } from '../compose.ts'
import { labelOfId, type Recorder } from '../facts/index.ts'
import { backfillMatches, type Queue } from '../queue/index.ts'

/**
 * A recorder that has new claims, and claims with new wordings, looked for in the pages that were read before. When the
 * queue is away the claim is recorded all the same, and looked for at the next start.
 */
export function createMatchingRecorder(recorder: Recorder, queue: Queue, log: EngineLog): Recorder {
  return {
    ...recorder,
    record: async (deed, statements) => {
      const outcome = await recorder.record(deed, statements)
      const named = [deed.subject, ...statements.nodes.map(({ id }) => id)]
      const claims = [...new Set(named)].filter((id) => labelOfId(id) === 'Claim')
      if (claims.length > 0) {
        await queue.enqueue(backfillMatches, {}).catch((err: unknown) => {
          log.warn({ err, claims }, 'a new claim is looked for in the pages read before only at the next start')
        })
      }
      return outcome
    },
  }
}
