export { defineJob, type JobContract, type RetryRule } from './job-contract.ts'
export { applySchema, fetchSource, finishImport, followCitations, matchClaims, readSource } from './jobs.ts'
export type {
  EnqueueOptions,
  Job,
  JobCounts,
  JobEvent,
  JobFilter,
  JobPage,
  JobState,
  OpenWorker,
  Queue,
  RunningJob,
  WorkerOptions,
} from './queue.ts'
