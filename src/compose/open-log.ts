import { openSync, renameSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Logger, pino } from 'pino'
import type { Config } from '../config.ts'
import { WhenceError } from '../errors.ts'
import { makeFolder } from '../shared/make-folder.ts'

const mostLogBytes = 20 * 1024 * 1024

/** The log of commands that a person runs; servers log to standard error. */
export function logPath(config: Pick<Config, 'dataFolder'>): string {
  return join(resolve(config.dataFolder), 'whence.log')
}

function prepareFile(path: string): number {
  makeFolder(join(path, '..'), 0o711)
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > mostLogBytes) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

/**
 * Opens the log, JSON lines with times in ms. A file that grew too long is kept once, with `.1` at the end.
 * @throws WhenceError DATA_FOLDER when the file cannot be written.
 */
export function openLog(config: Config, target: 'file' | 'stderr'): Logger {
  const options = { level: config.logLevel }
  if (target === 'stderr') return pino(options, pino.destination({ fd: 2, sync: true }))
  const path = logPath(config)
  try {
    return pino(options, pino.destination({ fd: prepareFile(path), sync: true }))
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new WhenceError(
      'DATA_FOLDER',
      `the data folder ${resolve(config.dataFolder)} cannot be used (${why}): give this user the right to write there, or name another with --data or WHENCE_DATA`,
      { cause },
    )
  }
}
