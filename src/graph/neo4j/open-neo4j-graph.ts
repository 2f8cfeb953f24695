import neo4j, { type Driver } from 'neo4j-driver'
import { z } from 'zod'
import { WhenceError } from '../../errors.ts'
import { defineQuery, type Graph, type GraphDescription, type GraphParams, type Query, type TextHit } from '../graph.ts'
import { type GraphSchema, listTextIndexes } from '../graph-schema.ts'
import { createGuardedWriter } from '../guarded-writer.ts'
import { checkParams, checkReadOnly, namedCypher, parseRows } from '../query-rules.ts'
import { bestHits } from '../text-hits.ts'
import { inTransactionScope, refuseInTransaction } from '../transaction-scope.ts'
import { indexStatements } from './create-indexes.ts'
import type { ServerName } from './driver-errors.ts'
import { plainRows, toDriverParams } from './driver-values.ts'
import { createSessionRunner, maxSessions, type Sender, type SessionRunner } from './session-runner.ts'
import { luceneQueries, searchText } from './text-queries.ts'

export interface Neo4jGraphOptions {
  /** `neo4j://` follows the routing of a cluster, `bolt://` talks to the one server; also `+s` and `+ssc`. */
  readonly url: string
  readonly user: string
  /** Empty for a server without authentication. */
  readonly password: string
  /** Null: the server's default database. */
  readonly database: string | null
  readonly schema: GraphSchema
}

const connectTimeoutMs = 1_500
const driverSettings = {
  disableLosslessIntegers: true,
  connectionTimeout: connectTimeoutMs,
  connectionAcquisitionTimeout: connectTimeoutMs,
  // Two more than the sessions, for the question whether the server still answers.
  maxConnectionPoolSize: maxSessions + 2,
  // A connection that rested this long is tried before it is used: the server may have been restarted meanwhile.
  connectionLivenessCheckTimeout: 5_000,
  maxTransactionRetryTime: 0,
  telemetryDisabled: true,
  userAgent: 'whence',
}

/**
 * Talks to a Neo4j server. Nothing is connected before the first query, so this neither waits nor fails; a server that
 * is gone is a GRAPH_UNAVAILABLE at each call until it is back. All sessions of one graph share their bookmarks, so a
 * read sees what was written through the same graph, in a cluster too.
 * @throws WhenceError INVALID_CONFIG when the URL is none that the driver takes.
 */
export function openNeo4jGraph(options: Neo4jGraphOptions): Graph {
  const driver = createDriver(options)
  const server: ServerName = { address: addressOf(options.url), database: options.database }
  const sessions = createSessionRunner({ driver, server, bookmarks: neo4j.bookmarkManager() })
  const texts = new Set(listTextIndexes(options.schema).map(({ name }) => name))
  const send = <Row>(mode: 'read' | 'write', query: Query<Row>, params: GraphParams): Promise<Row[]> =>
    sessions.run({ name: query.name, mode, fetchSize: query.fetchSize, work: (tx) => runQuery(tx, query, params) })
  return {
    engine: 'neo4j',
    read: async (query, params = {}) => {
      refuseInTransaction(query.name)
      checkReadOnly(query)
      return send('read', query, params)
    },
    write: async (query, params = {}) => {
      refuseInTransaction(query.name)
      return send('write', query, params)
    },
    transaction: async (work) => {
      refuseInTransaction('transaction')
      return sessions.run({ name: 'transaction', mode: 'write', work: (tx) => runInTransaction(tx, work) })
    },
    createIndexes: (schema) => sessions.runSchema([...indexStatements(schema), 'CALL db.awaitIndexes(300)']),
    proposeByText: async (index, words, limit) => {
      if (!texts.has(index)) throw new WhenceError('INTERNAL', `The schema has no full-text index ${index}.`)
      return proposeByText(sessions, index, { words, limit })
    },
    ping: async () => void (await send('read', answerOne, {})),
    describe: () => describeServer(driver, sessions, server),
    close: () => driver.close(),
  }
}

function createDriver({ url, user, password }: Neo4jGraphOptions): Driver {
  const auth = password === '' ? undefined : neo4j.auth.basic(user, password)
  try {
    return neo4j.driver(url, auth, driverSettings)
  } catch (error) {
    const advice = 'it should be like neo4j://host:7687 or bolt://host:7687'
    throw new WhenceError('INVALID_CONFIG', `NEO4J_URL cannot be used: ${advice}.`, { cause: error })
  }
}

function addressOf(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

async function runQuery<Row>(tx: Sender, query: Query<Row>, params: GraphParams): Promise<Row[]> {
  checkParams(params)
  const { records } = await tx.run(namedCypher(query), toDriverParams(params))
  return parseRows(query, plainRows(records), records.length)
}

async function runInTransaction<T>(tx: Sender, work: Parameters<Graph['transaction']>[0]): Promise<T> {
  const writer = createGuardedWriter((query, params) => runQuery(tx, query, params))
  try {
    const result = await inTransactionScope(() => work(writer))
    await writer.settle()
    return result as T
  } finally {
    await writer.idle()
  }
}

async function proposeByText(
  sessions: SessionRunner,
  index: string,
  question: { words: readonly string[]; limit: number },
): Promise<TextHit[]> {
  const { limit } = question
  if (limit < 1) return []
  const scores = new Map<string, number>()
  for (const query of luceneQueries(question.words)) {
    const work = (tx: Sender) => runQuery(tx, searchText, { index, query, limit })
    for (const { id, score } of await sessions.run({ name: `proposeByText.${index}`, mode: 'read', work })) {
      if (typeof id === 'string') scores.set(id, (scores.get(id) ?? 0) + Number(score))
    }
  }
  return bestHits(
    [...scores].map(([id, score]) => ({ id, score })),
    limit,
  )
}

const answerOne = defineQuery({ name: 'graph.ping', cypher: 'RETURN 1 AS one', parse: (row) => row.one })

const countAll = defineQuery({
  name: 'graph.countAll',
  cypher: `CALL () { MATCH (n) RETURN count(n) AS nodes } CALL () { MATCH ()-[r]->() RETURN count(r) AS edges }
    RETURN nodes, edges`,
  parse: z.object({ nodes: z.number(), edges: z.number() }).parse,
})

async function describeServer(driver: Driver, sessions: SessionRunner, server: ServerName): Promise<GraphDescription> {
  const work = (tx: Sender) => runQuery(tx, countAll, {})
  const [counts] = await sessions.run({ name: countAll.name, mode: 'read', work })
  const { agent } = await driver.getServerInfo(server.database === null ? {} : { database: server.database })
  return {
    engine: 'neo4j',
    version: (agent ?? 'Neo4j').replace('/', ' '),
    location: server.database === null ? server.address : `${server.address} (${server.database})`,
    nodes: counts?.nodes ?? 0,
    edges: counts?.edges ?? 0,
    durability: 'an acknowledged write is on the disk of the server',
  }
}
