import { finishImport } from '../src/queue/index.ts'
import type { JobDeps } from './job-deps.ts'
import { implementJob, type JobImplementation } from './worker.ts'

/** Applies what is left of an import that was interrupted. */
export function finishImportJob({ finishImport: finish }: JobDeps): JobImplementation {
  return implementJob(finishImport, ({ importId }, { signal }) => finish(importId, signal))
}
