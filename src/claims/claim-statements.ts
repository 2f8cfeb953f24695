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
  const { text, aliases = [], partOf } = claim
  return {
    nodes: [{ label: 'Claim', id, key: {} }],
    edges: partOf === undefined ? [] : (statePart({ part: id, whole: partOf }, terms).edges ?? []),
    properties: [
      { ...terms, node: id, property: 'text', value: text.trim() },
      ...(stateAliases({ claim: { id, text }, aliases }, terms).properties ?? []),
    ],
  }
}

/** Other wordings of a claim; one equal to its text is left out. */
export function stateAliases(
  { claim, aliases }: { claim: { id: string; text: string }; aliases: readonly string[] },
  terms: FactTerms,
): Partial<Statements> {
  const others = aliases.filter((alias) => normalizeText(alias) !== normalizeText(claim.text))
  return {
    properties: others.map(
      (alias): PropertyStatement => ({ ...terms, node: claim.id, property: 'alias', value: alias.trim() }),
    ),
  }
}

/** A claim (global id) is a part of another. */
export function statePart({ part, whole }: { part: string; whole: string }, terms: FactTerms): Partial<Statements> {
  return { edges: [{ ...terms, kind: 'PART_OF', from: part, to: whole, fields: {} }] }
}
