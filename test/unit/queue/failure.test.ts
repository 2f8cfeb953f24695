import { UnrecoverableError } from 'bullmq'
import { describe, expect, it } from 'vitest'
import { type ErrorCode, errorCatalogue, WhenceError } from '../../../src/errors.ts'
import { parseStoredReason, toStoredError } from '../../../src/queue/bull/failure.ts'

const codes = Object.keys(errorCatalogue) as ErrorCode[]

describe('a failure of a job', () => {
  it.each(codes)('%s comes back as it was stored, and is final unless something was unavailable', (code) => {
    const stored = toStoredError(new WhenceError(code, 'a.example: 17: said no'))
    expect(parseStoredReason(stored.message)).toEqual({ code, message: 'a.example: 17: said no' })
    expect(stored instanceof UnrecoverableError).toBe(errorCatalogue[code] !== 'unavailable')
  })

  it.each([null, undefined, 'text', new TypeError('x'), { code: 'TIMEOUT' }])(
    'of the program itself is final: %s',
    (thrown) => {
      const stored = toStoredError(thrown)
      expect(stored).toBeInstanceOf(UnrecoverableError)
      expect(parseStoredReason(stored.message).code).toBe('INTERNAL')
    },
  )

  it('that BullMQ words is a crash when it speaks of the limit, else internal', () => {
    expect(parseStoredReason('job stalled more than allowable limit').code).toBe('JOB_CRASHED')
    expect(parseStoredReason('constructor: x').code).toBe('INTERNAL')
    expect(parseStoredReason('').code).toBe('INTERNAL')
  })
})
