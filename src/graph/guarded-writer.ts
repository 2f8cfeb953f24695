import type { GraphParams, GraphWriter, Query } from './graph.ts'
import { checkReadOnly } from './query-rules.ts'
import { createTurns } from './turns.ts'

type Send = <Row>(query: Query<Row>, params: GraphParams) => Promise<Row[]>

export interface GuardedWriter extends GraphWriter {
  /** Waits for what is still running, then throws the first failure if there was one, even if the work caught it. */
  settle(): Promise<void>
  /** Waits for what is still running. */
  idle(): Promise<void>
}

/**
 * The writer of one transaction. Its statements run one after the other even when the work hands them in together, and
 * after the first that fails no other is sent: a transaction is whole or it is nothing, on either engine.
 */
export function createGuardedWriter(send: Send): GuardedWriter {
  const turns = createTurns()
  const failures: unknown[] = []
  const guarded: Send = (query, params) =>
    turns.run(async () => {
      if (failures.length > 0) throw failures[0]
      try {
        return await send(query, params)
      } catch (error) {
        failures.push(error)
        throw error
      }
    })
  return {
    read: async (query, params = {}) => {
      checkReadOnly(query)
      return guarded(query, params)
    },
    write: (query, params = {}) => guarded(query, params),
    async settle() {
      await turns.idle()
      if (failures.length > 0) throw failures[0]
    },
    idle: () => turns.idle(),
  }
}
