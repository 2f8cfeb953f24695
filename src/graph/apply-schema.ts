import { z } from 'zod'
import { graphSchema } from '../../schema/graph/schema.ts'
import { WhenceError } from '../errors.ts'
import { defineQuery, type Graph } from './graph.ts'
import type { GraphSchema } from './graph-schema.ts'

const readVersion = defineQuery({
  name: 'graph.readSchemaVersion',
  cypher: `MATCH (m:Meta {id: 'schema'}) RETURN m.version AS version`,
  parse: z.object({ version: z.number() }).parse,
})

const writeVersion = defineQuery({
  name: 'graph.writeSchemaVersion',
  cypher: `MERGE (m:Meta {id: 'schema'}) SET m.version = $version RETURN m.version AS version`,
  parse: z.object({ version: z.number() }).parse,
})

/**
 * Changes the data from the version before its own to its own. It may be cut off and run again, so doing it twice must
 * come to the same.
 */
export interface Migration {
  readonly version: number
  readonly migrate: (graph: Graph) => Promise<void>
}

const migrations: readonly Migration[] = []

export interface SchemaReport {
  /** Null for a store that was empty. */
  readonly from: number | null
  readonly to: number
}

export interface SchemaPlan {
  readonly schema: GraphSchema
  readonly migrations: readonly Migration[]
}

/** The version the store was left at; null for a new one. @throws WhenceError STORE_NEWER. */
export async function checkSchemaVersion(graph: Graph, schema: GraphSchema = graphSchema): Promise<number | null> {
  const [row] = await graph.read(readVersion)
  if (row && row.version > schema.version) {
    throw new WhenceError(
      'STORE_NEWER',
      `This graph has schema version ${row.version} and this Whence knows ${schema.version}; use the newer Whence that wrote it.`,
    )
  }
  return row?.version ?? null
}

/**
 * Brings a store to the schema of this code: indexes and constraints first, then one migration after the other, each
 * noted when it is done. Running it again changes nothing. @throws WhenceError STORE_NEWER and touches nothing then.
 */
export async function applySchema(
  graph: Graph,
  plan: SchemaPlan = { schema: graphSchema, migrations },
): Promise<SchemaReport> {
  const from = await checkSchemaVersion(graph, plan.schema)
  await graph.createIndexes(plan.schema)
  if (from !== null) {
    for (const { version, migrate } of plan.migrations.filter((migration) => migration.version > from)) {
      await migrate(graph)
      await graph.write(writeVersion, { version })
    }
  }
  if (from !== plan.schema.version) await graph.write(writeVersion, { version: plan.schema.version })
  return { from, to: plan.schema.version }
}
