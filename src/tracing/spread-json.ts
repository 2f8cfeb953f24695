import type { ClaimRow } from '../claims/index.ts'
import type { CorrectionRow } from '../curation/index.ts'
import { anchorOf, type EdgeFact } from '../facts/index.ts'
import { takeTurn } from '../shared/loop-turns.ts'
import type { SourceRow } from '../sources/index.ts'
import { bases, type Independence } from '../spread/index.ts'
import { edgeIdOf } from './traced-rows.ts'
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

/** A list whose items are made when they are asked for: one of ten thousand hops is made a slice at a time. */
export interface LazyList<Item> extends Iterable<Item> {
  readonly isLazy: true
}

function lazily<From, Item>(list: readonly From[], toItem: (from: From) => Item): LazyList<Item> {
  return {
    isLazy: true,
    *[Symbol.iterator]() {
      for (const from of list) yield toItem(from)
    },
  }
}

/** The whole answer as `GET /claims/:id/spread.json` and `whence trace --json` give it, its lists not yet made. */
export function describeSpread(traced: TracedSpread, rows: NamedRows) {
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
    origins: lazily(answer.origins, (origin) => ({
      ...origin,
      source: source(origin.source),
      credited: sources(origin.credited),
    })),
    sharedCredits: lazily(answer.sharedCredits, ({ source: row, by }) => ({ source: source(row), by: sources(by) })),
    hops: lazily(answer.hops, (hop) => ({ source: source(hop.source), ...hopJson(traced, hop, rows) })),
    metrics: answer.metrics,
    trees: lazily(answer.trees, (tree) => ({ ...tree, origin: source(tree.origin) })),
    independence: independence(answer.independence),
    parts: lazily(answer.parts, (part) => ({
      claim: claim(input.claims.id[part.claim] as string),
      independence: independence(part.independence),
    })),
    chokepoints: lazily(answer.chokepoints, (point) => ({ ...point, source: source(point.source) })),
    circular: lazily(answer.circular, (report) => ({ ...report, sources: sources(report.sources) })),
    circularUnsettled: answer.circularUnsettled,
    corrections: lazily(answer.corrections, (reach) => ({
      ...reach,
      correction: correctionJson(rows.corrections.get(input.corrections.id[reach.correction] as string)),
      lost: sources(reach.lost),
      weakened: sources(reach.weakened),
      settled: sources(reach.settled),
      stale: sources(reach.stale),
    })),
    denials: lazily(answer.denials, (row) => denialJson(traced, row, rows)),
    timeline: lazily(answer.timeline, (entry) => ({ ...entry, at: timeOrNull(entry.at) })),
  }
}

export type DescribedSpread = ReturnType<typeof describeSpread>

/** The whole answer with plain lists. */
export type SpreadJson = {
  readonly [Field in keyof DescribedSpread]: DescribedSpread[Field] extends LazyList<infer Item>
    ? Item[]
    : DescribedSpread[Field]
}

export function toSpreadJson(described: DescribedSpread): SpreadJson {
  const fields = Object.entries(described).map(([name, value]) => [name, isLazy(value) ? [...value] : value])
  return Object.fromEntries(fields) as SpreadJson
}

const pieceLength = 32_768

/** The text that `JSON.stringify` makes of the whole answer, in pieces; between them others get their turn. */
export async function* writeSpreadJson(described: DescribedSpread): AsyncGenerator<string> {
  let piece = ''
  for (const part of partsOf(described)) {
    piece += part
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
    await takeTurn()
  }
  yield piece
}

function* partsOf(described: DescribedSpread): Generator<string> {
  let before = '{'
  for (const [name, value] of Object.entries(described)) {
    yield `${before}${JSON.stringify(name)}:`
    before = ','
    if (isLazy(value)) yield* itemsOf(value)
    else yield JSON.stringify(value)
  }
  yield '}'
}

function* itemsOf(list: Iterable<unknown>): Generator<string> {
  let before = '['
  for (const item of list) {
    yield before + JSON.stringify(item)
    before = ','
  }
  yield before === '[' ? '[]' : ']'
}

function isLazy(value: unknown): value is LazyList<unknown> {
  return typeof value === 'object' && value !== null && 'isLazy' in value
}

function sourceJson(row: SourceRow | undefined): SourceJson {
  if (!row) throw new TypeError('An answer names a source that was not loaded.')
  const { id, url, title, kind, outlet } = row
  return { id, url, title, kind, outlet: outlet && { domain: outlet.domain, name: outlet.name } }
}

function hopJson(traced: TracedSpread, hop: TracedSpread['answer']['hops'][number], rows: NamedRows) {
  const { citations, sources } = traced.input
  const parentId = hop.parent === null ? null : (sources.id[hop.parent] as string)
  const edge = hop.citation === null ? null : (rows.edges.get(edgeIdOf(traced.input, 'CITES', hop.citation)) ?? null)
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
  const id = edgeIdOf(input, 'ASSERTS', row)
  const edge = rows.edges.get(id)
  const claimId = input.claims.id[input.assertions.claim[row] as number] as string
  return {
    id,
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
