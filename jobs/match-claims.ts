import { matchVersion } from '../src/intake/index.ts'
import { matchClaims } from '../src/queue/index.ts'
import type { JobDeps } from './job-deps.ts'
import { implementJob, type JobImplementation } from './worker.ts'

/** Looks for the recorded claims in a version. */
export function matchClaimsJob({ graph, scorer }: JobDeps): JobImplementation {
  return implementJob(matchClaims, ({ sourceId, versionHash }) =>
    matchVersion(
      graph,
      { source: sourceId, hash: versionHash },
      { stamp: { at: Date.now(), by: 'job:match-claims' }, scorer },
    ),
  )
}
