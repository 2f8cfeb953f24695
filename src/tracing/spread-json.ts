import type { ClaimRow } from '../claims/index.ts'
import type { CorrectionRow } from '../curation/index.ts'
import { anchorOf, type EdgeFact } from '../facts/index.ts'
import type { SourceRow } from '../sources/index.ts'
import { bases, type Independence } from '../spread/index.ts'
import type { TracedSpread } from './tracing-service.ts'

/** The rows that an answer names, loaded in a fixed number of queries. */
export interface NamedRows {
  readonly sources: ReadonlyMap<string, SourceRow>
  readonly claims: ReadonlyMap<string, ClaimRow>
  /** Citations of the hops and statements that deny. */
  readonly edges: ReadonlyMap<string, EdgeFact>
  readonly corrections: ReadonlyMap<string, CorrectionRow>
}

/** A source as the whole answer shows it. */
export interface SourceJson {
  readonly id: string
  readonly url: string | null
  readonly title: string | null
  readonly kind: string
  readonly outlet: { readonly domain: string; readonly name: string | null } | null
}

/** The whole answer with plain lists, as `GET /claims/:id/spread.json` and `whence trace --json` give it. */
export function toSpreadJson(traced: TracedSpread, rows: NamedRows) {
  const { input, answer, options } = traced
  const source = (row: number): SourceJson => sourceJson(rows.sources.get(input.sources.id[row] as string))
  const sources = (list: readonly number[]): SourceJson[] => list.map(source)
  const claim = (id: string) => ({ id, text: rows.claims.get(id)?.text ?? '' })
  const independence = (counts: Independence) => ({
    ...counts,
    standsOn: counts.standsOn.map((ground) => ({ ...ground, sources: sources(ground.sources) })),
  })
  return {
    claim: claim(traced.claim),
    asOf: asOfJson(options.asOf),
    complete: answer.complete,
    omitted: answer.omitted,
    totals: answer.totals,
    origins: answer.origins.map((origin) => ({
      ...origin,
      source: source(origin.source),
      credited: sources(origin.credited),
    })),
    sharedCredits: answer.sharedCredits.map(({ source: row, by }) => ({ source: source(row), by: sources(by) })),
    hops: answer.hops.map((hop) => ({ source: source(hop.source), ...hopJson(traced, hop, rows) })),
    metrics: answer.metrics,
    trees: answer.trees.map((tree) => ({ ...tree, origin: source(tree.origin) })),
    independence: independence(answer.independence),
    parts: answer.parts.map((part) => ({
      claim: claim(input.claims.id[part.claim] as string),
      independence: independence(part.independence),
    })),
    chokepoints: answer.chokepoints.map((point) => ({ ...point, source: source(point.source) })),
    circular: answer.circular.map((report) => ({ ...report, sources: sources(report.sources) })),
    circularUnsettled: answer.circularUnsettled,
    corrections: answer.corrections.map((reach) => ({
      ...reach,
      correction: correctionJson(rows.corrections.get(input.corrections.id[reach.correction] as string)),
      lost: sources(reach.lost),
      weakened: sources(reach.weakened),
      settled: sources(reach.settled),
      stale: sources(reach.stale),
    })),
    denials: answer.denials.map((row) => denialJson(traced, row, rows)),
    timeline: answer.timeline.map((entry) => ({ ...entry, at: timeOrNull(entry.at) })),
  }
}

export type SpreadJson = ReturnType<typeof toSpreadJson>

function sourceJson(row: SourceRow | undefined): SourceJson {
  if (!row) throw new TypeError('An answer names a source that was not loaded.')
  const { id, url, title, kind, outlet } = row
  return { id, url, title, kind, outlet: outlet && { domain: outlet.domain, name: outlet.name } }
}

function hopJson(traced: TracedSpread, hop: TracedSpread['answer']['hops'][number], rows: NamedRows) {
  const { citations, sources } = traced.input
  const parentId = hop.parent === null ? null : (sources.id[hop.parent] as string)
  const edge = hop.citation === null ? null : (rows.edges.get(citations.id[hop.citation] as string) ?? null)
  return {
    parent: parentId === null ? null : sourceJson(rows.sources.get(parentId)),
    basis: hop.citation === null ? null : (bases[citations.basis[hop.citation] as number] ?? null),
    confidence: hop.citation === null ? null : (citations.life.confidence[hop.citation] ?? null),
    depth: hop.depth,
    publishedAt: publicationJson(rows.sources.get(sources.id[hop.source] as string)),
    anchor: edge && anchorJson(edge),
  }
}

function publicationJson(row: SourceRow | undefined) {
  if (!row?.publishedAt) return null
  const { text, from, to, precision, method } = row.publishedAt
  return { text, from: timeOrNull(from), to: timeOrNull(to), precision, method }
}

function anchorJson(edge: EdgeFact) {
  const anchor = anchorOf(edge)
  if (!anchor) return null
  const { source: _, versionHash, ...place } = anchor
  return { version: versionHash, ...place }
}

function denialJson({ input }: TracedSpread, row: number, rows: NamedRows) {
  const edge = rows.edges.get(input.assertions.id[row] as string)
  const claimId = input.claims.id[input.assertions.claim[row] as number] as string
  return {
    id: input.assertions.id[row] as string,
    source: sourceJson(rows.sources.get(input.sources.id[input.assertions.source[row] as number] as string)),
    claim: { id: claimId, text: rows.claims.get(claimId)?.text ?? '' },
    stance: edge?.fields['stance'] ?? null,
    confidence: input.assertions.life.confidence[row] ?? null,
    anchor: edge ? anchorJson(edge) : null,
  }
}

function correctionJson(row: CorrectionRow | undefined) {
  if (!row) throw new TypeError('An answer names a correction that was not loaded.')
  const { id, kind, source, claim, at } = row
  return { id, kind, source: { id: source }, claim: claim === null ? null : { id: claim }, at }
}

function asOfJson(asOf: TracedSpread['options']['asOf']) {
  if (!asOf) return null
  return {
    publishedBy: asOf.publishedBy
      ? { from: timeOrNull(asOf.publishedBy.from), to: timeOrNull(asOf.publishedBy.to) }
      : null,
    knownBy: asOf.knownBy === undefined ? null : timeOrNull(asOf.knownBy),
  }
}

function timeOrNull(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
