import type { GraphParams, GraphValue } from '../graph/index.ts'
import type { FactTerms, Stamp } from './statement.ts'

/** One call's stamp, with a token that tells what this very write created from what was there. */
export interface Write extends Stamp {
  readonly token: string
  /** The nodes that this very write created; nothing can have been said of them before. */
  readonly created: ReadonlySet<string>
}

/** The write as it stands in a round: what an earlier round created is there already. */
export function inRound(write: Write, round: number): Write {
  return round === 0 ? write : { ...write, token: `${write.token}.${round}` }
}

/** Rows sent in one statement: enough to be fast, few enough for the memory of a small server. */
const rowsPerStatement = 5_000

/** The properties that every fact carries, ready to be set; absent ones are left out. */
export function factProps(terms: FactTerms, write: Write): { [name: string]: GraphValue } {
  const props: { [name: string]: GraphValue } = {
    recordedAt: terms.recordedAt ?? write.at,
    recordedBy: terms.recordedBy ?? write.by,
    recordedIn: write.token,
    method: terms.method,
    confidence: terms.confidence ?? 1,
    suggested: terms.suggested ?? false,
  }
  if (terms.anchor) setGiven(props, terms.anchor)
  if (terms.withdrawnAt !== undefined) setGiven(props, withdrawal(terms, write))
  return props
}

/** Sets the fields that have a value. */
function setGiven(props: { [name: string]: GraphValue }, fields: object): void {
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) props[name] = value as GraphValue
}

function withdrawal(terms: FactTerms, write: Write): { [name: string]: GraphValue | undefined } {
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

type Props = { readonly [name: string]: GraphValue }

/** A row to be merged: its texts become columns, its properties maps. */
export type MergeRow = { readonly i: number; readonly props: Props } & { readonly [column: string]: GraphValue }

export interface Merged {
  readonly matched: number
  /** The `i` of the rows that the query told apart. */
  readonly places: number[]
}

/** Runs a merging query over the rows in slices, each sent as columns. */
export async function mergeInColumns(
  rows: readonly MergeRow[],
  run: (params: GraphParams) => Promise<{ matched: number; places: number[] }[]>,
  token: string,
): Promise<Merged> {
  let matched = 0
  const places: number[] = []
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const slice = rows.slice(start, start + rowsPerStatement)
    for (const answer of await run({ ...toColumns(slice), write: token })) {
      matched += answer.matched
      for (const place of answer.places) places.push((slice[place] as MergeRow).i)
    }
  }
  return { matched, places }
}

function toColumns(rows: readonly MergeRow[]): GraphParams {
  const { i: _, props: first, ...texts } = rows[0] as MergeRow
  const shared = new Set(Object.keys(first).filter((name) => rows.every(({ props }) => props[name] === first[name])))
  const columns = Object.keys(texts).map((name) => [name, rows.map((row) => row[name] as GraphValue)])
  return {
    ...Object.fromEntries(columns),
    common: Object.fromEntries([...shared].map((name) => [name, first[name] as GraphValue])),
    props: rows.map(({ props }) => withoutShared(props, shared)),
  }
}

function withoutShared(props: Props, shared: ReadonlySet<string>): Props {
  const rest: { [name: string]: GraphValue } = {}
  for (const name of Object.keys(props)) if (!shared.has(name)) rest[name] = props[name] as GraphValue
  return rest
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
