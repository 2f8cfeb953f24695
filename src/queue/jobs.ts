/**
 * The kinds of job. Each has its implementation in `jobs/<name>.ts`.
 *
 * A crawl needs no shared counter: `hops` and `pages` are a budget that a job spends and divides among the jobs it
 * queues, so that however often parts of it run again, it stays within what was asked.
 */
import { z } from 'zod'
import { defineJob } from './job-contract.ts'

const url = z.url({ protocol: /^https?$/ }).max(4_096)
const id = z.string().min(1).max(200)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const budget = {
  /** Citations still to be followed outward, one after the other. */
  hops: z.int().min(0).max(10),
  /** Pages that this job and all it leads to may fetch, its own included. */
  pages: z.int().min(0).max(10_000),
  /** The key or person on whose behalf facts are recorded. */
  requestedBy: id,
}

/** Fetches one page, keeps its bytes by content hash, and queues `read-source`. */
export const fetchSource = defineJob({
  name: 'fetch-source',
  payload: z.strictObject({ url, ...budget }),
  key: ({ url, hops, pages }) => `${url} ${hops} ${pages}`,
  url: ({ url }) => url,
  idempotence: 'Bytes are stored under their own hash, and a page that has not changed gives the same version.',
})

/** Reads kept bytes and records source, version, outlet, people, citations; then queues the two jobs below. */
export const readSource = defineJob({
  name: 'read-source',
  payload: z.strictObject({ url, contentHash: hash, fetchedAt: z.int().min(0), ...budget }),
  key: ({ url, contentHash, hops, pages }) => `${url} ${contentHash} ${hops} ${pages}`,
  url: ({ url }) => url,
  idempotence: 'Reading is a function of bytes and URL, and every fact it records has a natural key.',
})

/** Queues `fetch-source` for what a source cites and the graph has not yet read, within the budget. */
export const followCitations = defineJob({
  name: 'follow-citations',
  payload: z.strictObject({ sourceId: id, ...budget }),
  key: ({ sourceId, hops, pages }) => `${sourceId} ${hops} ${pages}`,
  idempotence: 'It only queues jobs; those already read or already queued are left out or joined.',
})

/** Looks for the recorded claims in one version. */
export const matchClaims = defineJob({
  name: 'match-claims',
  payload: z.strictObject({ sourceId: id, versionHash: hash }),
  key: ({ sourceId, versionHash }) => `${sourceId} ${versionHash}`,
  whileRunning: 'again',
  idempotence: 'An assertion is one fact for one source, claim, stance and quote.',
})

/**
 * Looks for every claim that is new, or has a new wording, in all stored versions, and reads the versions that came by a
 * file. One job does it for however many claims and versions are waiting.
 */
export const backfillMatches = defineJob({
  name: 'backfill-matches',
  payload: z.strictObject({}),
  key: () => 'all',
  whileRunning: 'again',
  idempotence: 'What is done loses its mark in the graph, and all that it records has natural keys.',
})

/** Brings the store's constraints and indexes up to the shipped schema. */
export const applySchema = defineJob({
  name: 'apply-schema',
  payload: z.strictObject({}),
  key: () => 'schema',
  idempotence: 'Each step is applied only where it is missing.',
})

/** Applies what is left of a journalled import. */
export const finishImport = defineJob({
  name: 'finish-import',
  payload: z.strictObject({ importId: id }),
  key: ({ importId }) => importId,
  idempotence: 'A batch of the journal records facts by natural key, so one applied twice changes nothing.',
})
