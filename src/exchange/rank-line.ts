import { factIdentity } from '../facts/index.ts'
import { isMarkLine } from './line-edges.ts'
import type { Line } from './line-schema.ts'
import { partOfClaim, stateLine } from './line-statements.ts'
import type { StatementRanks } from './statement-ranks.ts'

/** Ranks a line among those of its file that state the same; restored statements each stand at their own time. */
export function rankLine(ranks: StatementRanks, line: Line, restore: boolean): void {
  for (const identity of rankedIdentities(line, restore)) ranks.put(identity, rankOf(line))
}

export function rankedIdentities(line: Line, restore: boolean): string[] {
  if (isMarkLine(line) || (restore && line.recordedAt !== undefined)) return []
  const terms = { restore, at: 0 }
  const { edges, properties } = line.type === 'claim' ? partOfClaim(line, terms) : stateLine(line, terms)
  return [...edges, ...(line.type === 'fact' ? properties : [])].map(factIdentity)
}

/** The rank of what is said without more: it stands, is a fact and is sure. */
export const plainRank = 7

/** Standing before withdrawn, fact before suggestion, then the surer. */
export function rankOf(line: Line): number {
  if (!('withdrawnAt' in line || 'suggested' in line || 'confidence' in line)) return plainRank
  return (line.withdrawnAt === undefined ? 4 : 0) + (line.suggested ? 0 : 2) + (line.confidence ?? 1)
}
