import { entityId, stateEntity } from '../entities/index.ts'
import { type FactTerms, joinStatements, type Statements } from '../facts/index.ts'
import type { ReadDocument } from '../reading/index.ts'
import { outletId } from '../sources/index.ts'

/**
 * Proposes the organization that a page says stands behind its outlet, the surest hint only: two outlets of one owner
 * are one publisher family, so a person has to confirm it before it counts. An organization that nobody has recorded is
 * a candidate until then.
 */
export function ownerStatements({ outlet, hints }: ReadDocument, versionHash: string): Partial<Statements> {
  const owner = hints.owners[0]
  if (outlet === null || owner === undefined) return {}
  const organization = { kind: 'ORGANIZATION', name: owner.name } as const
  const proposed: FactTerms = { method: 'READ', suggested: true, confidence: owner.confidence }
  const edge = {
    ...proposed,
    anchor: { quote: owner.quote, versionHash },
    kind: 'OWNED_BY',
    from: outletId(outlet.domain),
    to: entityId(organization),
    fields: {},
  } as const
  return joinStatements([
    stateEntity(organization, { ...proposed, implied: true }),
    { nodes: [], edges: [edge], properties: [] },
  ])
}
