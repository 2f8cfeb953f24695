import type { NodeLabel } from './node-kinds.ts'

interface EdgeKindSpec {
  readonly from: readonly NodeLabel[]
  readonly to: readonly NodeLabel[]
  /** The properties that, with both ends, make two statements the same fact. */
  readonly identity: readonly string[]
  /** Both directions mean the same; the smaller id is kept as the start. */
  readonly symmetric?: true
}

const entityLabels = ['Device', 'IpAddress', 'Organization', 'Person'] as const

/** Every kind of edge that is a dated fact. Two nodes and the identity properties name a fact; the rest dates it. */
export const edgeKinds = {
  ASSERTS: { from: ['Source'], to: ['Claim'], identity: ['stance', 'quote'] },
  CITES: { from: ['Source'], to: ['Source'], identity: ['basis', 'quote'] },
  PUBLISHED_BY: { from: ['Source'], to: ['Outlet'], identity: [] },
  OWNED_BY: { from: ['Outlet'], to: ['Organization'], identity: [] },
  WRITTEN_BY: { from: ['Source'], to: ['Person'], identity: [] },
  HAS_VERSION: { from: ['Source'], to: ['Version'], identity: [] },
  MENTIONS: { from: ['Source', 'Claim'], to: entityLabels, identity: ['quote', 'start'] },
  ABOUT: { from: ['Source', 'Claim'], to: entityLabels, identity: ['quote'] },
  REGISTERED_TO: { from: ['IpAddress'], to: ['Organization'], identity: ['role', 'range', 'registry', 'lookedUpAt'] },
  MADE_BY: { from: ['Device'], to: ['Organization'], identity: [] },
  PART_OF: { from: ['Claim'], to: ['Claim'], identity: [] },
  REVIEWS: { from: ['Review'], to: ['Claim'], identity: [] },
  CORRECTS: { from: ['Correction'], to: ['Source'], identity: [] },
  SAME_ARTIFACT: { from: ['Source'], to: ['Source'], identity: [], symmetric: true },
  NEAR_DUPLICATE: { from: ['Source'], to: ['Source'], identity: [], symmetric: true },
} as const satisfies Record<string, EdgeKindSpec>

export type EdgeKind = keyof typeof edgeKinds

/** The specification of a kind, with the shape all kinds share. */
export function edgeKindSpec(kind: EdgeKind): EdgeKindSpec {
  return edgeKinds[kind]
}

export function isEdgeKind(text: string): text is EdgeKind {
  return Object.hasOwn(edgeKinds, text)
}
