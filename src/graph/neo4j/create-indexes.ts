import { type GraphSchema, listTextIndexes } from '../graph-schema.ts'

/**
 * The statements that bring a server to the schema. A constraint brings its own index. Names come from the schema of
 * this code base, never from outside.
 */
export function indexStatements(schema: GraphSchema): string[] {
  const statements: string[] = []
  for (const [label, node] of Object.entries(schema.nodes)) {
    for (const property of node.unique) {
      statements.push(
        `CREATE CONSTRAINT ${label}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
      )
    }
    for (const properties of node.lookups ?? []) {
      const on = properties.map((property) => `n.${property}`).join(', ')
      statements.push(`CREATE INDEX ${label}_${properties.join('_')}_lookup IF NOT EXISTS FOR (n:${label}) ON (${on})`)
    }
  }
  // Every word counts, as on the embedded engine; what was written is found by the next search.
  const config = "{`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: false}"
  for (const { name, label, property } of listTextIndexes(schema)) {
    const options = `OPTIONS {indexConfig: ${config}}`
    statements.push(`CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}] ${options}`)
  }
  return statements
}
