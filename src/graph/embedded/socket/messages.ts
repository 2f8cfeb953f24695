import { z } from 'zod'
import { type ErrorCode, errorCatalogue, WhenceError } from '../../../errors.ts'
import type { GraphParams } from '../../graph.ts'

/** In the data folder. */
export const socketName = 'graph.sock'

/** Raised when the messages change, so that two versions of Whence on one data folder find out at once. */
export const protocolVersion = 1

const id = z.number().int().nonnegative()
const params = z.record(z.string(), z.unknown()).transform((value) => value as GraphParams)
const statement = { id, name: z.string().max(200), cypher: z.string().max(100_000), params }
const tx = z.number().int().positive().nullable()

/** What a client may ask. `tx` is the id of the `begin` of a transaction that is still open. */
export const requestSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('hello'), id, protocol: z.number(), schema: z.number() }),
  z.object({ op: z.literal('read'), ...statement, tx }),
  z.object({ op: z.literal('write'), ...statement, tx }),
  z.object({ op: z.literal('begin'), id }),
  z.object({ op: z.literal('commit'), id, tx: tx.unwrap() }),
  z.object({ op: z.literal('rollback'), id, tx: tx.unwrap() }),
  z.object({
    op: z.literal('propose'),
    id,
    index: z.string(),
    words: z.array(z.string()).max(10_000),
    limit: z.number().int().max(10_000),
  }),
  z.object({ op: z.literal('describe'), id }),
  z.object({ op: z.literal('ping'), id }),
])
export type Request = z.infer<typeof requestSchema>

const codes = Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]
const refusal = z.object({ code: z.enum(codes), message: z.string() })

export const answerSchema = z.union([z.object({ id, refusal }), z.object({ id, value: z.unknown() })])

export function toRefusal(error: unknown): z.infer<typeof refusal> {
  if (error instanceof WhenceError) return { code: error.code, message: error.message }
  return { code: 'INTERNAL', message: 'The process that holds the graph failed at this request.' }
}

export function fromRefusal({ code, message }: z.infer<typeof refusal>): WhenceError {
  return new WhenceError(code, message)
}
