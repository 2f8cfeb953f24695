import { describe, expect, it } from 'vitest'
import { createHostTurns } from '../../../src/web-fetch/host-turns.ts'

const never = new AbortController().signal

/** A clock that only moves when somebody sleeps. */
function standingClock() {
  let at = 1000
  const pauses: number[] = []
  const sleep = async (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds)
    at += milliseconds
  }
  return { clock: { now: () => at, sleep }, pauses }
}

describe('createHostTurns', () => {
  it('does the works for one host in their order, with the pause between', async () => {
    const { clock, pauses } = standingClock()
    const turns = createHostTurns(500, clock)
    const order: string[] = []
    const work = (name: string) => async () => void order.push(name)
    await Promise.all(['a', 'b', 'c'].map((name) => turns.take('x:80', { spaced: true, signal: never }, work(name))))
    expect(order).toEqual(['a', 'b', 'c'])
    expect(pauses).toEqual([500, 500])
  })

  it('makes no pause for another host, nor for a later hop of one fetch', async () => {
    const { clock, pauses } = standingClock()
    const turns = createHostTurns(500, clock)
    await turns.take('x:80', { spaced: true, signal: never }, async () => {})
    await turns.take('y:80', { spaced: true, signal: never }, async () => {})
    await turns.take('x:80', { spaced: false, signal: never }, async () => {})
    expect(pauses).toEqual([])
  })

  it('gives the turn on when a work fails', async () => {
    const turns = createHostTurns(0)
    const failing = turns.take('x:80', { spaced: true, signal: never }, () => Promise.reject(new Error('no')))
    const next = turns.take('x:80', { spaced: true, signal: never }, async () => 'done')
    await expect(failing).rejects.toThrow('no')
    await expect(next).resolves.toBe('done')
  })

  it('does no work for a caller that stopped while waiting', async () => {
    const turns = createHostTurns(60_000)
    await turns.take('x:80', { spaced: true, signal: never }, async () => {})
    const stop = new AbortController()
    let worked = false
    const waiting = turns.take('x:80', { spaced: true, signal: stop.signal }, async () => {
      worked = true
    })
    stop.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    expect(worked).toBe(false)
  })
})
