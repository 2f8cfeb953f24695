export { defineJob, type JobContract } from './job-contract.ts'
export {
  applySchema,
  backfillMatches,
  fetchSource,
  finishImport,
  followCitations,
  matchClaims,
  readSource,
} from './jobs.ts'
export type {
  Job,
  JobEvent,
  OpenWorker,
  Queue,
  RunningJob,
} from './queue.ts'
