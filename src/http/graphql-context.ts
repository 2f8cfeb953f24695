import type { Actor, RequestScope } from '../shared/request-scope.ts'

/**
 * Who asks, and how they came in: `local` is the one user of this machine while there is no key, `key` the holder of a
 * key, `anonymous` a stranger where strangers may read.
 */
export interface Caller extends Actor {
  readonly kind: 'local' | 'key' | 'anonymous'
}

export const localCaller: Caller = Object.freeze({ kind: 'local', name: 'local', role: 'admin' })
export const anonymousCaller: Caller = Object.freeze({ kind: 'anonymous', name: 'anonymous', role: 'reader' })

/** What every resolver gets: one object for each operation, so that `perRequest` values are the operation's own. */
export interface GraphqlContext extends RequestScope {
  readonly actor: Caller
  /** Aborted when the operation runs out of time or the client goes away; its reason says which. */
  readonly signal: AbortSignal
}
