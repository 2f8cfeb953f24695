/**
 * The error catalogue: every refusal that a person can meet has one code here.
 * `kind` decides what each edge does with it (GraphQL code, HTTP status, exit code, job retry or not).
 */
export type ErrorKind = 'not-found' | 'invalid' | 'conflict' | 'forbidden' | 'unavailable' | 'bug'

export const errorCatalogue = {
  INVALID_INPUT: 'invalid',
  INVALID_URL: 'invalid',
  INVALID_DATE: 'invalid',
  INVALID_ADDRESS: 'invalid',
  INVALID_OUTLET: 'invalid',
  INVALID_CURSOR: 'invalid',
  PAGE_TOO_LARGE: 'invalid',
  INVALID_CONFIG: 'invalid',
  PART_OF_LOOP: 'invalid',
  AMBIGUOUS: 'invalid',
  NOT_FOUND: 'not-found',
  CONFLICT: 'conflict',
  STORE_NEWER: 'conflict',
  DATA_IN_USE: 'conflict',
  PORT_IN_USE: 'conflict',
  UNAUTHENTICATED: 'forbidden',
  FORBIDDEN: 'forbidden',
  FETCH_BLOCKED: 'forbidden',
  FETCH_FAILED: 'unavailable',
  TOO_LARGE: 'invalid',
  UNSUPPORTED: 'invalid',
  UNREADABLE: 'invalid',
  TIMEOUT: 'unavailable',
  GRAPH_UNAVAILABLE: 'unavailable',
  QUEUE_UNAVAILABLE: 'unavailable',
  DATA_FOLDER: 'unavailable',
  JOB_CRASHED: 'bug',
  INTERNAL: 'bug',
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof errorCatalogue

/** A refusal from the catalogue. `message` names the thing and says what to do; it is safe to show to the caller. */
export class WhenceError extends Error {
  readonly code: ErrorCode
  readonly kind: ErrorKind
  /**
   * Where in the input the refusal belongs, outermost first (`['input', 'url']`). Not named `path`: GraphQL executors
   * take an error with a `path` for one that already knows its place in the answer.
   */
  readonly inputPath: readonly (string | number)[]

  constructor(
    code: ErrorCode,
    message: string,
    options: { path?: readonly (string | number)[]; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'WhenceError'
    this.code = code
    this.kind = errorCatalogue[code]
    this.inputPath = options.path ?? []
  }
}

/** Narrows anything thrown to a refusal of the catalogue with one of the given codes (any code when none is given). */
export function isWhenceError(error: unknown, ...codes: ErrorCode[]): error is WhenceError {
  return error instanceof WhenceError && (codes.length === 0 || codes.includes(error.code))
}
