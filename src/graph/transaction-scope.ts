import { AsyncLocalStorage } from 'node:async_hooks'
import { WhenceError } from '../errors.ts'

const scope = new AsyncLocalStorage<true>()

/**
 * Runs the work of a transaction. Inside it every statement has to go through the transaction's own writer: one that
 * went to the graph itself would wait for the transaction that waits for it.
 */
export function inTransactionScope<T>(work: () => Promise<T>): Promise<T> {
  return scope.run(true, work)
}

export function refuseInTransaction(name: string): void {
  if (scope.getStore()) {
    throw new WhenceError('INTERNAL', `${name} was sent to the graph inside a transaction; send it to the transaction.`)
  }
}
