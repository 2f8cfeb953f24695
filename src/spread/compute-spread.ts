import type { SpreadAnswer } from './spread-answer.ts'
import type { SpreadInput } from './spread-input.ts'
import { normalizeOptions, type SpreadOptions } from './spread-options.ts'

/** How the claim of `input` spread. */
export function computeSpread(_input: SpreadInput, options: SpreadOptions = {}): SpreadAnswer {
  throw new Error(`not built yet (budget ${normalizeOptions(options).budget})`)
}
