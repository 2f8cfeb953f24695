import { WhenceError } from '../errors.ts'
import { defined } from '../shared/defined.ts'
import type { FactTerms } from './statement.ts'

/** What an analyst may say of an edge beside its content. */
export interface EvidenceInput {
  readonly quote?: string | null | undefined
  readonly prefix?: string | null | undefined
  readonly suffix?: string | null | undefined
  readonly start?: number | null | undefined
  readonly end?: number | null | undefined
  /** Hash of the version that holds the words. */
  readonly version?: string | null | undefined
  readonly confidence?: number | null | undefined
}

const longestQuote = 10_000

/**
 * The terms of a fact that an analyst records.
 * @throws WhenceError INVALID_INPUT for a confidence outside 0…1, a place that runs backwards, or too long a quote.
 */
export function analystTerms(input: EvidenceInput = {}): FactTerms {
  const { quote, prefix, suffix, start, end, version, confidence } = input
  if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
    throw new WhenceError('INVALID_INPUT', `confidence must be between 0 and 1, not ${confidence}.`, {
      path: ['confidence'],
    })
  }
  if ((start ?? 0) < 0 || (end != null && end < (start ?? 0))) {
    throw new WhenceError('INVALID_INPUT', 'start must be 0 or more and end not before it.', { path: ['start'] })
  }
  for (const [name, text] of Object.entries({ quote, prefix, suffix })) {
    if (text != null && text.length > longestQuote) {
      throw new WhenceError('INVALID_INPUT', `${name} may have ${longestQuote} characters at most.`, { path: [name] })
    }
  }
  if (version != null && !/^[0-9a-f]{64}$/.test(version)) {
    throw new WhenceError('INVALID_INPUT', 'version must be the SHA-256 of the text in 64 hex digits.', {
      path: ['version'],
    })
  }
  const anchor = defined({ quote, prefix, suffix, start, end, versionHash: version })
  return {
    method: 'ANALYST',
    ...defined({ confidence }),
    ...(Object.keys(anchor).length > 0 ? { anchor } : {}),
  }
}
