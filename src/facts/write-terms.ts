import type { GraphParams, GraphValue } from '../graph/index.ts'
import type { FactTerms, Stamp } from './statement.ts'

/** One call's stamp, with a token that tells what this very write created from what was there. */
export interface Write extends Stamp {
  readonly token: string
}

/** Rows sent in one statement: enough to be fast, few enough for the memory of a small server. */
const rowsPerStatement = 5_000

/** The properties that every fact carries, ready to be set; absent ones are left out. */
export function factProps(terms: FactTerms, write: Write): { [name: string]: GraphValue } {
  const props: { [name: string]: GraphValue | undefined } = {
    recordedAt: terms.recordedAt ?? write.at,
    recordedBy: terms.recordedBy ?? write.by,
    recordedIn: write.token,
    method: terms.method,
    confidence: terms.confidence ?? 1,
    suggested: terms.suggested ?? false,
    ...terms.anchor,
    ...withdrawal(terms, write),
  }
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as {
    [name: string]: GraphValue
  }
}

function withdrawal(terms: FactTerms, write: Write): { [name: string]: GraphValue | undefined } {
  if (terms.withdrawnAt === undefined) return {}
  return {
    withdrawnAt: terms.withdrawnAt,
    withdrawnBy: terms.withdrawnBy ?? write.by,
    reason: terms.reason,
    supersededBy: terms.supersededBy,
  }
}

/** Groups items so that each group shares one Cypher text. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Runs `run` over the rows in slices, one after the other, and joins what they answer. */
export async function inSlices<Row, Answer>(
  rows: readonly Row[],
  run: (params: GraphParams) => Promise<Answer[]>,
  extra: GraphParams = {},
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const slice = rows.slice(start, start + rowsPerStatement) as unknown as GraphValue[]
    for (const answer of await run({ rows: slice, ...extra })) answers.push(answer)
  }
  return answers
}
