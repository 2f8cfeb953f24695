import type { EdgeKind } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import { type EdgeRow, edgesFrom, endsById, factsOf, nodesById, type PagedLabel, type Props } from './export-queries.ts'
import type { Scope } from './export-scope.ts'
import { keyedName } from './keyed-name.ts'

/** An edge as the export tells it: with what tells its other end. */
export interface ThingEdge extends EdgeRow {
  readonly kind: EdgeKind
  readonly end: End | null
  /** Of an owned outlet, which is told by its domain too. */
  readonly start: End | null
}

/** By what the far end of an edge is known in a line. */
export interface End {
  readonly id: string
  readonly domain: string | null
  /** A name whose normal form is the key of the node. */
  readonly name: string
  readonly profileUrl: string | null
}

/** A node with everything that its own line may tell. */
export interface Thing {
  readonly id: string
  readonly props: Props
  readonly facts: readonly Props[]
  readonly edges: readonly ThingEdge[]
}

const ownEdges: { readonly [label in PagedLabel]?: readonly EdgeKind[] } = {
  Claim: ['PART_OF'],
  Source: ['PUBLISHED_BY', 'WRITTEN_BY'],
}

/** Reads the nodes of one label with their facts and the edges that their lines may tell, in the order of the ids. */
export async function readThings(reader: GraphReader, label: PagedLabel, page: ThingPage): Promise<Thing[]> {
  const ids = [...page.ids]
  const nodes = new Map<string, Props>()
  for (const { props } of await reader.read(nodesById(label), { ids })) nodes.set(props['id'] as string, props)
  const facts = new Map<string, Props[]>(ids.map((id) => [id, []]))
  for (const { node, props } of await reader.read(factsOf(label), { ids })) facts.get(node)?.push(props)
  const edges = new Map<string, ThingEdge[]>(ids.map((id) => [id, []]))
  for (const kind of ownEdges[label] ?? []) {
    for (const edge of await readEdges(reader, kind, { label, ...page })) edges.get(edge.from)?.push(edge)
  }
  return ids.flatMap((id) => {
    const props = nodes.get(id)
    return props ? [{ id, props, facts: (facts.get(id) ?? []).sort(byFact), edges: edges.get(id) ?? [] }] : []
  })
}

export interface ThingPage {
  readonly ids: readonly string[]
  /** Only edges that end in it are told; null for the whole graph. */
  readonly scope: Scope | null
}

/** The edges of one kind from these nodes, in the order of start and id, with their far ends where a line needs them. */
export async function readEdges(
  reader: GraphReader,
  kind: EdgeKind,
  page: ThingPage & { label: PagedLabel },
): Promise<ThingEdge[]> {
  const query = edgesFrom(kind, page.label)
  if (!query) return []
  const rows = await reader.read(query, { ids: [...page.ids] })
  const kept = rows.filter(({ to }) => page.scope === null || kind === 'HAS_VERSION' || page.scope.has(to))
  const ends = await readEnds(reader, kind, [...new Set(kept.map(({ to }) => to))])
  const starts =
    kind === 'OWNED_BY'
      ? await readEnds(
          reader,
          'PUBLISHED_BY',
          kept.map(({ from }) => from),
        )
      : new Map()
  return kept
    .map((row) => ({ ...row, kind, end: ends.get(row.to) ?? null, start: starts.get(row.from) ?? null }))
    .sort(byEdge)
}

const endLabels: { readonly [kind in EdgeKind]?: 'Outlet' | 'Organization' | 'Person' } = {
  PUBLISHED_BY: 'Outlet',
  WRITTEN_BY: 'Person',
  MADE_BY: 'Organization',
  OWNED_BY: 'Organization',
  REGISTERED_TO: 'Organization',
}

async function readEnds(reader: GraphReader, kind: EdgeKind, ids: readonly string[]): Promise<Map<string, End>> {
  const label = endLabels[kind]
  if (!label || ids.length === 0) return new Map()
  const rows = await reader.read(endsById(label), { ids: [...ids] })
  return new Map(
    rows.map(({ id, domain, nameKey, profileUrl, names }) => {
      return [id, { id, domain, profileUrl, name: keyedName(names, nameKey ?? '') }]
    }),
  )
}

function byFact(a: Props, b: Props): number {
  return compare(a['property'], b['property']) || compare(a['value'], b['value']) || compare(a['n'], b['n'])
}

function byEdge(a: EdgeRow, b: EdgeRow): number {
  return compare(a.from, b.from) || compare(a.props['id'], b.props['id'])
}

function compare(a: unknown, b: unknown): number {
  return a === b ? 0 : (a as string) < (b as string) ? -1 : 1
}
