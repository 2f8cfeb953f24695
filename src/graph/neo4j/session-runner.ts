import { setTimeout as pause } from 'node:timers/promises'
import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { createSlots } from '../../shared/slots.ts'
import { createWatch } from './connection-watch.ts'
import {
  isAlreadyThere,
  isConnectionLoss,
  isDriverError,
  isTransient,
  type ServerName,
  toGraphError,
} from './driver-errors.ts'

/** A connection that breaks is tried again for this long; a server that is gone is reported within 2 s. */
const connectionPatienceMs = 400
const connectionPauseMs = 100
const maxTransientAttempts = 8
const transactionTimeoutMs = 30_000

export interface SessionRunner {
  run<T>(job: SessionJob<T>): Promise<T>
  /** For schema statements, which a transaction of ours may not hold. */
  runSchema(statements: readonly string[]): Promise<void>
}

/** Fewer than the driver's pool has connections: a burst waits here, and waiting is not taken for a server that is gone. */
export const maxSessions = 50

/** What sends a query: a transaction, or the session itself. */
export type Sender = Pick<ManagedTransaction, 'run'>

/** `read`: one query, sent alone, which costs one round trip instead of three. `write`: any number, kept or undone as one. */
interface SessionJob<T> {
  readonly name: string
  readonly mode: 'read' | 'write'
  /** Rows sent at a time; the driver's own number when not given. */
  readonly fetchSize?: number | undefined
  readonly work: (sender: Sender) => Promise<T>
}

export interface SessionPlace {
  readonly driver: Driver
  readonly server: ServerName
  readonly bookmarks: BookmarkManager
}

/**
 * Runs work in sessions of the driver. The retries are ours, because the driver knows one patience for both: a deadlock
 * deserves many attempts, a server that is gone must be reported within 2 s.
 */
export function createSessionRunner(place: SessionPlace): SessionRunner {
  const openSession = (mode: 'read' | 'write', fetchSize?: number): Session =>
    place.driver.session({
      bookmarkManager: place.bookmarks,
      ...(fetchSize === undefined ? {} : { fetchSize }),
      defaultAccessMode: mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      ...(place.server.database === null ? {} : { database: place.server.database }),
    })
  const attempt = async <T>({ mode, fetchSize, work }: SessionJob<T>): Promise<T> => {
    const session = openSession(mode, fetchSize)
    try {
      const config = { timeout: transactionTimeoutMs }
      if (mode === 'write') return await session.executeWrite(work, config)
      return await work({ run: (cypher, params) => session.run(cypher, params, config) })
    } finally {
      await session.close().catch(() => {})
    }
  }
  const slots = createSlots(maxSessions)
  const watched = createWatch(place.driver, place.server)
  return {
    run: (job) => slots(() => watched(() => retry(job.name, place.server, () => attempt(job)))),
    async runSchema(statements) {
      await retry('createIndexes', place.server, async () => {
        const session = openSession('write')
        try {
          for (const statement of statements) await session.run(statement).catch(passIfThere)
        } finally {
          await session.close().catch(() => {})
        }
      })
    },
  }
}

/** Another process that starts at the same time may create the same index between the look and the creation. */
function passIfThere(error: unknown): void {
  if (!isAlreadyThere(error)) throw error
}

async function retry<T>(name: string, server: ServerName, attempt: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      if (!isDriverError(error)) throw error
      const isLost = isConnectionLoss(error)
      const again = isLost
        ? performance.now() - begun < connectionPatienceMs
        : isTransient(error) && tried < maxTransientAttempts
      if (!again) throw toGraphError(error, name, server)
      await pause(isLost ? connectionPauseMs : Math.min(20 * 2 ** tried, 1_000) * (0.5 + Math.random()))
    }
  }
}
