import { applySchema as applyGraphSchema } from '../src/graph/index.ts'
import { applySchema } from '../src/queue/index.ts'
import type { JobDeps } from './job-deps.ts'
import { implementJob, type JobImplementation } from './worker.ts'

/** Brings the store's constraints and indexes up to date. */
export function applySchemaJob({ graph }: JobDeps): JobImplementation {
  return implementJob(applySchema, async () => void (await applyGraphSchema(graph)))
}
