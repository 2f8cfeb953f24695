import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDedupId, createJobId, findKind } from '../../../src/queue/bull/job-id.ts'

describe('the id of a job', () => {
  it('sorts by the order of creation, even when the clock goes back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4_000_000_000_000 }), { minLength: 2, maxLength: 50 }),
        (times) => {
          const ids = times.map((time) => createJobId('read-source', time))
          expect([...ids].sort()).toEqual(ids)
          expect(new Set(ids).size).toBe(ids.length)
        },
      ),
    )
  })

  it('tells its kind and fits a URL', () => {
    const id = createJobId('follow-citations', 1_700_000_000_000)
    expect(findKind(id)).toBe('follow-citations')
    expect(encodeURIComponent(id)).toBe(id)
    expect(id).not.toContain(':')
  })

  it('tells no kind when it is somebody else’s', () => {
    for (const id of ['1', 'job_1_read-source', 'job_00000000000000000000000_', '__proto__'])
      expect(findKind(id)).toBeNull()
  })

  it('does not decide which jobs are one: kind and key do, and neither runs into the other', () => {
    expect(createDedupId('read-page', 'x')).toBe(createDedupId('read-page', 'x'))
    expect(createDedupId('read-page', 'x')).not.toBe(createDedupId('read-pag', 'ex'))
    expect(createDedupId('a', 'https://a.example/:1')).toMatch(/^[\w-]{22}$/)
  })
})
