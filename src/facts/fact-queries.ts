import { z } from 'zod'
import { defineQuery, type Query } from '../graph/index.ts'
import type { EdgeKind } from './edge-kinds.ts'
import { idPrefixes, type NodeLabel } from './node-kinds.ts'
import type { PropertyFact } from './property-rules.ts'

/*
 * The Cypher of the fact layer. Labels and edge types stand in the text because Cypher takes no parameter there; they
 * come from the tables of this folder only, and each text is built once.
 */

const memo = new Map<string, unknown>()

function once<Row>(name: string, build: () => Omit<Query<Row>, 'name'>): Query<Row> {
  const known = memo.get(name) as Query<Row> | undefined
  if (known) return known
  const query = defineQuery({ name, ...build() })
  memo.set(name, query)
  return query
}

/** How many rows found their nodes, and the places of those that the query tells apart. */
const mergedRow = z.object({ matched: z.number(), places: z.array(z.number()) })
type MergedRow = z.infer<typeof mergedRow>
const earlierRow = z.object({
  i: z.number(),
  id: z.string(),
  n: z.number().nullable(),
  recordedAt: z.number(),
  withdrawnAt: z.number().nullable(),
  suggested: z.boolean().nullable(),
  confidence: z.number().nullable(),
})
export type EarlierRow = z.infer<typeof earlierRow>
const earlierFactRow = earlierRow.extend({ isOutdated: z.boolean() })
type EarlierFactRow = z.infer<typeof earlierFactRow>

/*
 * Writes of many rows take their rows as columns (`mergeInColumns`), with the properties that all have in common once:
 * both engines spend more on taking in a map a row than on what they do with it.
 */
const rowsInColumns = 'UNWIND range(0, size($id) - 1) AS k'

/** Creates the nodes that are missing. `$id`, `$props`, `$common`, `$write`: answers the places of those that are new. */
export function mergeNodes(label: NodeLabel): Query<MergedRow> {
  return once(`facts.mergeNodes.${label}`, () => ({
    cypher: `${rowsInColumns}
      WITH k, $id[k] AS id
      MERGE (n:${label} {id: id})
      ON CREATE SET n += $common, n += $props[k]
      RETURN count(n) AS matched, collect(CASE WHEN n.recordedIn = $write THEN k END) AS places`,
    parse: mergedRow.parse,
  }))
}

export interface EdgeEnds {
  readonly kind: EdgeKind
  readonly from: NodeLabel
  readonly to: NodeLabel
}

function edgesInColumns({ from, to }: EdgeEnds): string {
  return `${rowsInColumns}
      WITH k, $from[k] AS fromId, $to[k] AS toId, $id[k] AS id
      MATCH (a:${from} {id: fromId})
      MATCH (b:${to} {id: toId})`
}

/** Creates the edges that are missing. `$from`, `$to` and as above: answers the places of those that stood before. */
export function mergeEdges(ends: EdgeEnds): Query<MergedRow> {
  return once(`facts.mergeEdges.${ends.kind}.${ends.from}.${ends.to}`, () => ({
    cypher: `${edgesInColumns(ends)}
      MERGE (a)-[r:${ends.kind} {id: id}]->(b)
      ON CREATE SET r += $common, r += $props[k]
      RETURN count(r) AS matched, collect(CASE WHEN r.recordedIn <> $write THEN k END) AS places`,
    parse: mergedRow.parse,
  }))
}

/** As `mergeEdges`, from nodes that this write created: no edge can stand there yet. */
export function createEdges(ends: EdgeEnds): Query<MergedRow> {
  return once(`facts.createEdges.${ends.kind}.${ends.from}.${ends.to}`, () => ({
    cypher: `${edgesInColumns(ends)}
      CREATE (a)-[r:${ends.kind} {id: id}]->(b)
      SET r += $common, r += $props[k]
      RETURN count(r) AS matched, [] AS places`,
    parse: mergedRow.parse,
  }))
}

/** Every statement made so far of the given identities. `$rows: [{i, from, to, id}]`. */
export function earlierEdges(kind: EdgeKind, from: NodeLabel, to: NodeLabel): Query<EarlierRow> {
  return once(`facts.earlierEdges.${kind}.${from}.${to}`, () => ({
    cypher: `UNWIND $rows AS row
      MATCH (a:${from} {id: row.from})-[r:${kind}]->(b:${to} {id: row.to})
      WHERE r.id = row.id OR r.id STARTS WITH row.id + '.'
      RETURN row.i AS i, r.id AS id, null AS n, r.recordedAt AS recordedAt, r.withdrawnAt AS withdrawnAt,
        r.suggested AS suggested, r.confidence AS confidence`,
    parse: earlierRow.parse,
  }))
}

/** Sets properties on edges found by start node and id. `$rows: [{from, id, props}]`. */
export function setEdges(kind: EdgeKind, from: NodeLabel): Query<{ found: number }> {
  return once(`facts.setEdges.${kind}.${from}`, () => ({
    cypher: `UNWIND $rows AS row
      MATCH (a:${from} {id: row.from})-[r:${kind} {id: row.id}]->()
      SET r += row.props
      RETURN count(r) AS found`,
    parse: z.object({ found: z.number() }).parse,
  }))
}

