import { WhenceError } from '../../errors.ts'
import type { Graph, GraphDescription, GraphReader, GraphWriter } from '../graph.ts'
import { type GraphSchema, listTextIndexes, type TextIndex } from '../graph-schema.ts'
import { checkReadOnly } from '../query-rules.ts'
import { refuseInTransaction } from '../transaction-scope.ts'
import { createTurns } from '../turns.ts'
import { createIndexes } from './create-indexes.ts'
import { retryConflicts, runQuery, runTransaction } from './embedded-writer.ts'
import { openStore, type Store } from './open-store.ts'
import { searchText } from './search-text.ts'

export interface EmbeddedGraphOptions {
  /** Created when missing. One process at a time holds it. */
  readonly folder: string
  readonly schema: GraphSchema
  /** How far the log may grow before it is folded into the store; 64 MiB when not given. */
  readonly checkpointBytes?: number
}

/**
 * Opens the embedded engine on `folder`. Writes run one after the other; reads run beside them and see what was
 * committed. An acknowledged write is in the write-ahead log and survives the death of the process; the log reaches
 * the disk in batches, so the last moments before a power cut can be lost.
 * @throws WhenceError DATA_IN_USE while another process holds the folder, DATA_FOLDER when it cannot be used.
 */
export function openEmbeddedGraph(options: EmbeddedGraphOptions): Graph {
  const store = openStore(options.folder, options.checkpointBytes)
  const { database } = store
  const turns = createTurns()
  const lifetime = createLifetime(() => turns.idle())
  const texts = new Map(listTextIndexes(options.schema).map((index) => [index.name, index]))
  const read: GraphReader['read'] = (query, params = {}) =>
    lifetime.during(async () => {
      refuseInTransaction(query.name)
      checkReadOnly(query)
      return retryConflicts(query.name, () => runQuery(database, query, params))
    })
  const inTurn = <T>(name: string, attempt: () => Promise<T>): Promise<T> =>
    lifetime.during(async () => {
      refuseInTransaction(name)
      return turns.run(() => retryConflicts(name, attempt))
    })
  return {
    engine: 'embedded',
    read,
    write: (query, params = {}) => inTurn(query.name, () => runQuery(database, query, params)),
    transaction: <T>(work: (tx: GraphWriter) => Promise<T>) =>
      inTurn('transaction', () => runTransaction(database, work)),
    createIndexes: (schema) => inTurn('createIndexes', () => createIndexes(database, schema)),
    proposeByText: (name, words, limit) =>
      lifetime.during(() => searchText(database, textIndex(texts, name), { words, limit })),
    ping: () => lifetime.during(async () => void (await database.executeCypher('RETURN 1 AS one'))),
    describe: () => lifetime.during(async () => describeStore(store)),
    close: () => lifetime.end(() => database.close()),
  }
}

function textIndex(texts: ReadonlyMap<string, TextIndex>, name: string): TextIndex {
  const index = texts.get(name)
  if (!index) throw new WhenceError('INTERNAL', `The schema has no full-text index ${name}.`)
  return index
}

function describeStore({ database, file }: Store): GraphDescription {
  return {
    engine: 'embedded',
    version: `Grafeo ${database.version()}`,
    location: file,
    nodes: database.nodeCount(),
    edges: database.edgeCount(),
    durability: 'an acknowledged write survives the death of the process; the disk is reached in batches',
  }
}

interface Lifetime {
  during<T>(use: () => Promise<T>): Promise<T>
  end(close: () => void): Promise<void>
}

/** Lets what has begun come to its end before the store is closed under it. */
function createLifetime(idle: () => Promise<void>): Lifetime {
  const running = new Set<Promise<unknown>>()
  let ended: Promise<void> | null = null
  return {
    async during(use) {
      if (ended) throw new WhenceError('GRAPH_UNAVAILABLE', 'The embedded graph is closed; open it again.')
      const run = use()
      running.add(run)
      try {
        return await run
      } finally {
        running.delete(run)
      }
    },
    end(close) {
      ended ??= idle()
        .then(() => Promise.allSettled(running))
        .then(close)
      return ended
    },
  }
}
