import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { pino } from 'pino'
import { graphSchema } from '../../schema/graph/schema.ts'
import { WhenceError } from '../../src/errors.ts'
import { openEmbeddedGraph } from '../../src/graph/embedded/open-embedded-graph.ts'
import { applySchema } from '../../src/graph/index.ts'
import { createHttpServer, type GraphqlContext, type HttpServer, type HttpServerOptions } from '../../src/http/index.ts'
import { createKeyStore, type KeyStore } from '../../src/keys/index.ts'
import { type PageArgs, pageOfList } from '../../src/shared/connection.ts'

const typeDefs = `
  type Query {
    hello(name: String): String
    whoAmI: String!
    refuse(code: String!): String
    crash: String
    sleep: String
    things(first: Int, after: String): ThingConnection!
  }
  type Thing { id: ID! title: String things(first: Int, after: String): ThingConnection! thing: Thing }
  type ThingEdge { cursor: String! node: Thing! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type ThingConnection { edges: [ThingEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type Mutation { record(text: String!): String }
  type Subscription { ticks: Int! }
`

const things = Array.from({ length: 250 }, (_, at) => ({ id: `thing_${at}`, title: `Thing ${at}` }))

/** A small schema in which everything that the host must handle happens. */
const smallSchema = makeExecutableSchema<GraphqlContext>({
  typeDefs,
  resolvers: {
    Query: {
      hello: (_root, { name }: { name?: string | null }) => `hello ${name ?? 'world'}`,
      whoAmI: (_root, _args, { actor }) => `${actor.kind} ${actor.name} ${actor.role}`,
      refuse: (_root, { code }: { code: string }) => {
        throw new WhenceError(code as WhenceError['code'], `refused with ${code}`, { path: ['input', 'text'] })
      },
      crash: () => {
        throw new Error('secret of /etc/passwd at line 7')
      },
      sleep: () => new Promise(() => {}),
      things: (_root, args: PageArgs) => pageOfList(things, args),
    },
    Thing: {
      things: (_root, args: PageArgs) => pageOfList(things, args),
      thing: () => things[0],
    },
    Mutation: { record: (_root, { text }: { text: string }) => text },
    Subscription: {
      ticks: {
        async *subscribe(_root, _args, { signal }) {
          yield { ticks: 1 }
          yield { ticks: 2 }
          await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
        },
      },
    },
  },
})

export interface TestHttpServer extends AsyncDisposable {
  readonly server: HttpServer
  readonly keys: KeyStore
  /** What was logged, one JSON object a line. */
  readonly log: string[]
  /** Moves the clock of the keys. */
  readonly at: { now: number }
  /** Takes the graph away from under the server. */
  closeGraph(): Promise<void>
}

/** A server on the embedded graph with its keys, bound to loopback unless said otherwise. */
export async function openTestServer(options: Partial<HttpServerOptions> = {}): Promise<TestHttpServer> {
  const folder = await mkdtemp(join(tmpdir(), 'whence-http-'))
  const graph = openEmbeddedGraph({ folder, schema: graphSchema })
  await applySchema(graph)
  const at = { now: Date.UTC(2030, 0, 1) }
  const keys = createKeyStore(graph, () => at.now)
  const log: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log.push(String(chunk))
      done()
    },
  })
  const server = await createHttpServer({
    host: '127.0.0.1',
    port: 4000,
    publicUrl: null,
    anonymousRead: false,
    production: false,
    schema: smallSchema,
    keys,
    readiness: { graph: () => graph.ping() },
    logger: pino({ level: 'info' }, sink),
    ...options,
  })
  const end = async (): Promise<void> => {
    await server.close()
    await graph.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { server, keys, log, at, closeGraph: () => graph.close(), [Symbol.asyncDispose]: end }
}

interface Ask {
  readonly query: string
  readonly variables?: object
  readonly key?: string
  readonly headers?: { readonly [name: string]: string }
}

/** Posts an operation as the local user's own program would. */
export function ask(server: HttpServer, { query, variables, key, headers }: Ask) {
  return server.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      host: 'localhost:4000',
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...headers,
    },
    payload: JSON.stringify({ query, variables }),
  })
}

/** The status and the code of the first error of an answer. */
export function outcome(answer: { statusCode: number; json(): unknown }): [status: number, code: string | null] {
  const body = answer.json() as { errors?: { extensions: { code: string } }[]; error?: { code: string } }
  return [answer.statusCode, body.errors?.[0]?.extensions.code ?? body.error?.code ?? null]
}
