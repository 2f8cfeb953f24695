import { type ErrorKind, isWhenceError } from '../errors.ts'

/** A refusal as a payload carries it. */
export interface Refusal {
  readonly code: string
  readonly message: string
  readonly path: readonly string[]
}

const mendable: readonly ErrorKind[] = ['invalid', 'not-found', 'conflict']

/**
 * Runs a use case for a mutation. What the caller can mend becomes data in the payload (`errors`, with `empty` for the
 * rest); an outage, a missing right or a bug stays an exception.
 */
export async function refusable<Payload extends object, Empty extends object>(
  work: () => Promise<Payload>,
  empty: Empty,
): Promise<(Payload | Empty) & { errors: readonly Refusal[] }> {
  try {
    return { ...(await work()), errors: [] }
  } catch (error) {
    const isMendable = isWhenceError(error) && (mendable.includes(error.kind) || error.code === 'FETCH_BLOCKED')
    if (!isMendable) throw error
    const path = ['input', ...error.inputPath.map(String)]
    return { ...empty, errors: [{ code: error.code, message: error.message, path }] }
  }
}
