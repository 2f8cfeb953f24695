import { setMaxListeners } from 'node:events'
import type { Socket } from 'node:net'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type InjectOptions,
  type LightMyRequestResponse,
  LogController,
} from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { WhenceError } from '../errors.ts'
import type { KeyStore } from '../keys/index.ts'
import { checkDoor, type DoorOptions, installDoor } from './door.ts'
import { headersOf, type Refusal, toRefusal } from './error-status.ts'
import { installGraphql } from './graphql-host.ts'
import { installHealth, type ReadinessChecks } from './health.ts'
import { bareHeaders, installSecurityHeaders } from './security-headers.ts'

/** Adds routes of a feature. Each says in `config.access` (RouteAccess) who may use it; the default is `read`. */
export type InstallRoutes = (app: FastifyInstance) => void | Promise<void>

export interface HttpServerOptions {
  /** Name or address to listen on. */
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** Origin under which others know us, or null. */
  readonly publicUrl: string | null
  readonly anonymousRead: boolean
  /** In production there is no page to type queries into. */
  readonly production: boolean
  readonly schema: GraphQLSchema
  readonly keys: Pick<KeyStore, 'verify' | 'hasKeys'>
  readonly readiness: ReadinessChecks
  readonly logger: FastifyBaseLogger
  /** What else is served: exports, receivers, pages. */
  readonly routes?: readonly InstallRoutes[]
  /** Time for one query or mutation in milliseconds; default 10,000. */
  readonly operationMs?: number
}

export interface HttpServer {
  /**
   * Begins to listen; answers the address, such as `http://127.0.0.1:4000`.
   * @throws WhenceError INVALID_CONFIG when anybody could come in (no loopback and no key) or the host is not ours,
   *   PORT_IN_USE when another program has the port.
   */
  listen(): Promise<string>
  /** Answers a request without a socket, for tests. */
  inject(request: InjectOptions): Promise<LightMyRequestResponse>
  /** Stops to accept, ends subscriptions, finishes what is under way. */
  close(): Promise<void>
}

const maxBodyBytes = 1024 * 1024

function toBody(request: FastifyRequest, error: WhenceError): object {
  const { code, message } = error
  return request.url.split('?')[0] === '/graphql'
    ? { errors: [{ message, extensions: { code } }] }
    : { error: { code, message } }
}

function answerRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Pick<Refusal, 'status' | 'error'>) {
  return reply
    .status(refusal.status)
    .headers(headersOf(refusal.status))
    .type('application/json; charset=utf-8')
    .send(toBody(request, refusal.error))
}

/** A request that is no HTTP at all has no reply object: a few bytes on the socket are the answer. */
function answerBareSocket(_error: Error, socket: Socket): void {
  if (!socket.writable) return
  const headers = Object.entries({ ...bareHeaders, 'content-length': '0', connection: 'close' })
  const lines = ['HTTP/1.1 400 Bad Request', ...headers.map(([name, value]) => `${name}: ${value}`)]
  socket.end(`${lines.join('\r\n')}\r\n\r\n`)
}

function createApp(logger: FastifyBaseLogger): FastifyInstance {
  return Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxBodyBytes,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerBareSocket,
    frameworkErrors: (error, request, reply) =>
      void answerRefusal(request, reply.headers(bareHeaders), toRefusal(error)),
  })
}

function installErrorAnswers(app: FastifyInstance): void {
  app.setErrorHandler((thrown, request, reply) => {
    const refusal = toRefusal(thrown)
    if (refusal.unexpected) request.log.error({ err: thrown }, 'a request failed unexpectedly')
    return answerRefusal(request, reply, refusal)
  })
  app.setNotFoundHandler((request, reply) =>
    answerRefusal(request, reply, toRefusal(Object.assign(new Error('no route'), { statusCode: 404 }))),
  )
}

function toListenFailure(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') {
    const message = `port ${port} of ${host} is in use: stop the other program, or choose another port with --port or PORT`
    return new WhenceError('PORT_IN_USE', message, { cause: error })
  }
  const refused: { readonly [code: string]: string } = {
    EACCES: `PORT is ${port}, which this user may not listen on: choose one above 1023`,
    EADDRNOTAVAIL: `HOST is ${host}, which is no address of this machine: use 127.0.0.1`,
    ENOTFOUND: `HOST is ${host}, which is no name of this machine: use 127.0.0.1`,
  }
  const message = typeof code === 'string' ? refused[code] : undefined
  return message === undefined ? error : new WhenceError('INVALID_CONFIG', message, { cause: error })
}

async function installAll(app: FastifyInstance, options: HttpServerOptions, closing: AbortSignal): Promise<void> {
  await installSecurityHeaders(app)
  const { keys, host, port, publicUrl, anonymousRead } = options
  const door: DoorOptions = { keys, host, port, publicUrl, anonymousRead }
  installDoor(app, door, answerRefusal)
  installErrorAnswers(app)
  installHealth(app, options.readiness)
  await installGraphql(app, {
    schema: options.schema,
    operationMs: options.operationMs ?? 10_000,
    report: (error) => options.logger.error({ err: error }, 'an operation failed unexpectedly'),
    queryPage: !options.production,
    closing,
  })
  for (const install of options.routes ?? []) await app.register(async (scope) => install(scope))
}

/** The HTTP server as a function of what it stands on; nothing listens before `listen`. */
export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const closing = new AbortController()
  // Every operation under way listens, and there may be any number of them.
  setMaxListeners(0, closing.signal)
  const app = createApp(options.logger)
  app.addHook('preClose', async () => closing.abort())
  // A client that keeps its connection would keep the server from closing.
  app.addHook('onSend', async (_request, reply) => {
    if (closing.signal.aborted) reply.header('connection', 'close')
  })
  await installAll(app, options, closing.signal)
  await app.ready()
  return {
    async listen() {
      const { host, port, keys } = options
      await checkDoor(host, keys)
      try {
        return await app.listen({ host, port })
      } catch (error) {
        throw toListenFailure(error, host, port)
      }
    },
    inject: (request) => app.inject(request),
    close: () => app.close(),
  }
}
