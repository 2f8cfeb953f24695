import type { EdgeKind } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import type { ThingEdge } from './export-page.ts'
import { nodesById, type Props, versionSizes, versionTexts } from './export-queries.ts'
import { edgeFields, given, toTime } from './export-terms.ts'

type Teller = (edge: ThingEdge) => Props

/** Builds the line of an edge: its content, then its terms. `own` names the properties that the content tells. */
function teller(own: readonly string[], content: (edge: ThingEdge) => Props): Teller {
  return (edge) => given({ ...content(edge), ...edgeFields(edge.props, own) })
}

function subject({ from }: ThingEdge): Props {
  return from.startsWith('claim_') ? { claim: from } : { source: from }
}

const tellers: { readonly [kind in Exclude<EdgeKind, 'HAS_VERSION' | 'REVIEWS' | 'CORRECTS'>]: Teller } = {
  PART_OF: teller([], ({ from, to }) => ({ type: 'part', claim: from, partOf: to })),
  PUBLISHED_BY: teller([], ({ from, end }) => ({ type: 'place', source: from, outlet: end?.domain })),
  WRITTEN_BY: teller([], ({ from, to }) => ({ type: 'author', source: from, person: to })),
  ASSERTS: teller(['stance', 'attributedTo'], ({ from, to, props }) => ({
    type: 'assertion',
    source: from,
    claim: to,
    stance: props['stance'],
    attributedTo: props['attributedTo'],
  })),
  CITES: teller(['basis'], ({ from, to, props }) => ({ type: 'citation', from, to, basis: props['basis'] })),
  ABOUT: teller([], (edge) => ({ type: 'about', ...subject(edge), entity: edge.to })),
  MENTIONS: teller([], (edge) => ({ type: 'mention', ...subject(edge), entity: edge.to })),
  MADE_BY: teller([], ({ from, end }) => ({ type: 'maker', device: from, organization: end?.name })),
  OWNED_BY: teller([], ({ start, end }) => ({ type: 'owner', outlet: start?.domain, organization: end?.name })),
  REGISTERED_TO: teller(['role', 'range', 'registry', 'lookedUpAt'], ({ from, end, props }) => ({
    type: 'registration',
    entity: from,
    organization: end?.name,
    role: props['role'],
    range: props['range'],
    registry: props['registry'],
    lookedUpAt: toTime(props['lookedUpAt']),
  })),
  SAME_ARTIFACT: teller([], ({ from, to }) => ({ type: 'sameArtifact', sources: [from, to] })),
  NEAR_DUPLICATE: teller(['score'], ({ from, to, props }) => ({
    type: 'nearDuplicate',
    sources: [from, to],
    score: props['score'],
  })),
}

/** The lines of edges of one kind; those with a node of their own are told by it. */
export async function* edgeLines(
  reader: GraphReader,
  kind: EdgeKind,
  edges: readonly ThingEdge[],
): AsyncGenerator<Props> {
  if (kind === 'HAS_VERSION') yield* versionLines(reader, edges)
  else if (kind === 'REVIEWS') yield* reviewLines(reader, edges)
  else if (kind === 'CORRECTS') yield* correctionLines(reader, edges)
  else for (const edge of edges) yield tellers[kind](edge)
}

const mostChars = 4_000_000

/** Versions hold whole pages, so their texts are fetched a few at a time. */
async function* versionLines(reader: GraphReader, edges: readonly ThingEdge[]): AsyncGenerator<Props> {
  const sizes = new Map<string, number>()
  const ids = [...new Set(edges.map(({ to }) => to))]
  for (const { id, size } of ids.length > 0 ? await reader.read(versionSizes, { ids }) : []) sizes.set(id, size)
  let group: ThingEdge[] = []
  let chars = 0
  for (const edge of edges) {
    group.push(edge)
    chars += sizes.get(edge.to) ?? 0
    if (chars < mostChars) continue
    yield* versionGroup(reader, group)
    group = []
    chars = 0
  }
  yield* versionGroup(reader, group)
}

async function* versionGroup(reader: GraphReader, edges: readonly ThingEdge[]): AsyncGenerator<Props> {
  if (edges.length === 0) return
  const rows = await reader.read(versionTexts, { ids: [...new Set(edges.map(({ to }) => to))] })
  const texts = new Map(rows.map(({ id, text }) => [id, text]))
  for (const { from, to, props } of edges) {
    yield given({
      type: 'version',
      source: from,
      fetchedAt: toTime(props['fetchedAt']) ?? toTime(props['recordedAt']),
      text: texts.get(to),
      acknowledges: props['acknowledges'],
      ...edgeFields(props, ['fetchedAt', 'acknowledges']),
    })
  }
}

async function* reviewLines(reader: GraphReader, edges: readonly ThingEdge[]): AsyncGenerator<Props> {
  const nodes = await startsOf(reader, 'Review', edges)
  for (const { from, to, props } of edges) {
    const { url, rating, label, reviewer, at } = nodes.get(from) ?? {}
    yield given({ type: 'review', claim: to, url, rating, label, reviewer, at, ...edgeFields(props, []) })
  }
}

async function* correctionLines(reader: GraphReader, edges: readonly ThingEdge[]): AsyncGenerator<Props> {
  const nodes = await startsOf(reader, 'Correction', edges)
  for (const { from, to, props } of edges) {
    const { kind, at } = nodes.get(from) ?? {}
    yield given({ type: 'correction', source: to, claim: props['claim'], kind, at, ...edgeFields(props, ['claim']) })
  }
}

async function startsOf(reader: GraphReader, label: 'Review' | 'Correction', edges: readonly ThingEdge[]) {
  const ids = [...new Set(edges.map(({ from }) => from))]
  const rows = ids.length > 0 ? await reader.read(nodesById(label), { ids }) : []
  return new Map(rows.map(({ props }) => [props['id'] as string, props]))
}
