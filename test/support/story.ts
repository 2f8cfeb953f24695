import {
  type EdgeKind,
  type EdgeStatement,
  type NodeStatement,
  nodeId,
  type PropertyStatement,
  recordFacts,
} from '../../src/facts/index.ts'
import type { Graph } from '../../src/graph/index.ts'
import { parseFuzzyDate } from '../../src/shared/fuzzy-date.ts'
import { normalizeText } from '../../src/shared/normalize.ts'

/** Arranges a small graph by short names: `source('a')` lives at https://a.example/a. */
export interface Story {
  claim(text: string): string
  source(name: string, more?: { title?: string; publishedAt?: string; firstHand?: boolean; outlet?: string }): string
  edge(kind: EdgeKind, from: string, to: string, more?: Partial<EdgeStatement>): void
  record(graph: Graph, at?: number): Promise<void>
}

export function createStory(): Story {
  const nodes: NodeStatement[] = []
  const edges: EdgeStatement[] = []
  const properties: PropertyStatement[] = []
  const say = (node: string, property: PropertyStatement['property'], value: string): void => {
    properties.push({ node, property, value, method: 'ANALYST' })
  }
  const edge: Story['edge'] = (kind, from, to, more = {}) => {
    edges.push({ kind, from, to, fields: {}, method: 'ANALYST', ...more })
  }
  return {
    claim(text) {
      const id = nodeId('Claim', normalizeText(text))
      nodes.push({ label: 'Claim', id, key: {} })
      say(id, 'text', text)
      return id
    },
    source(name, { title = name, publishedAt, firstHand, outlet = `${name}.example` } = {}) {
      const url = `https://${outlet}/${name}`
      const id = nodeId('Source', url)
      const outletId = nodeId('Outlet', outlet)
      nodes.push({ label: 'Source', id, key: { url } }, { label: 'Outlet', id: outletId, key: { domain: outlet } })
      say(id, 'title', title)
      if (publishedAt !== undefined && parseFuzzyDate(publishedAt)) say(id, 'publishedAt', publishedAt)
      if (firstHand) say(id, 'firstHand', 'true')
      edge('PUBLISHED_BY', id, outletId)
      return id
    },
    edge,
    async record(graph, at = Date.UTC(2026, 0, 1)) {
      await graph.transaction((tx) => recordFacts(tx, { nodes, edges, properties }, { at, by: 'test' }))
    },
  }
}
