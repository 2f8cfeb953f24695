import type { GrafeoDB } from '@grafeo-db/js'
import { type GraphSchema, listTextIndexes } from '../graph-schema.ts'
import { toQueryError } from './grafeo-errors.ts'

/**
 * A uniqueness constraint of this engine has no index behind it, so each key gets one beside it: without it MERGE reads
 * the whole label. Names come from the schema of this code base, never from outside.
 */
export async function createIndexes(database: GrafeoDB, schema: GraphSchema): Promise<void> {
  try {
    await createAll(database, schema)
  } catch (error) {
    throw toQueryError(error, 'createIndexes')
  }
}

async function createAll(database: GrafeoDB, schema: GraphSchema): Promise<void> {
  for (const [label, node] of Object.entries(schema.nodes)) {
    for (const property of node.unique) {
      await database.executeCypher(
        `CREATE CONSTRAINT ${label}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
      )
    }
    for (const properties of [...node.unique.map((property) => [property]), ...(node.lookups ?? [])]) {
      const on = properties.map((property) => `n.${property}`).join(', ')
      await database.executeCypher(
        `CREATE INDEX ${label}_${properties.join('_')}_lookup IF NOT EXISTS FOR (n:${label}) ON (${on})`,
      )
    }
  }
  // Every word counts and Chinese, Japanese and Korean are split in pairs: a claim may be in any language.
  const options = { tokenizer: 'cjk_bigram', stopWords: [] }
  for (const { label, property } of listTextIndexes(schema)) await database.createTextIndex(label, property, options)
}
