import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { within } from '../../../src/shared/threads/deadline.ts'
import { findOwnThread, findThreadTime } from '../../../src/shared/threads/thread-time.ts'

const late = () => new Error('late')
const endless = () => new Promise<never>(() => {})

describe('the deadline of a thread', () => {
  it('gives the result of work that ends in time', async () => {
    expect(await within({ deadline: 10_000, worked: () => 0 }, async () => 'done', late)).toBe('done')
  })

  it('ends work that has worked too long', async () => {
    let worked = 0
    const limit = { deadline: 60, worked: () => (worked += 100) }
    await expect(within(limit, endless, late)).rejects.toThrow('late')
  })

  it('waits for work that had no turn, and then gives up all the same', async () => {
    const limit = { deadline: 200, worked: () => 0 }
    expect(await within(limit, () => wait(350, 'done'), late)).toBe('done')
    await expect(within(limit, endless, late)).rejects.toThrow('late')
  })

  it('goes by the wall clock where the system does not tell', async () => {
    await expect(within({ deadline: 60, worked: () => null }, endless, late)).rejects.toThrow('late')
  })

  it('reads the time of a thread, and of none nothing', () => {
    const thread = findOwnThread()
    expect(findThreadTime(thread) === null).toBe(process.platform !== 'linux')
    expect(findThreadTime(null)).toBeNull()
    expect(findThreadTime(-5)).toBeNull()
  })
})
