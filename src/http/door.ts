import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { WhenceError } from '../errors.ts'
import { allows, type KeyStore } from '../keys/index.ts'
import type { Role } from '../shared/request-scope.ts'
import { anonymousCaller, type Caller, localCaller } from './graphql-context.ts'
import { isLoopbackHost, isOwnHost, isOwnOrigin } from './local-hosts.ts'

/**
 * Who may use a route. `health`: anybody, from anywhere. `open`: strangers too, as the receivers of notices. `read`: a
 * key of any role, and strangers where anonymous reading is on. A role: a key of that role or a higher one.
 */
export type RouteAccess = 'health' | 'open' | 'read' | Role

export interface DoorOptions {
  readonly keys: Pick<KeyStore, 'verify' | 'hasKeys'>
  /** The address that the server listens on. */
  readonly host: string
  /** Stands in for the port of a request that came over no socket. */
  readonly port: number
  readonly publicUrl: string | null
  readonly anonymousRead: boolean
}

/** A refusal of the door with a status that its code alone does not give. */
interface DoorRefusal {
  readonly status: number
  readonly error: WhenceError
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
const callers = new WeakMap<FastifyRequest, Caller>()

/** Who sent the request, as the door found. */
export function callerOf(request: FastifyRequest): Caller {
  return callers.get(request) ?? anonymousCaller
}

function refuse(status: number, code: 'FORBIDDEN' | 'UNAUTHENTICATED' | 'UNSUPPORTED', message: string): DoorRefusal {
  return { status, error: new WhenceError(code, message) }
}

const noKey = 'this needs a key: send it as "Authorization: Bearer …"; whence keys create makes one'

function accessOf(request: FastifyRequest): RouteAccess {
  const { access } = request.routeOptions.config as { access?: RouteAccess }
  return access ?? 'read'
}

/** The secret of an Authorization header; null when the header is something else. */
function bearerSecret(header: string): string | null {
  return /^bearer +([\x21-\x7e]{1,200})$/i.exec(header)?.[1] ?? null
}

async function checkKey(header: string, access: RouteAccess, door: DoorOptions): Promise<Caller | DoorRefusal> {
  const secret = bearerSecret(header)
  const verdict = secret === null ? null : await door.keys.verify(secret)
  if (verdict?.kind !== 'KNOWN') return refuse(401, 'UNAUTHENTICATED', 'this key is not known, or works no longer')
  const { key } = verdict
  const needed = access === 'health' || access === 'open' || access === 'read' ? 'reader' : access
  if (!allows(key.role, needed)) return refuse(403, 'FORBIDDEN', `this needs a key of the role ${needed}`)
  return { kind: 'key', name: key.name === '' ? key.id : key.name, role: key.role }
}

function checkStranger(access: RouteAccess, door: DoorOptions): Caller | DoorRefusal {
  if (access === 'open' || (access === 'read' && door.anonymousRead)) return anonymousCaller
  return refuse(401, 'UNAUTHENTICATED', noKey)
}

/** Without any key the one local user may do all; a web page that this user visits must not be taken for them. */
function checkLocal(request: FastifyRequest, door: DoorOptions): Caller | DoorRefusal {
  const own = { port: request.socket.localPort ?? door.port, publicUrl: door.publicUrl }
  if (!isOwnHost(request.headers.host, own)) {
    return refuse(421, 'FORBIDDEN', `the Host of the request is not this machine: use http://localhost:${own.port}`)
  }
  if (!safeMethods.has(request.method) && !isOwnOrigin(request.headers.origin, own)) {
    return refuse(403, 'FORBIDDEN', 'a page of another origin may not write here')
  }
  return localCaller
}

async function admit(request: FastifyRequest, door: DoorOptions): Promise<Caller | DoorRefusal> {
  if (request.method === 'TRACE') return refuse(405, 'UNSUPPORTED', 'TRACE is not answered')
  const access = accessOf(request)
  if (access === 'health') return anonymousCaller
  const { authorization } = request.headers
  if (authorization !== undefined) return checkKey(authorization, access, door)
  if (!isLoopbackHost(door.host) || (await door.keys.hasKeys())) return checkStranger(access, door)
  return checkLocal(request, door)
}

/**
 * Puts the door in front of every route, also of those that do not exist. It asks the keys anew for each request, so
 * that a key made or ended in another process counts at once; while the graph is away nobody gets in.
 */
export function installDoor(
  app: FastifyInstance,
  door: DoorOptions,
  answer: (request: FastifyRequest, reply: FastifyReply, refusal: DoorRefusal) => FastifyReply,
): void {
  app.addHook('onRequest', async (request, reply) => {
    const admitted = await admit(request, door)
    if ('error' in admitted) return answer(request, reply, admitted)
    callers.set(request, admitted)
  })
}

/**
 * Refuses to open a door that anybody could walk through.
 *
 * @throws WhenceError INVALID_CONFIG when the address can be reached from other machines and there is no key.
 */
export async function checkDoor(host: string, keys: Pick<KeyStore, 'hasKeys'>): Promise<void> {
  if (isLoopbackHost(host) || (await keys.hasKeys())) return
  throw new WhenceError(
    'INVALID_CONFIG',
    `HOST is ${host}, which other machines can reach, and there is no key: make one with "whence keys create --role admin", or set HOST to 127.0.0.1`,
  )
}
