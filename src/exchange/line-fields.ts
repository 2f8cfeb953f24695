import { z } from 'zod'
import { isWhenceError } from '../errors.ts'
import { machineMethods, personMethods } from '../facts/index.ts'
import { parseFuzzyDate } from '../shared/fuzzy-date.ts'
import { normalizeText } from '../shared/normalize.ts'
import { outletKey, requireUrl } from '../sources/index.ts'

/** Text that can be stored on every engine: no half of a surrogate pair. */
const loneSurrogate = /\p{Surrogate}/u

export function text(longest: number) {
  return z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => !loneSurrogate.test(value), 'it holds half a character')
}

/** Text by which a thing is known: something must be left of it in its normal form. */
export function wording(longest: number) {
  return text(longest).refine((value) => normalizeText(value) !== '', 'it holds no words')
}

export const key = text(500)
export const name = wording(1_000)
const quote = text(20_000)

function refusal(check: (value: string) => string) {
  return z.string().transform((value, context) => {
    try {
      return check(value)
    } catch (error) {
      if (!isWhenceError(error)) throw error
      context.addIssue({ code: 'custom', message: error.message })
      return z.NEVER
    }
  })
}

export const url = refusal(requireUrl)
export const outlet = refusal(outletKey)

/** A date to the precision known, as the text under which it is kept. */
export const fuzzyDate = z.string().transform((value, context) => {
  const date = parseFuzzyDate(value)
  if (date) return date.text
  context.addIssue({ code: 'custom', message: noDate(value) })
  return z.NEVER
})

/** A moment, in milliseconds UTC; of a year, month or day it is the start. */
export const moment = z.string().transform((value, context) => {
  const date = parseFuzzyDate(value)
  if (date) return date.from
  context.addIssue({ code: 'custom', message: noDate(value) })
  return z.NEVER
})

function noDate(value: string): string {
  return `"${value.slice(0, 60)}" is no date; write YYYY, YYYY-MM, YYYY-MM-DD or an RFC 3339 time`
}

const share = z.number().min(0).max(1)
const offset = z.int().min(0).max(1e9)
const count = z.int().min(1).max(1e6)
const scalar = z.union([z.string().max(100_000), z.number(), z.boolean()])

/** What any line may say of when and by whom; kept only by a restore. */
export const recordFields = {
  recordedAt: moment.optional(),
  recordedBy: text(500).optional(),
  method: z.enum([...personMethods, ...machineMethods]).optional(),
}

/** What a line that is one single fact may say of it. All times are kept only by a restore. */
export const factFields = {
  ...recordFields,
  confidence: share.optional(),
  suggested: z.boolean().optional(),
  withdrawnAt: moment.optional(),
  withdrawnBy: text(500).optional(),
  reason: z.string().max(2_000).optional(),
  supersededBy: text(500).optional(),
  n: count.optional(),
  quote: quote.optional(),
  prefix: z.string().max(2_000).optional(),
  suffix: z.string().max(2_000).optional(),
  start: offset.optional(),
  end: offset.optional(),
  version: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'it is no SHA-256 in hex')
    .optional(),
}

/** What a line that is an edge may say beside it. */
export const edgeFields = {
  ...factFields,
  seenAt: moment.optional(),
  lastSeenAt: moment.optional(),
  goneAt: moment.optional(),
  confirmedAt: moment.optional(),
  confirmedBy: text(500).optional(),
  more: z.record(z.string().regex(/^[A-Za-z]\w{0,60}$/), scalar).optional(),
}

export const scoreField = share
