import type { EngineLog } from '../compose.ts'
import { isEntityLabel } from '../entities/index.ts'
import { labelOfId, type Recorder } from '../facts/index.ts'
import { backfillMatches, type Queue } from '../queue/index.ts'

/**
 * A recorder that has new claims and entities, and those with new wordings and names, looked for in the pages that were
 * read before. When the queue is away they are recorded all the same, and looked for at the next start.
 */
export function createMatchingRecorder(recorder: Recorder, queue: Queue, log: EngineLog): Recorder {
  return {
    ...recorder,
    record: async (deed, statements) => {
      const outcome = await recorder.record(deed, statements)
      const named = [deed.subject, ...statements.nodes.map(({ id }) => id)]
      const sought = [...new Set(named)].filter((id) => isSought(labelOfId(id)))
      if (sought.length > 0) {
        await queue.enqueue(backfillMatches, {}).catch((err: unknown) => {
          log.warn({ err, sought }, 'what is new is looked for in the pages read before only at the next start')
        })
      }
      return outcome
    },
  }
}

function isSought(label: ReturnType<typeof labelOfId>): boolean {
  return label === 'Claim' || isEntityLabel(label)
}
