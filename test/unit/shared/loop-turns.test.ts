import { describe, expect, it } from 'vitest'
import { inTurns, takeTurn } from '../../../src/shared/loop-turns.ts'

/** Numbers the turns of the event loop. */
function countTurns() {
  let turn = 0
  let isDone = false
  const count = (): void => {
    turn += 1
    if (!isDone) setImmediate(count)
  }
  setImmediate(count)
  return {
    now: () => turn,
    end() {
      isDone = true
    },
  }
}

describe('a turn of the event loop', () => {
  it('is given to one caller at a time, in the order they came', async () => {
    const turns = countTurns()
    const served: [number, number][] = []
    await Promise.all([1, 2, 3].map((caller) => takeTurn().then(() => served.push([caller, turns.now()]))))
    turns.end()
    expect(served.map(([caller]) => caller)).toEqual([1, 2, 3])
    expect(new Set(served.map(([, turn]) => turn)).size).toBe(3)
  })

  it('is left to others by a list that takes long, which is used whole and in its order', async () => {
    const turns = countTurns()
    const used: number[] = []
    const begun = turns.now()
    await inTurns([1, 2, 3], (item) => {
      used.push(item)
      const end = performance.now() + 6
      while (performance.now() < end);
    })
    turns.end()
    expect(used).toEqual([1, 2, 3])
    expect(turns.now() - begun).toBeGreaterThan(1)
  })

  it('does not swallow what a list throws', async () => {
    const work = inTurns([1], () => {
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
  })
})
