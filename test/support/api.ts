import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll } from 'vitest'
import {
  createResolvers,
  createServices,
  type IntakeServices,
  type Services,
} from '../../src/compose/create-services.ts'
import { WhenceError } from '../../src/errors.ts'
import { importFile } from '../../src/exchange/index.ts'
import { createRecorder } from '../../src/facts/index.ts'
import type { Graph, GraphReader } from '../../src/graph/index.ts'
import { createSchema } from '../../src/http/create-schema.ts'
import { createHttpServer, type HttpServer } from '../../src/http/index.ts'
import type { Engine, TestGraph } from './graphs.ts'
import { ask } from './http-server.ts'

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query, which the test itself writes.
export type Answer = any

export interface AnswerError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: { readonly code: string }
}

/** The whole API over one graph, asked as the local user's own program would. */
export interface TestApi extends AsyncDisposable {
  readonly graph: TestGraph
  readonly services: Services
  readonly server: HttpServer
  /** Names of the queries that reached the graph since the last `forget`. */
  readonly asked: string[]
  /** What was logged as a failure of our own, one line each. */
  readonly log: string[]
  /** The clock of what people record: each deed is a second after the one before. */
  readonly clock: { now: number }
  /** The data of an answer. Throws when there are errors. */
  ask(query: string, variables?: object): Promise<Answer>
  /** Status and errors of an answer that should be refused. */
  refusal(query: string, variables?: object, key?: string): Promise<{ status: number; errors: AnswerError[] }>
  /** Imports interchange lines; answers the global id of each key. */
  importLines(lines: readonly object[], options?: { restore?: boolean }): Promise<Map<string, string>>
  [Symbol.asyncDispose](): Promise<void>
}

const schemaFolder = join(import.meta.dirname, '../../schema/graphql')

export async function openTestApi(engine: Engine, intake: IntakeServices = outOfReach()): Promise<TestApi> {
  const graph = await engine.open()
  const asked: string[] = []
  const log: string[] = []
  const clock = { now: Date.UTC(2026, 5, 1) }
  const counted = countQueries(graph, asked)
  const tick = (): number => {
    clock.now += 1000
    return clock.now
  }
  const services = { ...createServices(counted), recorder: createRecorder(counted, tick) }
  const server = await createHttpServer({
    host: '127.0.0.1',
    port: 4000,
    publicUrl: null,
    anonymousRead: false,
    production: false,
    schema: createSchema(schemaFolder, createResolvers(services, intake)),
    keys: services.keys,
    readiness: { graph: () => graph.ping() },
    logger: pino({ level: 'error' }, sinkOf(log)),
  })
  const send = async (query: string, variables?: object, key?: string) => {
    const answer = await ask(server, { query, ...(variables && { variables }), ...(key && { key }) })
    return { status: answer.statusCode, ...(answer.json() as { data?: Answer; errors?: AnswerError[] }) }
  }
  return {
    graph,
    services,
    server,
    asked,
    log,
    clock,
    async ask(query, variables) {
      const { data, errors } = await send(query, variables)
      if (errors) throw new Error(`${JSON.stringify(errors)}\n${log.join('')}`)
      return data
    },
    async refusal(query, variables, key) {
      const { status, errors = [] } = await send(query, variables, key)
      return { status, errors }
    },
    importLines: (lines, { restore = false } = {}) => importLines(graph, lines, { restore, at: tick() }),
    async [Symbol.asyncDispose]() {
      await server.close()
      await graph[Symbol.asyncDispose]()
    },
  }
}

function sinkOf(lines: string[]): Writable {
  return new Writable({
    write(line, _encoding, done) {
      lines.push(String(line))
      done()
    },
  })
}

/** Test files take turns at the one Neo4j, and the file before may be a long one. */
const turnMs = 300_000

/** Opens the API for the tests of a suite and closes it after them; `arrange` fills it. */
export function useTestApi(engine: Engine, arrange: (api: TestApi) => Promise<void> = async () => {}): () => TestApi {
  let api: TestApi | null = null
  beforeAll(async () => {
    api = await openTestApi(engine)
    await arrange(api)
  }, turnMs)
  afterAll(() => api?.[Symbol.asyncDispose]())
  return () => {
    if (api === null) throw new Error('The API is open only within tests.')
    return api
  }
}

async function importLines(graph: Graph, lines: readonly object[], { restore, at }: { restore: boolean; at: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'whence-import-'))
  try {
    const path = join(folder, 'lines.jsonl')
    await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    const journalFolder = join(folder, 'journal')
    const result = await importFile({ graph, path, journalFolder, options: { by: 'test', at, restore } })
    if (result.rejected.length > 0) throw new Error(JSON.stringify(result.rejected))
    return new Map(result.keys())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same graph, noting the name of every query that it is asked. */
function countQueries(graph: Graph, asked: string[]): Graph {
  const noting = <Reader extends GraphReader>(reader: Reader): Reader => ({
    ...reader,
    read: (query, params) => {
      asked.push(query.name)
      return reader.read(query, params)
    },
  })
  return { ...noting(graph), transaction: (work) => graph.transaction((tx) => work(noting(tx))) }
}

/** The queue of a machine whose queue cannot be reached: what stands on the graph alone must not need it. */
function outOfReach(): IntakeServices {
  const refuse = async (): Promise<never> => {
    throw new WhenceError('QUEUE_UNAVAILABLE', 'The queue cannot be reached; start it and try again.')
  }
  const methods = new Proxy({}, { get: () => refuse }) as IntakeServices['queue'] & IntakeServices['submit']
  return { queue: methods, submit: methods, log: { warn() {}, error() {} } }
}
