import { backfill } from '../src/intake/index.ts'
import { backfillMatches } from '../src/queue/index.ts'
import type { JobDeps } from './job-deps.ts'
import { implementJob, type JobImplementation } from './worker.ts'

/** Looks for new claims in what was read before, and reads the versions that came by a file. */
export function backfillMatchesJob({ graph, scorer }: JobDeps): JobImplementation {
  return implementJob(backfillMatches, (_, { signal, reportProgress }) =>
    backfill(graph, {
      stamp: { at: Date.now(), by: 'job:backfill-matches' },
      signal,
      scorer,
      onProgress: (done, total) => reportProgress({ done, total }),
    }),
  )
}
