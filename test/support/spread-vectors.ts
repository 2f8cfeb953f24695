import { readFileSync } from 'node:fs'
import { parseFuzzyDate } from '../../src/shared/fuzzy-date.ts'
import { bases, type SpreadAnswer, type SpreadInput, type SpreadOptions, stances } from '../../src/spread/index.ts'
import type { Line } from './spread-lines.ts'

/** One question of the vectors: options as in GraphQL, the answer with file keys for sources. */
export interface Question {
  readonly case: string
  readonly claim: string
  readonly options: { readonly [name: string]: unknown }
  readonly expected: { readonly [field: string]: unknown }
}

export function readJsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}

/** The lines of one case: keys begin with its name; lines without a key name a source or an outlet that does. */
export function linesOfCase(lines: readonly Line[], name: string): Line[] {
  const belongs = (value: unknown): boolean =>
    Array.isArray(value) ? value.some(belongs) : typeof value === 'string' && value.startsWith(`${name}-`)
  return lines.filter((line) => ['key', 'source', 'from', 'sources', 'outlet'].some((field) => belongs(line[field])))
}

export function optionsOf(question: Question): SpreadOptions {
  const { asOf, ...options } = question.options as {
    asOf?: { publishedBy?: string; knownBy?: string }
  } & SpreadOptions
  const publishedBy = asOf?.publishedBy === undefined ? null : parseFuzzyDate(asOf.publishedBy)
  return {
    ...(options as SpreadOptions),
    ...(asOf && {
      asOf: {
        ...(publishedBy && { publishedBy }),
        ...(asOf.knownBy !== undefined && { knownBy: Date.parse(asOf.knownBy) }),
      },
    }),
  }
}

/** The answer in the words of the vectors' files. */
export function inWords(input: SpreadInput, answer: SpreadAnswer) {
  const { sources, claims, citations, assertions, corrections } = input
  const key = (source: number): string => sources.id[source]!
  const keys = (list: readonly number[]): string[] => list.map(key)
  const iso = (at: number | null): string | null =>
    at === null || Number.isNaN(at) ? null : new Date(at).toISOString().replace('.000Z', '+00:00')
  const count = ({ standsOn, ...rest }: SpreadAnswer['independence']) => ({
    ...rest,
    standsOn: standsOn.map((label) => keys(label.sources)),
  })
  const { timeToNthOutlet, ...metrics } = answer.metrics
  return {
    S: keys(answer.members).sort(),
    complete: answer.complete,
    omitted: answer.omitted,
    totals: answer.totals,
    origins: Object.fromEntries(
      answer.origins.map(({ source, standing, credited }) => [key(source), { standing, credited: keys(credited) }]),
    ),
    sharedCredits: answer.sharedCredits.map(({ source, by }) => ({ source: key(source), by: keys(by) })),
    hops: answer.hops.map(({ source, parent, citation, depth }) => ({
      source: key(source),
      parent: parent === null ? null : key(parent),
      basis: citation === null ? null : bases[citations.basis[citation]!],
      confidence: citation === null ? null : citations.life.confidence[citation],
      depth,
      from: iso(sources.publishedFrom[source]!),
    })),
    metrics,
    outletHours: timeToNthOutlet,
    trees: Object.fromEntries(answer.trees.map(({ origin, ...tree }) => [key(origin), tree])),
    independence: count(answer.independence),
    parts: Object.fromEntries(answer.parts.map((part) => [claims.id[part.claim], count(part.independence)])),
    chokepoints: answer.chokepoints.map((point) => ({ ...point, source: key(point.source) })),
    circular: answer.circular.map(({ kind, sources: list, explanation }) => ({
      kind,
      sources: keys(list),
      explanation,
    })),
    circularUnsettled: answer.circularUnsettled,
    corrections: answer.corrections.map(({ correction, ...reach }) => ({
      source: key(corrections.source[correction]!),
      kind: corrections.kind[correction],
      at: iso(corrections.from[correction]!)?.slice(0, 10),
      ...reach,
      lost: keys(reach.lost),
      weakened: keys(reach.weakened),
      settled: keys(reach.settled),
      stale: keys(reach.stale),
    })),
    denials: answer.denials.map((row) => [key(assertions.source[row]!), stances[assertions.stance[row]!]]),
    timeline: answer.timeline.map(({ at, sources: total, outlets }) => [iso(at), total, outlets]),
  }
}