/** Hangs the Fact nodes that are missing on their nodes. `$node` and as above: the places of those that were there. */
export function mergeFacts(label: NodeLabel): Query<MergedRow> {
  return once(`facts.mergeFacts.${label}`, () => ({
    cypher: `${rowsInColumns}
      WITH k, $node[k] AS node, $id[k] AS id
      MATCH (n:${label} {id: node})
      MERGE (f:Fact {id: id})
      ON CREATE SET f += $common, f += $props[k]
      WITH k, n, f
      MERGE (n)-[:HAS_FACT]->(f)
      RETURN count(f) AS matched, collect(CASE WHEN f.recordedIn <> $write THEN k END) AS places`,
    parse: mergedRow.parse,
  }))
}

/** As `mergeFacts`, on nodes that this write created. */
export function createFacts(label: NodeLabel): Query<MergedRow> {
  return once(`facts.createFacts.${label}`, () => ({
    cypher: `${rowsInColumns}
      WITH k, $node[k] AS node, $id[k] AS id
      MATCH (n:${label} {id: node})
      CREATE (n)-[:HAS_FACT]->(f:Fact {id: id})
      SET f += $common, f += $props[k]
      RETURN count(f) AS matched, [] AS places`,
    parse: mergedRow.parse,
  }))
}

/**
 * Every statement made so far of the given values, and whether a later one gives the property another value.
 * `$rows: [{i, node, property, value}]`.
 */
export function earlierFacts(label: NodeLabel): Query<EarlierFactRow> {
  return once(`facts.earlierFacts.${label}`, () => ({
    cypher: `UNWIND $rows AS row
      MATCH (n:${label} {id: row.node})-[:HAS_FACT]->(f:Fact {property: row.property})
      WHERE f.value = row.value
      RETURN row.i AS i, f.id AS id, f.n AS n, f.recordedAt AS recordedAt, f.withdrawnAt AS withdrawnAt,
        f.suggested AS suggested, f.confidence AS confidence,
        EXISTS {
          (n)-[:HAS_FACT]->(g:Fact)
          WHERE g.property = row.property AND g.value <> row.value AND g.recordedAt > f.recordedAt
            AND g.withdrawnAt IS NULL AND NOT g.suggested
        } AS isOutdated`,
    parse: earlierFactRow.parse,
  }))
}

export const setFacts = defineQuery({
  name: 'facts.setFacts',
  cypher: `UNWIND $rows AS row
    MATCH (f:Fact {id: row.id})
    SET f += row.props
    RETURN count(f) AS found`,
  parse: z.object({ found: z.number() }).parse,
})

const factOfNodeRow = z.object({
  node: z.string(),
  property: z.string(),
  value: z.string(),
  method: z.string(),
  confidence: z.number(),
  recordedAt: z.number(),
  withdrawnAt: z.number().nullable(),
  suggested: z.boolean(),
  url: z.string().nullable(),
})

/** All property facts of the given nodes. `$ids`. */
export function factsOfNodes(label: NodeLabel): Query<PropertyFact & { node: string; url: string | null }> {
  return once(`facts.ofNodes.${label}`, () => ({
    cypher: `UNWIND $ids AS id
      MATCH (n:${label} {id: id})-[:HAS_FACT]->(f:Fact)
      RETURN n.id AS node, f.property AS property, f.value AS value, f.method AS method, f.confidence AS confidence,
        f.recordedAt AS recordedAt, f.withdrawnAt AS withdrawnAt, f.suggested AS suggested, n.url AS url`,
    parse: factOfNodeRow.parse,
  }))
}

/** Writes the derived values on the nodes. `$rows: [{id, props}]`; a null removes the property. */
export function setNodes(label: NodeLabel): Query<{ found: number }> {
  return once(`facts.setNodes.${label}`, () => ({
    cypher: `UNWIND $rows AS row
      MATCH (n:${label} {id: row.id})
      SET n += row.props
      RETURN count(n) AS found`,
    parse: z.object({ found: z.number() }).parse,
  }))
}

/** Which of `$ids` are there. */
export function existingNodes(label: NodeLabel): Query<{ id: string }> {
  return once(`facts.existingNodes.${label}`, () => ({
    cypher: `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id AS id`,
    parse: z.object({ id: z.string() }).parse,
  }))
}

/** A page of node ids of one label in the order of their ids. `$after`, `$limit`. */
export function nodeIdsAfter(label: NodeLabel): Query<{ id: string }> {
  return once(`facts.nodeIdsAfter.${label}`, () => ({
    cypher: `MATCH (n:${label}) WHERE n.id > $after RETURN n.id AS id ORDER BY id LIMIT $limit`,
    parse: z.object({ id: z.string() }).parse,
  }))
}

export const nodeLabels = Object.keys(idPrefixes) as NodeLabel[]
