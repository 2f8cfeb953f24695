import type { GraphWriter } from '../graph/index.ts'
import { factsOfNodes, nodeIdsAfter, nodeLabels, setNodes } from './fact-queries.ts'
import { labelOfId, type NodeLabel } from './node-kinds.ts'
import { type PropertyFact, valuesInForce } from './property-rules.ts'
import { groupBy, inSlices } from './write-terms.ts'

/**
 * Chooses the values in force of these nodes anew from their facts and writes them on the nodes, with `changed` (such as
 * the time of the change) beside them.
 */
export async function refreshValuesInForce(
  writer: GraphWriter,
  ids: readonly string[],
  changed: { readonly changedAt?: number } = {},
): Promise<void> {
  for (const [label, members] of groupBy(ids, (id) => labelOfId(id) ?? '')) {
    const facts = await writer.read(factsOfNodes(label as NodeLabel), { ids: members })
    const byNode = groupBy<PropertyFact & { node: string; url: string | null }>(facts, (fact) => fact.node)
    const rows = [...byNode].map(([id, known]) => ({
      id,
      props: { ...valuesInForce({ label: label as NodeLabel, id, url: known[0]?.url ?? null }, known), ...changed },
    }))
    await inSlices(rows, (params) => writer.write(setNodes(label as NodeLabel), params))
  }
}

/**
 * Derives every value in force of the whole graph from the facts again, page by page. On a sound graph nothing
 * changes. `onProgress` hears how many nodes are done.
 */
export async function rebuildValuesInForce(
  graph: GraphWriter,
  onProgress: (nodes: number) => void = () => {},
): Promise<number> {
  let done = 0
  for (const label of nodeLabels) {
    let after = ''
    for (;;) {
      const page = await graph.read(nodeIdsAfter(label), { after, limit: 2_000 })
      if (page.length === 0) break
      await refreshValuesInForce(
        graph,
        page.map((row) => row.id),
      )
      done += page.length
      onProgress(done)
      after = (page.at(-1) as { id: string }).id
    }
  }
  return done
}
