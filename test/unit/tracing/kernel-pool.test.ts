import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { inlineKernel } from '../../../src/tracing/kernel/kernel.ts'
import { openKernelPool } from '../../../src/tracing/kernel/open-kernel-pool.ts'
import { randomCases } from '../../support/random-spread.ts'
import { inputFromLines } from '../../support/spread-lines.ts'
import '../../support/property-seed.ts'

const pool = openKernelPool({ threads: 1, inlineRows: 0 })
afterAll(() => pool.close())

const cases = fc.sample(randomCases(9), { numRuns: 60, seed: 7 })

describe('the kernel in threads', () => {
  it('answers as the kernel in the thread of the caller', async () => {
    for (const { lines, options } of cases) {
      const input = inputFromLines(lines, 'c')
      expect(await pool.spread(input, options)).toEqual(await inlineKernel.spread(input, options))
      const claims = [...input.claims.id.keys()]
      expect(await pool.independence(input, claims, options)).toEqual(
        await inlineKernel.independence(input, claims, options),
      )
      const ask = { source: input.sources.id.length - 1, limit: 20 }
      expect(await pool.provenance(input, ask, options)).toEqual(await inlineKernel.provenance(input, ask, options))
    }
  })

  it('answers the same when it is asked again, and about another claim in between', async () => {
    const [first, second] = cases.map(({ lines }) => inputFromLines(lines, 'c'))
    if (!first || !second) throw new Error('there are no cases')
    const before = await pool.spread(first, {})
    await pool.spread(second, {})
    expect(await pool.spread(first, {})).toEqual(before)
  })

  it('puts a list of more than a slice together in its order', async () => {
    const count = 2_500
    const lines = [
      { type: 'claim', key: 'c', text: 'c' },
      ...Array.from({ length: count }, (_, i) => ({ type: 'source', key: `s${i}`, url: `https://a.example/${i}` })),
      ...Array.from({ length: count }, (_, i) => ({
        type: 'assertion',
        source: `s${i}`,
        claim: 'c',
        stance: 'ASSERTS',
      })),
    ]
    const input = inputFromLines(lines, 'c')
    const answer = await pool.spread(input, {})
    expect(answer.hops).toHaveLength(count)
    expect(answer).toEqual(await inlineKernel.spread(input, {}))
  })

  it('refuses what it is asked after it was closed, and lets go of what is under way', async () => {
    const closing = openKernelPool({ threads: 1, inlineRows: 0 })
    const input = inputFromLines(cases[0]?.lines ?? [], 'c')
    const underWay = closing.spread(input, {}).catch((error: unknown) => error)
    await closing.close()
    expect(await underWay).toMatchObject({ code: 'TIMEOUT' })
    await expect(closing.spread(input, {})).rejects.toMatchObject({ code: 'TIMEOUT' })
  })
})
