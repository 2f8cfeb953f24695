export interface Deadline {
  /** Milliseconds of work; Infinity for as long as it takes. */
  readonly deadline: number
  /** How long the thread has worked in all, in milliseconds; null where that is not known, and the wall clock counts. */
  readonly worked: () => number | null
}

/** On a machine that is busy with other things a request may wait for a processor, but not for ever. */
const patience = 4

const shortest = 50

/**
 * The result of `work`, or the error of `late` once the thread has worked for the deadline. Time in which the machine did
 * something else does not count, up to four times the deadline.
 */
export async function within<T>(limit: Deadline, work: () => Promise<T>, late: () => Error): Promise<T> {
  const { deadline, worked } = limit
  if (deadline === Number.POSITIVE_INFINITY) return work()
  const begun = performance.now()
  const workedBefore = worked()
  let timer: NodeJS.Timeout | undefined
  const overrun = new Promise<never>((_, reject) => {
    const check = () => {
      const now = worked()
      const elapsed = performance.now() - begun
      const used = now === null || workedBefore === null ? elapsed : now - workedBefore
      const left = Math.min(deadline - used, deadline * patience - elapsed)
      if (left <= 0) reject(late())
      else timer = setTimeout(check, Math.max(left, shortest))
    }
    timer = setTimeout(check, deadline)
  })
  try {
    return await Promise.race([work(), overrun])
  } finally {
    clearTimeout(timer)
  }
}
