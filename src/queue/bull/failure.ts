import { UnrecoverableError } from 'bullmq'
import { type ErrorCode, errorCatalogue, isWhenceError } from '../../errors.ts'

type Failure = Readonly<{ code: ErrorCode; message: string }>

function isCode(text: string): text is ErrorCode {
  return Object.hasOwn(errorCatalogue, text)
}

/**
 * What a worker throws, as the error that BullMQ stores: its message is `CODE: message`, and it is tried again only
 * when something was unavailable. Of an error outside the catalogue no word is stored: it may hold anything.
 */
export function toStoredError(thrown: unknown): Error {
  if (!isWhenceError(thrown)) {
    return new UnrecoverableError('INTERNAL: the job met an error of the program itself; the log has the details')
  }
  const text = `${thrown.code}: ${thrown.message}`
  return thrown.kind === 'unavailable' ? new Error(text) : new UnrecoverableError(text)
}

/** Reads what `toStoredError` wrote; BullMQ's own word for a job whose worker died again and again is JOB_CRASHED. */
export function parseStoredReason(reason: string): Failure {
  const [code = '', ...rest] = reason.split(': ')
  if (isCode(code)) return { code, message: rest.join(': ') }
  if (/more than allowable limit/.test(reason)) {
    return { code: 'JOB_CRASHED', message: 'the process that ran this job died each time; it is not tried again' }
  }
  return { code: 'INTERNAL', message: 'the job failed for a reason that the queue did not keep' }
}
