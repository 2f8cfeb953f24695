import { WhenceError } from '../../errors.ts'

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Two open transactions touched the same thing; the one that lost can run again. */
export function isWriteConflict(error: unknown): boolean {
  return messageOf(error).includes('GRAFEO-T001')
}

/** Turns what the engine throws at a query into a refusal of the catalogue. */
export function toQueryError(error: unknown, queryName: string): WhenceError {
  if (error instanceof WhenceError) return error
  const message = messageOf(error)
  const unique = /UNIQUE constraint violation: property '(\w+)' .* already exists on :(\w+)$/s.exec(message)
  if (unique) {
    return new WhenceError('CONFLICT', `Another ${unique[2]} already has this ${unique[1]}; use that one.`, {
      cause: error,
    })
  }
  if (isWriteConflict(error)) {
    return new WhenceError('CONFLICT', 'Somebody else changed the same thing at the same time; try again.', {
      cause: error,
    })
  }
  if (/No space left|os error 28/.test(message)) {
    return new WhenceError('DATA_FOLDER', 'The disk of the data folder is full; make room and try again.', {
      cause: error,
    })
  }
  if (/GRAFEO-Q003/.test(message)) {
    return new WhenceError('TIMEOUT', `The query ${queryName} took too long; ask for less at a time.`, { cause: error })
  }
  return new WhenceError('INTERNAL', `The query ${queryName} failed in the embedded graph.`, { cause: error })
}

/** Turns what the engine throws when a store is opened into a refusal that names the file. */
export function toOpenError(error: unknown, file: string): WhenceError {
  const message = messageOf(error)
  if (/cannot be locked|lock/i.test(message)) {
    return new WhenceError(
      'DATA_IN_USE',
      `Another process holds ${file}; talk to it while it runs, stop it, or name another folder with WHENCE_DATA.`,
      { cause: error },
    )
  }
  return new WhenceError(
    'DATA_FOLDER',
    `${file} cannot be opened; restore it from a backup, or name another folder with WHENCE_DATA. The engine says: ${message}`,
    { cause: error },
  )
}
