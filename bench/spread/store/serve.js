import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pino } from 'pino'
import { graphSchema } from '../../../dist/schema/graph/schema.js'
import { createResolvers, createServices } from '../../../dist/src/compose/create-services.js'
import { openEmbeddedGraph } from '../../../dist/src/graph/embedded/open-embedded-graph.js'
import { openNeo4jGraph } from '../../../dist/src/graph/neo4j/open-neo4j-graph.js'
import { createHttpServer, createSchema, createSpreadRoute } from '../../../dist/src/http/index.js'
import { projectPath } from '../../../dist/src/shared/project-path.js'
import { openKernelPool, streamSpreadJson } from '../../../dist/src/tracing/index.js'

/*
 * The API as `whence serve` has it, in a process of its own, without queue or pages. It is told through messages to
 * forget what it knows of all claims, and to say how long its event loop was kept busy at a time.
 */

const { engine, place } = JSON.parse(process.argv[2])
const graph =
  engine === 'neo4j'
    ? openNeo4jGraph({ url: place, user: 'neo4j', password: '', database: null, schema: graphSchema })
    : openEmbeddedGraph({ folder: place, schema: graphSchema })
const kernel = openKernelPool()
const services = createServices(graph, kernel)
const { tracing, keys } = services
const nothing = { queue: {}, submit: {}, log: { warn() {}, error() {} } }
const server = await createHttpServer({
  host: '127.0.0.1',
  port: 0,
  publicUrl: null,
  anonymousRead: false,
  production: true,
  keys,
  schema: createSchema(projectPath('schema', 'graphql'), createResolvers(services, nothing)),
  readiness: { graph: () => graph.ping() },
  logger: pino({ level: 'error' }, pino.destination(2)),
  routes: [createSpreadRoute((claim, asked) => streamSpreadJson({ reader: graph, tracing }, claim, asked))],
  operationMs: 120_000,
})
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()

const markAll = {
  name: 'bench.markAll',
  cypher: "MERGE (m:Meta {id: 'revision'}) SET m.mark = $mark RETURN 1 AS found",
  parse: (row) => row,
}
let marks = 0
const answers = {
  async forget() {
    await graph.write(markAll, { mark: `bench ${process.pid} ${++marks}` })
  },
  async delay() {
    const most = delay.max / 1e6
    delay.reset()
    return most
  },
  async stop() {
    await server.close()
    await kernel.close()
    await graph.close()
  },
}

process.on('disconnect', () => process.exit())
process.on('message', async ({ id, ask }) => process.send({ id, answer: await answers[ask]() }))
process.send({ address: await server.listen() })
