/** A queue of one: jobs run one after the other, in the order they were handed in; a failed one does not stop it. */
export interface Turns {
  run<T>(job: () => Promise<T>): Promise<T>
  /** Settles when everything handed in so far is done. */
  idle(): Promise<void>
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(job) {
      const turn = last.then(job)
      last = turn.catch(() => {})
      return turn
    },
    async idle() {
      await last
    },
  }
}
