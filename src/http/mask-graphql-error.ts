import { GraphQLError } from 'graphql'
import { isWhenceError, type WhenceError } from '../errors.ts'
import { headersOf, statusOf, toRefusal } from './error-status.ts'

/** Called with what nobody foresaw; it belongs in the log, with its stack, and never in an answer. */
export type ReportUnexpected = (error: unknown) => void

/** The message of the limit plugins begins so; the limits themselves are not told. */
export const limitMessage =
  'the query asks for too much: use fewer levels, fields, aliases or directives, or smaller pages'

const deepest = 8

/** The error that a resolver threw, under the layers that the executor put around it. */
function originOf(error: unknown): unknown {
  let origin = error
  for (let at = 0; at < deepest && origin instanceof GraphQLError && origin.originalError !== undefined; at += 1) {
    origin = origin.originalError
  }
  return origin
}

function codeForLanguageError(error: GraphQLError): string {
  const { code } = error.extensions
  if (typeof code === 'string') return code
  return error.message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'BAD_USER_INPUT'
}

/** An error of the GraphQL layer itself: syntax, validation, variables, limits. Its text names only what was sent. */
function toLanguageError(error: GraphQLError): GraphQLError {
  const overLimit = error.message.endsWith(limitMessage)
  const code = overLimit ? 'GRAPHQL_VALIDATION_FAILED' : codeForLanguageError(error)
  // `spec`: a client that asks for plain JSON gets 200 for an error of its query, as the specification has it.
  const http =
    overLimit || code === 'PAGE_TOO_LARGE' ? { status: 400 } : (error.extensions['http'] ?? { status: 400, spec: true })
  return new GraphQLError(overLimit ? limitMessage : error.message, {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    ...(error.source === undefined ? {} : { source: error.source }),
    ...(error.positions === undefined ? {} : { positions: error.positions }),
    ...(error.path === undefined ? {} : { path: error.path }),
    extensions: { ...error.extensions, http, code },
  })
}

function toClientError(refusal: WhenceError, status: number, thrown: unknown): GraphQLError {
  const place = thrown instanceof GraphQLError ? thrown : null
  return new GraphQLError(refusal.message, {
    ...(place?.nodes === undefined ? {} : { nodes: place.nodes }),
    ...(place?.path === undefined ? {} : { path: place.path }),
    extensions: {
      code: refusal.code,
      ...(refusal.inputPath.length > 0 ? { path: refusal.inputPath } : {}),
      http: { status, headers: headersOf(status) },
    },
  })
}

/**
 * Makes the error that a client may see: refusals of the catalogue with their code and HTTP status, errors of the query
 * itself as they are, and for anything else INTERNAL without a word of what happened.
 */
export function maskGraphqlError(thrown: unknown, report: ReportUnexpected): GraphQLError {
  const origin = originOf(thrown)
  if (origin instanceof GraphQLError) return toLanguageError(origin === thrown ? origin : (thrown as GraphQLError))
  if (isWhenceError(origin) && origin.kind !== 'bug') return toClientError(origin, statusOf(origin), thrown)
  report(origin)
  const { error, status } = toRefusal(null)
  return toClientError(error, status, thrown)
}
