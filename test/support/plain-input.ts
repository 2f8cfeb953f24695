import { buildInput, type SpreadColumns, type SpreadInput } from '../../src/spread/index.ts'

/** A spread drawn in a few numbers: source i is the i-th, and all state one claim. */
export interface PlainSpread {
  readonly sources: number
  /** Pairs: the first cites the second. */
  readonly cites: Iterable<readonly [number, number]>
  /** Default: one day after another from 2014-08-01; null: no dates at all. */
  readonly startOf?: ((source: number) => number) | null
  readonly outletOf?: (source: number) => number | null
  readonly authorsOf?: (source: number) => readonly string[]
  /** Parts of the claim; source i states the part i modulo their number. */
  readonly parts?: number
  /** Whether each part is part of the one before it, so that they form a chain. */
  readonly nested?: boolean
}

const day = 86_400_000
const firstDay = Date.UTC(2014, 7, 1)

/** Builds the input of large or regular shapes without going through lines of text. */
export function plainInput(spread: PlainSpread): SpreadInput {
  const numbers = Array.from({ length: spread.sources }, (_, i) => i)
  const startOf = spread.startOf === undefined ? (i: number) => firstDay + i * day : spread.startOf
  const starts = numbers.map((i) => startOf?.(i) ?? null)
  const outlet = numbers.map((i) => spread.outletOf?.(i) ?? null)
  const outlets = [...new Set(outlet.filter((key) => key !== null))]
  const citations = [...spread.cites]
  const parts = Array.from({ length: spread.parts ?? 0 }, (_, i) => `part ${i}`)
  const always = (rows: readonly unknown[]) => ({ recordedAt: rows.map(() => 0) })
  const none = { recordedAt: [] }
  return buildInput({
    claim: 'claim',
    claims: { id: ['claim', ...parts] },
    partOf: {
      part: parts,
      whole: parts.map((_, i) => (spread.nested && i > 0 ? (parts[i - 1] as string) : 'claim')),
      ...always(parts),
    },
    sources: {
      id: numbers.map((i) => `s${i}`),
      key: numbers,
      url: numbers.map((i) => `https://x.example/${i}`),
      kind: numbers.map(() => 'ARTICLE'),
      outlet,
      publishedFrom: starts,
      publishedTo: starts.map((start) => (start === null ? null : start + day)),
      firstHand: numbers.map(() => false),
      ...always(numbers),
    },
    outlets: { key: outlets, domain: outlets.map((key) => `o${key}.example`) },
    organizations: { key: [], name: [] },
    owners: { outlet: [], organization: [], ...none },
    ...bylines(numbers, spread),
    assertions: {
      id: numbers.map((i) => `a${i}`),
      source: numbers,
      claim: numbers.map((i) => (parts.length === 0 ? 'claim' : (parts[i % parts.length] as string))),
      stance: numbers.map(() => 'ASSERTS'),
      ...always(numbers),
    },
    citations: {
      id: citations.map((_, i) => `c${i}`),
      from: citations.map(([from]) => from),
      to: citations.map(([, to]) => to),
      basis: citations.map(() => 'HYPERLINK'),
      ...always(citations),
    },
    nearDuplicates: { a: [], b: [], score: [], ...none },
    sameArtifacts: { a: [], b: [], ...none },
    versions: { key: [], source: [], fetchedAt: [], ...none },
    corrections: { id: [], source: [], claim: [], kind: [], from: [], to: [], ...none },
  })
}

function bylines(numbers: readonly number[], { authorsOf }: PlainSpread): Pick<SpreadColumns, 'persons' | 'authors'> {
  const rows = numbers.flatMap((source) => (authorsOf?.(source) ?? []).map((name) => ({ source, name })))
  const names = [...new Set(rows.map((row) => row.name))]
  return {
    persons: { key: names, name: names },
    authors: {
      source: rows.map((row) => row.source),
      person: rows.map((row) => row.name),
      recordedAt: rows.map(() => 0),
    },
  }
}
