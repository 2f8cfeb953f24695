import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import { takeTurn } from '../shared/loop-turns.ts'
import { createTextCache } from './document-cache.ts'
import { callerOf } from './door.ts'
import type { GraphqlContext } from './graphql-context.ts'
import { limitMessage, maskGraphqlError, type ReportUnexpected } from './mask-graphql-error.ts'
import { operationDeadline } from './operation-deadline.ts'
import { operationRules } from './operation-rules.ts'
import { pageSizeRule } from './page-size-rule.ts'
import { installQueryPage, sendQueryPage, wantsQueryPage } from './query-page.ts'

export interface GraphqlHostOptions {
  readonly schema: GraphQLSchema
  /** Time for one query or mutation in milliseconds. */
  readonly operationMs: number
  readonly report: ReportUnexpected
  /** Shows the local user a page to type queries into. */
  readonly queryPage: boolean
  /** Aborted when the server closes, which ends the subscriptions. */
  readonly closing: AbortSignal
}

interface Host {
  readonly yoga: YogaServerInstance<GraphqlContext, object>
  /** What ends an operation, by the signal in its context. */
  readonly stops: WeakMap<AbortSignal, AbortController>
}

/** What the plugins of graphql-armor allow; they do not tell their limits. */
const limits = {
  maxDepth: { n: 10, flattenFragments: true, exposeLimits: false, errorMessage: limitMessage },
  maxAliases: { n: 15, allowList: [], exposeLimits: false, errorMessage: limitMessage },
  maxDirectives: { n: 5, exposeLimits: false, errorMessage: limitMessage },
  maxTokens: { n: 1000, exposeLimits: false, errorMessage: limitMessage },
  costLimit: { maxCost: 250_000, flattenFragments: true, exposeLimits: false, errorMessage: limitMessage },
  // Hints are a matter of the caller's role, which this plugin does not see.
  blockFieldSuggestion: { enabled: false },
}

const quietLogging = { debug() {}, info() {}, warn() {}, error() {} }

function createHost(options: GraphqlHostOptions): Host {
  const { schema, report } = options
  const stops: Host['stops'] = new WeakMap()
  const yoga = createYoga<GraphqlContext>({
    schema,
    graphqlEndpoint: '/graphql',
    // Explicitly: it is on by default, in production too.
    graphiql: false,
    landingPage: false,
    cors: false,
    batching: false,
    multipart: false,
    // Unexpected errors are reported by the mask; what a caller did wrong is no line in our log.
    logging: quietLogging,
    maskedErrors: { maskError: (error) => maskGraphqlError(error, report) },
    parserAndValidationCache: {
      documentCache: createTextCache(),
      errorCache: createTextCache(),
      validationCache: true,
    },
    plugins: [
      pageSizeRule(),
      EnvelopArmorPlugin(limits),
      operationRules(),
      operationDeadline(options.operationMs, (context) => stops.get(context.signal)),
    ],
  })
  return { yoga, stops }
}

/** Aborts when the client goes away before it has its answer, or when the server closes. */
function stopFor(reply: FastifyReply, closing: AbortSignal): AbortController {
  const stop = new AbortController()
  const onEnd = (): void => {
    stop.abort(new Error('the connection ended'))
    closing.removeEventListener('abort', onEnd)
  }
  if (closing.aborted) onEnd()
  closing.addEventListener('abort', onEnd, { once: true })
  reply.raw.once('close', onEnd)
  return stop
}

function headersFor(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const name of ['accept', 'content-type', 'last-event-id']) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

async function serve(host: Host, request: FastifyRequest, reply: FastifyReply, closing: AbortSignal) {
  const stop = stopFor(reply, closing)
  const url = new URL(request.raw.url ?? '/', 'http://localhost')
  const body = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : undefined
  const init = { method: request.method, headers: headersFor(request), signal: stop.signal }
  host.stops.set(stop.signal, stop)
  const context = { actor: callerOf(request), signal: stop.signal }
  // Many requests may come in one turn of the event loop, and each is checked and begun at once.
  await takeTurn()
  const response = await host.yoga.fetch(url.href, body === undefined ? init : { ...init, body }, context)
  reply.status(response.status)
  response.headers.forEach((value, name) => {
    if (name !== 'content-length') reply.header(name, value)
  })
  const streamed = response.headers.get('content-type')?.startsWith('text/event-stream') === true
  // A stream ends with its connection, so that no idle one is left to wait for when the server closes.
  return streamed ? reply.header('connection', 'close').send(response.body) : reply.send(await response.text())
}

/**
 * `/graphql` by the GraphQL over HTTP specification: POST with `application/json` only (so that no web form can reach
 * it), queries by GET, one operation a request, server-sent events for subscriptions.
 */
export async function installGraphql(app: FastifyInstance, options: GraphqlHostOptions): Promise<void> {
  const host = createHost(options)
  if (options.queryPage) installQueryPage(app)
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      exposeHeadRoute: false,
      handler: (request, reply) =>
        options.queryPage && wantsQueryPage(request)
          ? sendQueryPage(reply)
          : serve(host, request, reply, options.closing),
    })
    scope.route({
      method: ['DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'PUT'],
      url: '/graphql',
      handler: async (_request, reply) => {
        reply.header('allow', 'GET, POST')
        throw Object.assign(new Error('method'), { statusCode: 405 })
      },
    })
  })
}
