import { accessSync, constants, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { WhenceError } from '../../errors.ts'
import { makeFolder } from '../../shared/make-folder.ts'
import { toOpenError } from './grafeo-errors.ts'

/** The log is folded into the store whenever it has grown by this much, so that the next start stays quick. */
const defaultCheckpointBytes = 64 * 1024 * 1024

export interface Store {
  readonly database: GrafeoDB
  readonly file: string
}

/** Opens the store in `folder`, which is created when missing. @throws WhenceError DATA_IN_USE or DATA_FOLDER. */
export function openStore(folder: string, checkpointBytes: number = defaultCheckpointBytes): Store {
  const place = resolve(folder)
  prepareFolder(place)
  const file = join(place, 'graph.grafeo')
  try {
    // The engine refuses to create over a log that is left from a store that is gone; opening finds the damage instead.
    const database = existsSync(file) ? grafeo.GrafeoDB.open(file) : grafeo.GrafeoDB.create(file)
    database.setCheckpointTriggers({ walBytes: checkpointBytes })
    return { database, file }
  } catch (error) {
    throw toOpenError(error, file)
  }
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder, 0o700)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new WhenceError(
      'DATA_FOLDER',
      `The data folder ${folder} cannot be used (${why}); give this user the right to write there, or name another with WHENCE_DATA.`,
      { cause: error },
    )
  }
}
