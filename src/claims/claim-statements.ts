import type { FactTerms, PropertyStatement, Statements } from '../facts/index.ts'
import { normalizeText } from '../shared/normalize.ts'
import { claimId } from './claim-key.ts'

export interface StatedClaim {
  readonly text: string
  /** Id of the claim that this one is a part of. */
  readonly partOf?: string
  /** Other wordings; one equal to the text is left out. */
  readonly aliases?: readonly string[]
}

/** The statements that record a claim, with its wording and, if it is a part, of what. */
export function stateClaim(claim: StatedClaim, terms: FactTerms): Statements {
  const id = claimId(claim.text)
  const aliases = (claim.aliases ?? []).filter((alias) => normalizeText(alias) !== normalizeText(claim.text))
  return {
    nodes: [{ label: 'Claim', id, key: {} }],
    edges: claim.partOf === undefined ? [] : [{ ...terms, kind: 'PART_OF', from: id, to: claim.partOf, fields: {} }],
    properties: [
      { ...terms, node: id, property: 'text', value: claim.text.trim() },
      ...aliases.map((alias): PropertyStatement => ({ ...terms, node: id, property: 'alias', value: alias.trim() })),
    ],
  }
}
