import { type FactTerms, joinStatements, type Statements } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import type { ClaimMatch } from '../reading/index.ts'
import { sourceId, stateAssertion, stateCitation, stateSource } from '../sources/index.ts'
import { type Credit, parseCredit } from './credit-facts.ts'
import { anchorAt } from './document-statements.ts'
import { creditsOfSource } from './resolve-credits.ts'

interface WitnessCredit extends Credit {
  readonly witness: string
}

interface VersionText {
  readonly source: string
  readonly hash: string
  readonly text: string
}

const proposed: FactTerms = { method: 'MATCH', suggested: true, confidence: 0.5 }

/** The unnamed witnesses that a version quotes. */
export async function findWitnessCredits(
  reader: GraphReader,
  { source, hash }: { source: string; hash: string },
): Promise<WitnessCredit[]> {
  const rows = await reader.read(creditsOfSource, { id: source })
  return rows
    .map(({ value }) => parseCredit(value))
    .filter((credit): credit is WitnessCredit => credit.witness !== undefined && credit.versionHash === hash)
}

/**
 * Proposes whom a page has a claim from when it quotes somebody without a name: one unpublished source for the same
 * description and claim, whatever page tells it, so that two pages that quote one witness do not count as two.
 */
export function witnessStatements(
  { match, text }: { match: ClaimMatch; text: string },
  version: VersionText,
  credits: readonly WitnessCredit[],
): Statements {
  const told = match.stance === 'ASSERTS' || match.stance === 'REPORTS'
  return joinStatements(
    credits
      .filter((credit) => told && isCreditOf(match, credit))
      .map((credit) => {
        const witness = { kind: 'UNPUBLISHED', title: `Unnamed ${credit.witness}, on: ${text}` } as const
        const id = sourceId(witness)
        const anchor = anchorAt(version.text, credit, version.hash)
        return joinStatements([
          stateSource(witness, { method: 'MATCH', confidence: 0.5 }),
          stateAssertion({ source: id, claim: match.claim, stance: 'ASSERTS' }, proposed),
          stateCitation({ from: version.source, to: id, basis: credit.basis }, { ...proposed, anchor }),
        ])
      }),
  )
}

/** The words for the witness stand in the sentence that states the claim, or that sentence was read as the witness's. */
function isCreditOf(match: ClaimMatch, { name, start, end }: Credit): boolean {
  if (match.attributedTo !== null) return match.attributedTo === name
  return start !== null && end !== null && start < match.end && end > match.start
}
