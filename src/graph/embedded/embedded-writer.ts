import { setTimeout as pause } from 'node:timers/promises'
import type { GrafeoDB, QueryResult } from '@grafeo-db/js'
import type { GraphParams, GraphWriter, Query } from '../graph.ts'
import { checkParams, checkReadOnly, namedCypher } from '../query-rules.ts'
import { inTransactionScope } from '../transaction-scope.ts'
import { createTurns } from '../turns.ts'
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
    return plainRows(await on.executeCypher(namedCypher(query), params)).map(query.parse)
  } catch (error) {
    if (isWriteConflict(error)) throw error
    throw toQueryError(error, query.name)
  }
}

/** Runs `attempt` again, a little later each time, while it loses against another writer. */
export async function retryConflicts<T>(name: string, attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      if (!isWriteConflict(error) || tried === maxAttempts) throw toQueryError(error, name)
      await pause(2 ** tried)
    }
  }
}

/**
 * One transaction from begin to commit. Its statements run one after the other even when the work hands them in
 * together, and after the first that fails nothing more is run: what the work caught is thrown again at the end.
 */
export async function runTransaction<T>(database: GrafeoDB, work: (tx: GraphWriter) => Promise<T>): Promise<T> {
  const transaction = database.beginTransaction()
  const turns = createTurns()
  const failures: unknown[] = []
  const send = <Row>(query: Query<Row>, params: GraphParams = {}): Promise<Row[]> =>
    turns.run(async () => {
      if (failures.length > 0) throw failures[0]
      try {
        return await runQuery(transaction, query, params)
      } catch (error) {
        failures.push(error)
        throw error
      }
    })
  const writer: GraphWriter = {
    read: async (query, params) => {
      checkReadOnly(query)
      return send(query, params)
    },
    write: send,
  }
  try {
    const result = await inTransactionScope(() => work(writer))
    await turns.idle()
    if (failures.length > 0) throw failures[0]
    transaction.commit()
    return result
  } catch (error) {
    await turns.idle()
    if (transaction.isActive) transaction.rollback()
    throw error
  }
}
