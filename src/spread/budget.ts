/**
 * Counted steps, one purse for the whole answer. A step is about one edge or label looked at; never wall-clock, so that
 * the same question has the same answer on every machine.
 */
export interface Budget {
  /** Takes `steps`; false when they are not there (then nothing more is granted). */
  readonly spend: (steps: number) => boolean
  readonly isSpent: () => boolean
}

export function createBudget(limit: number): Budget {
  let left = limit
  return {
    spend: (steps) => {
      left = left >= steps ? left - steps : -1
      return left >= 0
    },
    isSpent: () => left < 0,
  }
}
