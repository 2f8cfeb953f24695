import type { ErrorCode } from '../../errors.ts'
import type { Independence, SpreadOptions } from '../../spread/index.ts'
import type { Provenance, ProvenanceAsk } from './kernel.ts'
import type { PackedInput } from './packed-input.ts'
import type { PackedTables } from './packed-tables.ts'
import type { SlicedAnswer } from './sliced-answer.ts'

interface OfInput {
  readonly input: PackedInput
  readonly options: SpreadOptions
}

/** What goes to a thread of the kernel. */
export type KernelRequest =
  | { readonly step: 'build'; readonly claim: string; readonly tables: PackedTables; readonly number: number }
  | (OfInput & { readonly step: 'spread' })
  | (OfInput & { readonly step: 'independence'; readonly claims: readonly number[] })
  | (OfInput & { readonly step: 'provenance'; readonly ask: ProvenanceAsk })

/** What each step answers. */
export interface KernelResults {
  readonly build: PackedInput
  readonly spread: SlicedAnswer
  readonly independence: Independence[]
  readonly provenance: Provenance
}

export type KernelReply =
  | { readonly kind: 'done'; readonly result: KernelResults[keyof KernelResults] }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string }
