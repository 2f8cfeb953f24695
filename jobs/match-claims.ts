import { matchClaim, matchVersion } from '../src/intake/index.ts'
import { matchClaims } from '../src/queue/index.ts'
import type { JobDeps } from './job-deps.ts'
import { implementJob, type JobImplementation } from './worker.ts'

/** Looks for the claims in a version, or for a claim in every version. */
export function matchClaimsJob({ graph }: JobDeps): JobImplementation {
  return implementJob(matchClaims, async (payload, { signal }) => {
    const stamp = { at: Date.now(), by: 'job:match-claims' }
    if (payload.of === 'claim') await matchClaim(graph, payload.claimId, { stamp, signal })
    else await matchVersion(graph, { source: payload.sourceId, hash: payload.versionHash }, stamp)
  })
}
