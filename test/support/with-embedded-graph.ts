import { graphSchema } from '../../schema/graph/schema.ts'
import { openEmbeddedGraph } from '../../src/graph/embedded/open-embedded-graph.ts'
import { applySchema, type Graph } from '../../src/graph/index.ts'

/** Opens the embedded graph of a folder, as a process would that comes after another one. */
export async function withEmbeddedGraph<T>(folder: string, use: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = openEmbeddedGraph({ folder, schema: graphSchema })
  try {
    await applySchema(graph)
    return await use(graph)
  } finally {
    await graph.close()
  }
}
