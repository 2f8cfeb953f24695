import { applySchemaJob } from './apply-schema.ts'
import { backfillMatchesJob } from './backfill-matches.ts'
import { fetchSourceJob } from './fetch-source.ts'
import { finishImportJob } from './finish-import.ts'
import { followCitationsJob } from './follow-citations.ts'
import type { JobDeps } from './job-deps.ts'
import { matchClaimsJob } from './match-claims.ts'
import { readSourceJob } from './read-source.ts'
import type { JobImplementation } from './worker.ts'

export type { JobDeps } from './job-deps.ts'
export { startWorker } from './worker.ts'

/** Every kind of job with what fulfils it. */
export function createJobs(deps: JobDeps): JobImplementation[] {
  return [
    fetchSourceJob,
    readSourceJob,
    followCitationsJob,
    matchClaimsJob,
    backfillMatchesJob,
    applySchemaJob,
    finishImportJob,
  ].map((create) => create(deps))
}
