/**
 * Counted steps, one purse for the whole answer. A step is about one edge or label looked at; never wall-clock, so that
 * the same question has the same answer on every machine.
 */
export interface Budget {
  /** Takes `steps`; false when they are not there (then nothing more is granted). */
  readonly spend: (steps: number) => boolean
  readonly isSpent: () => boolean
  /** The steps that are still there. */
  readonly left: () => number
}

export function createBudget(limit: number): Budget {
  let left = limit
  return {
    spend: (steps) => {
      left = left >= steps ? left - steps : -1
      return left >= 0
    },
    isSpent: () => left < 0,
    left: () => Math.max(left, 0),
  }
}

/** Lets `use` spend no more than `steps` of a budget; what it leaves stays in the budget. */
export function spendPart<Result>(budget: Budget, steps: number, use: (part: Budget) => Result): Result {
  const granted = Math.min(steps, budget.left())
  const part = createBudget(granted)
  const result = use(part)
  budget.spend(granted - part.left())
  return result
}
