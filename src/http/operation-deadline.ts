import type { Plugin } from 'graphql-yoga'
import { WhenceError } from '../errors.ts'
import type { GraphqlContext } from './graphql-context.ts'

function untilAborted<T>(work: T | PromiseLike<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort))
  })
}

/** Ends a query or mutation that takes longer than `limitMs`; its resolvers learn of it by the signal of their context. */
export function operationDeadline(
  limitMs: number,
  stopOf: (context: GraphqlContext) => AbortController | undefined,
): Plugin<GraphqlContext> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const stop = stopOf(args.contextValue)
      if (stop === undefined) return
      setExecuteFn(async (given: Parameters<typeof executeFn>[0]) => {
        const message = `the operation took longer than ${limitMs / 1000} seconds: ask for less at once`
        const timer = setTimeout(() => stop.abort(new WhenceError('TIMEOUT', message)), limitMs)
        try {
          return await untilAborted(executeFn(given), stop.signal)
        } finally {
          clearTimeout(timer)
        }
      })
    },
  }
}
