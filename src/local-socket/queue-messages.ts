import { z } from 'zod'
import { type ErrorCode, errorCatalogue } from '../errors.ts'
import {
  applySchema,
  backfillMatches,
  fetchSource,
  finishImport,
  followCitations,
  type JobContract,
  matchClaims,
  readSource,
} from '../queue/index.ts'

const codes = Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]
const id = z.string().max(200)
const state = z.enum(['QUEUED', 'RUNNING', 'DONE', 'FAILED'])

/** What another command of the same user may ask of the process that holds the queue. */
export const requestSchema = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('enqueue'),
    kind: z.string().max(100),
    payload: z.unknown(),
    root: id.optional(),
    delayMs: z.number().min(0).optional(),
  }),
  z.object({ op: z.literal('find'), id }),
  z.object({
    op: z.literal('list'),
    states: z.array(state).optional(),
    kinds: z.array(z.string().max(100)).optional(),
    after: id.optional(),
    first: z.int().min(0).max(10_000),
  }),
  z.object({ op: z.literal('count') }),
  z.object({ op: z.literal('ping') }),
])
export type QueueRequest = z.infer<typeof requestSchema>

export const jobSchema = z.object({
  id: z.string(),
  kind: z.string(),
  state,
  code: z.enum(codes).nullable(),
  message: z.string().nullable(),
  url: z.string().nullable(),
  attempts: z.number(),
  createdAt: z.number(),
  finishedAt: z.number().nullable(),
  root: z.string(),
  progress: z.object({ done: z.number(), total: z.number() }).nullable(),
})

export const refusalSchema = z.object({ code: z.enum(codes), message: z.string() })

// Each contract takes a payload of its own; the queue parses what comes with the contract's schema.
const contracts = [
  backfillMatches,
  fetchSource,
  readSource,
  followCitations,
  matchClaims,
  applySchema,
  finishImport,
] as unknown as readonly JobContract<unknown>[]

export function findContract(kind: string): JobContract<unknown> | null {
  return contracts.find(({ name }) => name === kind) ?? null
}
