import { setTimeout as pause } from 'node:timers/promises'
import type { GrafeoDB, QueryResult } from '@grafeo-db/js'
import type { GraphParams, GraphWriter, Query } from '../graph.ts'
import { createGuardedWriter } from '../guarded-writer.ts'
import { checkParams, namedCypher, parseRows } from '../query-rules.ts'
import { inTransactionScope } from '../transaction-scope.ts'
import { isWriteConflict, toQueryError } from './grafeo-errors.ts'
import { plainRows } from './plain-rows.ts'

interface Executor {
  executeCypher(cypher: string, params?: GraphParams): Promise<QueryResult>
}

const maxAttempts = 6

/** Runs a query on the database or in a transaction and gives back its parsed rows. */
export async function runQuery<Row>(on: Executor, query: Query<Row>, params: GraphParams): Promise<Row[]> {
  checkParams(params)
  try {
    const result = await on.executeCypher(namedCypher(query), params)
    return await parseRows(query, plainRows(result), result.length)
  } catch (error) {
    if (isWriteConflict(error)) throw error
    throw toQueryError(error, query.name)
  }
}

/**
 * Runs `attempt` again, a little later each time, while it loses against another writer. What else it throws is passed
 * on: the engine's errors are refusals by then, and those of a transaction's work are the caller's own.
 */
export async function retryConflicts<T>(name: string, attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      if (!isWriteConflict(error)) throw error
      if (tried === maxAttempts) throw toQueryError(error, name)
      await pause(2 ** tried)
    }
  }
}

/** One transaction from begin to commit. */
export async function runTransaction<T>(database: GrafeoDB, work: (tx: GraphWriter) => Promise<T>): Promise<T> {
  const transaction = database.beginTransaction()
  const writer = createGuardedWriter((query, params) => runQuery(transaction, query, params))
  try {
    const result = await inTransactionScope(() => work(writer))
    await writer.settle()
    commit(transaction)
    return result
  } catch (error) {
    await writer.idle()
    if (transaction.isActive) transaction.rollback()
    throw error
  }
}

function commit(transaction: { commit(): void }): void {
  try {
    transaction.commit()
  } catch (error) {
    if (isWriteConflict(error)) throw error
    throw toQueryError(error, 'commit')
  }
}
