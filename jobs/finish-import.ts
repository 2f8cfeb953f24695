import { backfillMatches, finishImport } from '../src/queue/index.ts'
import type { JobDeps } from './job-deps.ts'
import { implementJob, type JobImplementation } from './worker.ts'

/** Applies what is left of an import that was interrupted, and has its claims and versions compared with the others. */
export function finishImportJob({ finishImport: finish }: JobDeps): JobImplementation {
  return implementJob(finishImport, async ({ importId }, { signal, enqueue }) => {
    await finish(importId, signal)
    await enqueue(backfillMatches, {})
  })
}
