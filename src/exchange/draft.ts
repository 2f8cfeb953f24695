import type { Journal } from './journal.ts'
import type { KeyTable } from './key-table.ts'

/** A line that is not taken, and why. */
export interface RejectedLine {
  readonly line: number
  readonly reason: string
}

/** What the first reading of a file gathers. */
export interface Draft {
  readonly journal: Journal
  readonly keys: KeyTable
  readonly rejected: RejectedLine[]
  /** What is said to be a part of what, by keys. */
  readonly parts: { readonly part: string; readonly whole: string }[]
  /** The whole that each claim line names, by keys. */
  readonly claimWholes: Map<string, string>
  /** Some fact is said to be less than sure, a suggestion or withdrawn, so lines that say the same may differ. */
  isUneven: boolean
  /** Sources that the file calls first hand. */
  readonly firstHand: Set<string>
}
