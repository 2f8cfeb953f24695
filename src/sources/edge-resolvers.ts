import { type AnchorRow, anchorOf, type EdgeFact } from '../facts/index.ts'
import type { CitationBasis, Resolvers, Stance } from '../http/generated/resolver-types.ts'
import type { RequestScope } from '../shared/request-scope.ts'
import { requireRow } from '../shared/request-scope.ts'
import { versionId } from './source-key.ts'
import type { SourceResolverDeps } from './source-resolvers.ts'

/** Statements and citations: edges whose ends are loaded when they are asked for. */
export function edgeResolvers({ sources, claims }: SourceResolverDeps): Resolvers {
  const source = async (id: string, scope: RequestScope) => requireRow(await sources(scope).byId.load(id))
  return {
    Assertion: {
      source: (edge, _, scope) => source(edge.from, scope),
      claim: async (edge, _, scope) => requireRow(await claims(scope).byId.load(edge.to)),
      stance: (edge) => edge.fields['stance'] as Stance,
      attributedTo: (edge) => textField(edge, 'attributedTo'),
      anchor: anchorOf,
    },
    Citation: {
      from: (edge, _, scope) => source(edge.from, scope),
      to: (edge, _, scope) => source(edge.to, scope),
      basis: (edge) => edge.fields['basis'] as CitationBasis,
      goneAt: (edge) => numberField(edge, 'goneAt'),
      anchor: anchorOf,
    },
    Anchor: {
      version: (anchor, _, scope) => loadVersion(anchor, scope, sources),
    },
  }
}

async function loadVersion(anchor: AnchorRow, scope: RequestScope, sources: SourceResolverDeps['sources']) {
  return anchor.versionHash === null ? null : sources(scope).versions.load(versionId(anchor.source, anchor.versionHash))
}

function textField(edge: EdgeFact, name: string): string | null {
  const value = edge.fields[name]
  return typeof value === 'string' ? value : null
}

function numberField(edge: EdgeFact, name: string): number | null {
  const value = edge.fields[name]
  return typeof value === 'number' ? value : null
}
