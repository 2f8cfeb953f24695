import { WhenceError } from '../errors.ts'
import { type EdgeKind, edgeKinds, labelOfId, parseEdgeId } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import { edgeLines } from './export-edges.ts'
import { readEdges, readThings, type ThingEdge } from './export-page.ts'
import {
  decidedSuggestions,
  idsAfter,
  nodesById,
  type PagedLabel,
  type Props,
  type RecordLabel,
} from './export-queries.ts'
import { findNeighbourhood, type Scope } from './export-scope.ts'
import { thingLines, untoldEdges } from './export-things.ts'

export interface ExportRequest {
  readonly graph: GraphReader
  /** Takes one line, without its end; the next one waits until it is taken. */
  readonly write: (line: string) => void | Promise<void>
  /** Only the neighbourhood of this claim (global id); the whole graph when not given. */
  readonly claim?: string
}

const thingLabels: readonly PagedLabel[] = [
  'Claim',
  'Device',
  'IpAddress',
  'Organization',
  'Person',
  'Outlet',
  'Source',
]

/** Edges that have lines of their own, by the label that they start from. */
const furtherKinds = (Object.keys(edgeKinds) as EdgeKind[]).filter(
  (kind) => !['PART_OF', 'PUBLISHED_BY', 'WRITTEN_BY'].includes(kind),
)

const idsAtOnce = 20_000
const nodesAtOnce = 500

/**
 * Writes the graph as an interchange file: what is named first, in the order of labels and ids, then what is said of
 * it. The same graph always gives the same lines. Imported with `restore` into an empty graph they give the same graph.
 * Answers how many lines were written.
 * @throws WhenceError NOT_FOUND when there is no such claim.
 */
export async function exportGraph({ graph, write, claim }: ExportRequest): Promise<number> {
  const scope = claim === undefined ? null : await findScope(graph, claim)
  let lines = 0
  for await (const line of linesOf(graph, scope)) {
    await write(JSON.stringify(line))
    lines += 1
  }
  return lines
}

async function findScope(graph: GraphReader, claim: string): Promise<Scope> {
  const known = labelOfId(claim) === 'Claim' ? await graph.read(nodesById('Claim'), { ids: [claim] }) : []
  if (known.length > 0) return findNeighbourhood(graph, claim)
  throw new WhenceError('NOT_FOUND', `There is no claim ${claim}; look it up by its words first.`)
}

async function* linesOf(graph: GraphReader, scope: Scope | null): AsyncGenerator<Props> {
  for (const label of thingLabels) yield* thingsOf(graph, label, scope)
  for (const kind of furtherKinds) yield* edgesOf(graph, kind, scope)
  for (const state of ['CONFIRMED', 'REJECTED'] as const) yield* suggestionsOf(graph, state, scope)
  if (scope === null) for (const label of ['Notice', 'AuditEvent'] as const) yield* recordsOf(graph, label)
}

async function* thingsOf(graph: GraphReader, label: PagedLabel, scope: Scope | null): AsyncGenerator<Props> {
  for await (const ids of pagesOfIds(graph, label, scope)) {
    const untold: ThingEdge[] = []
    for (const thing of await readThings(graph, label, { ids, scope })) {
      yield* thingLines(label, thing)
      untold.push(...untoldEdges(label, thing))
    }
    for (const kind of ['PART_OF', 'PUBLISHED_BY', 'WRITTEN_BY'] as const) {
      yield* edgeLines(
        graph,
        kind,
        untold.filter((edge) => edge.kind === kind),
      )
    }
  }
}

async function* edgesOf(graph: GraphReader, kind: EdgeKind, scope: Scope | null): AsyncGenerator<Props> {
  for (const label of edgeKinds[kind].from) {
    for await (const ids of pagesOfIds(graph, label, scope)) {
      const edges = await readEdges(graph, kind, { label, ids, scope })
      for await (const line of edgeLines(graph, kind, edges)) {
        const isOutside = scope !== null && kind === 'CORRECTS' && !isInside(scope, line['claim'])
        if (!isOutside) yield line
      }
    }
  }
}

function isInside(scope: Scope, claim: unknown): boolean {
  return typeof claim !== 'string' || scope.has(claim)
}

/** The ids of a label in their order, some at a time. */
async function* pagesOfIds(
  graph: GraphReader,
  label: PagedLabel | RecordLabel,
  scope: Scope | null,
): AsyncGenerator<string[]> {
  if (scope !== null) {
    yield* slices([...scope].filter((id) => labelOfId(id) === label).sort())
    return
  }
  for (let after = ''; ; ) {
    const ids = (await graph.read(idsAfter(label), { after, limit: idsAtOnce })).map(({ id }) => id)
    yield* slices(ids)
    if (ids.length < idsAtOnce) return
    after = ids.at(-1) as string
  }
}

function* slices(ids: readonly string[]): Generator<string[]> {
  for (let start = 0; start < ids.length; start += nodesAtOnce) yield ids.slice(start, start + nodesAtOnce)
}

async function* suggestionsOf(
  graph: GraphReader,
  state: 'CONFIRMED' | 'REJECTED',
  scope: Scope | null,
): AsyncGenerator<Props> {
  for (let after = ''; ; ) {
    const page = await graph.read(decidedSuggestions, { state, after, limit: idsAtOnce })
    for (const { edge, target } of page) {
      const isOutside = scope !== null && !(scope.has(target) && scope.has(parseEdgeId(edge)?.from ?? ''))
      if (!isOutside) yield { type: 'suggestion', edge, state }
    }
    if (page.length < idsAtOnce) return
    after = (page.at(-1) as { id: string }).id
  }
}

/** What was received and who did what: kept as it is, with the properties that are single values. */
async function* recordsOf(graph: GraphReader, label: RecordLabel): AsyncGenerator<Props> {
  for await (const ids of pagesOfIds(graph, label, null)) {
    const rows = await graph.read(nodesById(label), { ids })
    const byId = new Map(rows.map(({ props }) => [props['id'] as string, props]))
    for (const id of ids) {
      const properties = Object.entries(byId.get(id) ?? {})
        .filter(([name, value]) => name !== 'id' && value !== null && typeof value !== 'object')
        .sort(([a], [b]) => (a < b ? -1 : 1))
      yield { type: 'record', label, id, properties: Object.fromEntries(properties) }
    }
  }
}
