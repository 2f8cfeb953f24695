import { WhenceError } from '../../errors.ts'

/** What a refusal may say of the server: its address, never the user name or password of a URL. */
export interface ServerName {
  readonly address: string
  readonly database: string | null
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What is not the driver's is the caller's own: it was thrown by the work of a transaction. */
export function isDriverError(error: unknown): boolean {
  return error instanceof Error && error.name === 'Neo4jError'
}

/** A deadlock, a change of leader or the like: the same transaction may well succeed a moment later. */
export function isTransient(error: unknown): boolean {
  const code = codeOf(error)
  return code.startsWith('Neo.TransientError.') && !code.includes('MemoryPool') && !code.includes('OutOfMemory')
}

/** The server was not reached, or the connection broke. */
export function isConnectionLoss(error: unknown): boolean {
  const code = codeOf(error)
  return (
    code === 'ServiceUnavailable' ||
    // What the driver itself gives no code to: no route to the host, or a server that does not speak Bolt.
    code === 'N/A' ||
    code === 'SessionExpired' ||
    code === 'Neo.ClientError.Cluster.NotALeader' ||
    code === 'Neo.TransientError.General.DatabaseUnavailable' ||
    /acquisition timed out|Connection (was|is) closed/i.test(messageOf(error))
  )
}

export function isAlreadyThere(error: unknown): boolean {
  return codeOf(error).endsWith('SchemaRuleAlreadyExists')
}

/** Turns what the driver throws into a refusal of the catalogue: nothing of the driver's leaves this folder bare. */
export function toGraphError(error: unknown, queryName: string, server: ServerName): WhenceError {
  if (error instanceof WhenceError) return error
  const options = { cause: error }
  if (isConnectionLoss(error)) return unavailable(server, error)
  const code = codeOf(error)
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    const match = /label `(\w+)` and property `(\w+)`/.exec(messageOf(error))
    const what = match ? `${match[1]} already has this ${match[2]}` : 'thing already has this key'
    return new WhenceError('CONFLICT', `Another ${what}; use that one.`, options)
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    const advice = 'check NEO4J_USER and NEO4J_PASSWORD'
    return new WhenceError('GRAPH_UNAVAILABLE', `Neo4j at ${server.address} does not let us in; ${advice}.`, options)
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    const advice = 'check NEO4J_DATABASE'
    return new WhenceError('GRAPH_UNAVAILABLE', `Neo4j has no database ${server.database ?? ''}; ${advice}.`, options)
  }
  if (code.includes('TransactionTimedOut') || code.includes('.Transaction.Terminated')) {
    return new WhenceError('TIMEOUT', `The query ${queryName} took too long; ask for less at a time.`, options)
  }
  if (code.includes('MemoryPool') || code.includes('OutOfMemory')) {
    return new WhenceError('GRAPH_UNAVAILABLE', `Neo4j ran out of memory in ${queryName}; give it more.`, options)
  }
  if (isTransient(error)) {
    return new WhenceError('CONFLICT', 'Somebody else changed the same thing at the same time; try again.', options)
  }
  return new WhenceError('INTERNAL', `The query ${queryName} failed in Neo4j (${code || 'no code'}).`, options)
}

export function unavailable(server: ServerName, cause?: unknown): WhenceError {
  return new WhenceError(
    'GRAPH_UNAVAILABLE',
    `Neo4j at ${server.address} does not answer; check that it runs and that NEO4J_URL is right.`,
    { cause },
  )
}
