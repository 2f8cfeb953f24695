import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { EngineLog } from '../compose.ts'
import { WhenceError } from '../errors.ts'
import type { SentenceScorer, TextPair } from '../search/index.ts'

/** What a plug-in's own scorer looks like. */
interface PlugIn {
  score(pairs: readonly TextPair[]): Promise<unknown>
}

const answerMs = 5_000
const quiet: Pick<EngineLog, 'warn'> = { warn: () => {} }

/**
 * Loads the module that a person named as sentence scorer: its export `createSentenceScorer` gives an object with
 * `score(pairs)`, or a promise of one. What it answers is checked and bounded in time; when it fails, that is logged and
 * the scores by words stand.
 * @throws WhenceError INVALID_CONFIG when the module cannot be loaded or has no such export.
 */
export async function openSentenceScorer(path: string, log: Pick<EngineLog, 'warn'> = quiet): Promise<SentenceScorer> {
  const plugIn = await load(path)
  return {
    async score(pairs) {
      try {
        const clock = new AbortController()
        const late = wait(answerMs, null, { signal: clock.signal }).catch(() => null)
        const answer = await Promise.race([plugIn.score(pairs), late]).finally(() => clock.abort())
        return z.array(z.number().min(0).max(1)).length(pairs.length).parse(answer)
      } catch (err) {
        log.warn({ err, path }, 'the sentence scorer gave no score for each pair; the scores by words stand')
        return null
      }
    },
  }
}

async function load(path: string): Promise<PlugIn> {
  try {
    const { createSentenceScorer } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
      createSentenceScorer?: () => unknown
    }
    const made = (await createSentenceScorer?.()) as Partial<PlugIn> | undefined
    if (typeof made?.score === 'function') return made as PlugIn
  } catch (cause) {
    throw unusable(path, cause)
  }
  throw unusable(path)
}

function unusable(path: string, cause?: unknown): WhenceError {
  const message = `WHENCE_SENTENCE_SCORER: ${path} is no module whose createSentenceScorer() gives an object with score(pairs)`
  return new WhenceError('INVALID_CONFIG', message, { cause })
}
