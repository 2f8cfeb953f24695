import { z } from 'zod'
import { WhenceError } from '../../../errors.ts'
import type { Graph, GraphDescription, GraphParams, GraphRow, GraphWriter, Query, TextHit } from '../../graph.ts'
import { createGuardedWriter } from '../../guarded-writer.ts'
import { checkParams, checkReadOnly, parseRows } from '../../query-rules.ts'
import { inTransactionScope, refuseInTransaction } from '../../transaction-scope.ts'
import { type ClientConnection, findConnection } from './client-connection.ts'
import { protocolVersion } from './messages.ts'

export interface GraphClientOptions {
  readonly folder: string
  /** Of this code; the process that holds the data must have the same. */
  readonly schemaVersion: number
}

const hits = z.array(z.object({ id: z.string(), score: z.number() }))
const description = z.object({
  engine: z.literal('embedded'),
  version: z.string(),
  location: z.string(),
  nodes: z.number(),
  edges: z.number(),
  durability: z.string(),
})

/**
 * The graph that another process of this user holds, through the socket in its data folder; null when no process
 * answers there. It is the whole port: writes take their turn in the other process's queue.
 * @throws WhenceError DATA_IN_USE when that process is another version of Whence.
 */
export async function findGraphClient(options: GraphClientOptions): Promise<Graph | null> {
  const connection = await findConnection(options.folder)
  if (!connection) return null
  try {
    await connection.ask({ op: 'hello', protocol: protocolVersion, schema: options.schemaVersion })
  } catch (error) {
    connection.close()
    if (error instanceof WhenceError && error.code === 'GRAPH_UNAVAILABLE') return null
    throw error
  }
  return createClient(connection)
}

function createClient(connection: ClientConnection): Graph {
  const send = (op: 'read' | 'write', tx: number | null) => {
    return async <Row>(query: Query<Row>, params: GraphParams = {}): Promise<Row[]> => {
      if (tx === null) refuseInTransaction(query.name)
      if (op === 'read') checkReadOnly(query)
      checkParams(params)
      const { name, cypher } = query
      const rows = (await connection.ask({ op, name, cypher, params, tx })) as GraphRow[]
      return parseRows(query, rows, rows.length)
    }
  }
  return {
    engine: 'embedded',
    read: send('read', null),
    write: send('write', null),
    async transaction(work) {
      refuseInTransaction('transaction')
      return runTransaction(connection, { send, work })
    },
    // The process that holds the data applied the schema before it let anybody in.
    createIndexes: async () => {},
    proposeByText: async (index, words, limit): Promise<TextHit[]> =>
      hits.parse(await connection.ask({ op: 'propose', index, words: [...words], limit })),
    describe: async (): Promise<GraphDescription> => {
      const told = description.parse(await connection.ask({ op: 'describe' }))
      return { ...told, location: `${told.location}, through the process that holds it` }
    },
    ping: async () => void (await connection.ask({ op: 'ping' })),
    close: async () => connection.close(),
  }
}

interface ClientTransaction<T> {
  readonly send: (op: 'read' | 'write', tx: number) => GraphWriter['write']
  readonly work: (tx: GraphWriter) => Promise<T>
}

async function runTransaction<T>(connection: ClientConnection, { send, work }: ClientTransaction<T>): Promise<T> {
  const { id: tx, answer } = connection.askNumbered({ op: 'begin' })
  await answer
  const writer = createGuardedWriter(send('write', tx))
  try {
    const result = await inTransactionScope(() => work(writer))
    await writer.settle()
    await connection.ask({ op: 'commit', tx })
    return result
  } catch (error) {
    await writer.idle()
    await connection.ask({ op: 'rollback', tx }).catch(() => {})
    throw error
  }
}
