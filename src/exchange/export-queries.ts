import { z } from 'zod'
import { type EdgeKind, edgeKinds, type NodeLabel } from '../facts/index.ts'
import { defineQuery, type Query } from '../graph/index.ts'

const props = z.record(z.string(), z.unknown())

/** The properties of a node, an edge or a fact, as the graph holds them. */
export type Props = z.infer<typeof props>

function perLabel<Row>(labels: readonly NodeLabel[], build: (label: NodeLabel) => Query<Row>) {
  const queries = new Map(labels.map((label) => [label, build(label)]))
  return (label: NodeLabel): Query<Row> => queries.get(label) as Query<Row>
}

const paged = [
  'Claim',
  'Source',
  'Outlet',
  'Device',
  'IpAddress',
  'Organization',
  'Person',
  'Review',
  'Correction',
] as const
const recorded = ['Notice', 'AuditEvent'] as const
export type PagedLabel = (typeof paged)[number]
export type RecordLabel = (typeof recorded)[number]

/** A page of ids in their order. `$after`, `$limit`. */
export const idsAfter = perLabel([...paged, ...recorded], (label) =>
  defineQuery({
    name: `exchange.ids.${label}`,
    cypher: `MATCH (n:${label}) WHERE n.id > $after RETURN n.id AS id ORDER BY id LIMIT $limit`,
    parse: z.object({ id: z.string() }).parse,
  }),
)

/** Nodes by `$ids`. */
export const nodesById = perLabel([...paged, ...recorded], (label) =>
  defineQuery({
    name: `exchange.nodes.${label}`,
    cypher: `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN properties(n) AS props`,
    parse: z.object({ props }).parse,
  }),
)

/** What was ever said of the properties of `$ids`. */
export const factsOf = perLabel(paged, (label) =>
  defineQuery({
    name: `exchange.facts.${label}`,
    cypher: `UNWIND $ids AS id MATCH (n:${label} {id: id})-[:HAS_FACT]->(f:Fact) WHERE f.property <> 'suggestion'
      RETURN id AS node, properties(f) AS props`,
    parse: z.object({ node: z.string(), props }).parse,
  }),
)

export interface EdgeRow {
  readonly from: string
  readonly to: string
  readonly props: Props
}

const edgeQueries = new Map(
  Object.entries(edgeKinds).flatMap(([kind, spec]) =>
    spec.from.map((label) => [
      `${kind} ${label}`,
      defineQuery({
        name: `exchange.edges.${kind}.${label}`,
        cypher: `UNWIND $ids AS id MATCH (n:${label} {id: id})-[r:${kind}]->(m)
          RETURN id AS from, m.id AS to, properties(r) AS props`,
        parse: z.object({ from: z.string(), to: z.string(), props }).parse,
      }),
    ]),
  ),
)

/** The edges of one kind that start at `$ids`; null when none can. */
export function edgesFrom(kind: EdgeKind, label: NodeLabel): Query<EdgeRow> | null {
  return edgeQueries.get(`${kind} ${label}`) ?? null
}

/** The domains and names by which ends of edges are told in a line. `$ids`. */
export const endsById = perLabel(['Outlet', 'Organization', 'Person'], (label) =>
  defineQuery({
    name: `exchange.ends.${label}`,
    cypher: `UNWIND $ids AS id MATCH (n:${label} {id: id})
      RETURN id, n.domain AS domain, n.nameKey AS nameKey, n.profileUrl AS profileUrl,
        [(n)-[:HAS_FACT]->(f:Fact) WHERE f.property = 'name' | f.value] AS names`,
    parse: z.object({
      id: z.string(),
      domain: z.string().nullable(),
      nameKey: z.string().nullable(),
      profileUrl: z.string().nullable(),
      names: z.array(z.string()),
    }).parse,
  }),
)

/** How long the texts of the versions `$ids` are, in characters. */
export const versionSizes = defineQuery({
  name: 'exchange.versionSizes',
  cypher: 'UNWIND $ids AS id MATCH (v:Version {id: id}) RETURN id, size(v.text) AS size',
  parse: z.object({ id: z.string(), size: z.number() }).parse,
})

export const versionTexts = defineQuery({
  name: 'exchange.versionTexts',
  cypher: 'UNWIND $ids AS id MATCH (v:Version {id: id}) RETURN id, v.text AS text',
  parse: z.object({ id: z.string(), text: z.string() }).parse,
})

/** Suggestions that somebody has decided on, a page in the order of their ids. `$state`, `$after`, `$limit`. */
export const decidedSuggestions = defineQuery({
  name: 'exchange.decidedSuggestions',
  cypher: `MATCH (f:Fact {property: 'suggestion', state: $state}) WHERE f.id > $after
    RETURN f.id AS id, f.value AS edge, f.target AS target ORDER BY id LIMIT $limit`,
  parse: z.object({ id: z.string(), edge: z.string(), target: z.string() }).parse,
})
