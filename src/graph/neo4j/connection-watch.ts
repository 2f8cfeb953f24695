import { setTimeout as pause } from 'node:timers/promises'
import type { Driver } from 'neo4j-driver'
import { type ServerName, unavailable } from './driver-errors.ts'

const firstLookMs = 1_000
const laterLooksMs = 5_000
const answerMs = 800

/**
 * A server that stops in the middle of a connection (frozen, or its network cut) breaks nothing: a query would wait
 * for minutes. So beside each query that takes long the server is asked whether it still answers, and the query is
 * given up when it does not. All queries share one question.
 */
export function createWatch(driver: Driver, server: ServerName): <T>(job: () => Promise<T>) => Promise<T> {
  let question: Promise<boolean> | null = null
  const answers = (): Promise<boolean> => {
    question ??= ask(driver, server).finally(() => {
      question = null
    })
    return question
  }
  return async (job) => {
    const done = new AbortController()
    const silence = whenSilent(answers, done.signal).then((silent) => {
      if (silent) throw unavailable(server)
      return null as never
    })
    silence.catch(() => {})
    try {
      return await Promise.race([job(), silence])
    } finally {
      done.abort()
    }
  }
}

async function ask(driver: Driver, server: ServerName): Promise<boolean> {
  const answer = driver
    .verifyConnectivity(server.database === null ? {} : { database: server.database })
    .then(() => true)
    .catch(() => false)
  return Promise.race([answer, pause(answerMs, false)])
}

/** True once the server does not answer; false when the job is done, which is all that ends the looking otherwise. */
async function whenSilent(answers: () => Promise<boolean>, signal: AbortSignal): Promise<boolean> {
  try {
    for (let wait = firstLookMs; ; wait = laterLooksMs) {
      await pause(wait, undefined, { signal })
      if (!(await answers())) return true
    }
  } catch {
    return false
  }
}
