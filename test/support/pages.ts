import type { Answer, TestApi } from './api.ts'

interface Paged {
  /** The field, with its own arguments but for `first` and `after`: `claims(filter: {…}, PAGE)`. */
  readonly field: string
  /** What to ask of each node. */
  readonly node: string
  readonly first: number
  /** Done once after the first page, as somebody who writes while another reads. */
  readonly meanwhile?: () => Promise<unknown>
}

/** Walks a connection of Query page by page; answers the nodes of all pages and each page's `totalCount`. */
export async function walkPages(api: TestApi, { field, node, first, meanwhile }: Paged) {
  const nodes: Answer[] = []
  const counts: number[] = []
  let after: string | null = null
  for (let page = 1; ; page += 1) {
    const args: string = `first: ${first}${after === null ? '' : `, after: "${after}"`}`
    const data: Answer = await api.ask(`{ list: ${field.replace('PAGE', args)} {
      totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { ${node} } } } }`)
    const { edges, totalCount, pageInfo } = data.list
    if (pageInfo.hasPreviousPage !== page > 1) throw new Error(`page ${page} is wrong about a page before it`)
    nodes.push(...edges.map((edge: Answer) => edge.node))
    counts.push(totalCount)
    if (!pageInfo.hasNextPage) return { nodes, counts }
    if (page === 1) await meanwhile?.()
    after = pageInfo.endCursor
  }
}
