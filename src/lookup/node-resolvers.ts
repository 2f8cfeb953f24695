import type { ClaimLoaders } from '../claims/index.ts'
import type { CurationLoaders } from '../curation/index.ts'
import type { EntityLoaders } from '../entities/index.ts'
import { WhenceError } from '../errors.ts'
import { labelOfId, type NodeLabel } from '../facts/index.ts'
import type { Resolvers } from '../http/generated/resolver-types.ts'
import type { NoticeLoaders } from '../intake/index.ts'
import { pageCap } from '../shared/connection.ts'
import type { NodeRow, RequestScope } from '../shared/request-scope.ts'
import type { SourceLoaders } from '../sources/index.ts'

export interface NodeLoaders {
  readonly claims: ClaimLoaders
  readonly sources: SourceLoaders
  readonly entities: EntityLoaders
  readonly curation: CurationLoaders
  readonly notices: NoticeLoaders
}

type LoadNode = (id: string, scope: RequestScope) => Promise<NodeRow | null>

/** Loads whatever a global id names, through the loaders of the feature that it belongs to. */
export function createNodeLoader({ claims, sources, entities, curation, notices }: NodeLoaders): LoadNode {
  const byLabel: Partial<Record<NodeLabel, LoadNode>> = {
    Claim: (id, scope) => claims(scope).byId.load(id),
    Source: (id, scope) => sources(scope).byId.load(id),
    Outlet: (id, scope) => sources(scope).outlets.load(id),
    Version: (id, scope) => sources(scope).versions.load(id),
    Device: (id, scope) => entities(scope).byId.load(id),
    IpAddress: (id, scope) => entities(scope).byId.load(id),
    Organization: (id, scope) => entities(scope).byId.load(id),
    Person: (id, scope) => entities(scope).byId.load(id),
    Review: (id, scope) => curation(scope).reviews.load(id),
    Correction: (id, scope) => curation(scope).corrections.load(id),
    AuditEvent: (id, scope) => curation(scope).auditEvents.load(id),
    Notice: (id, scope) => notices(scope).byId.load(id),
    Fact: (id, scope) => curation(scope).suggestions.load(id),
  }
  return async (id, scope) => {
    const label = labelOfId(id)
    return (label && byLabel[label]?.(id, scope)) ?? null
  }
}

/** `node` and `nodes`, and the ends of suggestions, which can be of any kind. */
export function createNodeResolvers(loadNode: LoadNode): Resolvers {
  return {
    Query: {
      node: (_, { id }, scope) => loadNode(id, scope),
      nodes: (_, { ids }, scope) => {
        if (ids.length > pageCap) {
          throw new WhenceError('PAGE_TOO_LARGE', `ids may name ${pageCap} nodes at most, not ${ids.length}.`, {
            path: ['ids'],
          })
        }
        return Promise.all(ids.map((id) => loadNode(id, scope)))
      },
    },
    Suggestion: {
      from: async ({ from }, _, scope) => (await loadNode(from, scope)) ?? { id: from },
      to: async ({ to }, _, scope) => (await loadNode(to, scope)) ?? { id: to },
    },
  }
}
