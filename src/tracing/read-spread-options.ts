import { WhenceError } from '../errors.ts'
import type { FuzzyDate } from '../shared/fuzzy-date.ts'
import type { EvidenceRule, ParentRule, SpreadOptions } from '../spread/index.ts'

/** Options as they come from GraphQL, a query string or the command line, each value already of its type. */
export interface SpreadOptionsInput {
  readonly asOf?:
    | { readonly publishedBy?: FuzzyDate | null | undefined; readonly knownBy?: number | null | undefined }
    | null
    | undefined
  readonly among?:
    | {
        readonly sources?: readonly string[] | null | undefined
        readonly outlets?: readonly string[] | null | undefined
        readonly kinds?: readonly string[] | null | undefined
      }
    | null
    | undefined
  readonly includeParts?: boolean | null | undefined
  readonly evidence?: EvidenceRule | null | undefined
  readonly minConfidence?: number | null | undefined
  readonly parentRule?: ParentRule | null | undefined
  readonly budget?: number | null | undefined
}

const mostBudget = 100_000_000
const mostAmong = 10_000

/**
 * Checks options and puts them in one form, so that the same question is known again however it was written.
 * @throws WhenceError INVALID_INPUT naming the option.
 */
export function readSpreadOptions(input: SpreadOptionsInput | null | undefined): SpreadOptions {
  const { minConfidence, budget, includeParts, evidence, parentRule } = input ?? {}
  requireRange('minConfidence', minConfidence, [0, 1])
  requireRange('budget', budget, [1, mostBudget])
  const asOf = readAsOf(input?.asOf)
  const among = readAmong(input?.among)
  return {
    ...(asOf ? { asOf } : {}),
    ...(among ? { among } : {}),
    includeParts: includeParts ?? true,
    evidence: evidence ?? 'CONFIRMED',
    minConfidence: minConfidence ?? 0.5,
    parentRule: parentRule ?? 'EARLIEST',
    budget: budget ?? 1_000_000,
    circular: false,
  }
}

function readAsOf(asOf: SpreadOptionsInput['asOf']): SpreadOptions['asOf'] | null {
  const { publishedBy, knownBy } = asOf ?? {}
  if (publishedBy == null && knownBy == null) return null
  return {
    ...(publishedBy == null ? {} : { publishedBy: { from: publishedBy.from, to: publishedBy.to } }),
    ...(knownBy == null ? {} : { knownBy }),
  }
}

function readAmong(among: SpreadOptionsInput['among']): SpreadOptions['among'] | null {
  const fields = Object.entries(among ?? {}).flatMap(([name, values]) => {
    if (values == null) return []
    if (values.length > mostAmong) {
      throw new WhenceError('INVALID_INPUT', `among.${name} may name ${mostAmong} things at most.`, {
        path: ['options', 'among', name],
      })
    }
    return [[name, [...new Set<string>(values)].sort()]]
  })
  return fields.length === 0 ? null : Object.fromEntries(fields)
}

function requireRange(name: string, value: number | null | undefined, [least, most]: [number, number]): void {
  if (value == null || (value >= least && value <= most)) return
  throw new WhenceError('INVALID_INPUT', `${name} must be between ${least} and ${most}, not ${value}.`, {
    path: ['options', name],
  })
}
