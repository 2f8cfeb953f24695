import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyTable } from '../../../src/exchange/key-table.ts'
import { StatementRanks } from '../../../src/exchange/statement-ranks.ts'
import { nodeId } from '../../../src/facts/index.ts'
import { shortHash } from '../../../src/shared/identity.ts'

describe('the keys of a file', () => {
  const claim = { type: 'claim', key: 'x', text: 'It calls home.' } as const
  const id = nodeId('Claim', 'it calls home')

  it('may be said twice with one content, but not with two', () => {
    const keys = new KeyTable()
    expect(keys.define(claim, { id, number: 3 })).toBeNull()
    expect(keys.define({ ...claim }, { id, number: 4 })).toBeNull()
    const other = { ...claim, text: 'It explodes.' }
    expect(keys.define(other, { id: nodeId('Claim', 'it explodes'), number: 5 })).toBe(3)
    expect(keys.find('claim', 'x')?.id).toBe(id)
  })

  it('may be one word for a claim and for a source, and then both are listed', () => {
    const keys = new KeyTable()
    const source = nodeId('Source', 'https://a.example/1')
    keys.define(claim, { id, number: 1 })
    keys.define({ type: 'source', key: 'x' }, { id: source, number: 2 })
    expect(keys.find('claim', 'x')).toEqual({ id, label: 'Claim' })
    expect(keys.find('source', 'x')).toEqual({ id: source, label: 'Source' })
    expect([...keys.entries()]).toEqual([
      ['claim:x', id],
      ['x', source],
    ])
  })

  it('stay what they are as their number grows, and when one is taken back', () => {
    const keys = new KeyTable()
    const ids = Array.from({ length: 5_000 }, (_, i) => nodeId('Outlet', `o${i}`))
    ids.forEach((outlet, i) => {
      keys.define({ type: 'outlet', key: `k${i}` }, { id: outlet, number: i })
      if (i === 100) keys.forget('outlet', 'k50')
    })
    expect(ids.filter((outlet, i) => keys.find('outlet', `k${i}`)?.id !== outlet)).toEqual([ids[50]])
  })
})

describe('the ranks of what a file states', () => {
  it('are the best of each identity, whatever the order and number', () => {
    const statements = fc.array(fc.tuple(fc.nat(300), fc.constantFrom(0, 1.5, 3, 4.25, 6.9, 7)), { maxLength: 400 })
    const salt = fc.string()
    fc.assert(
      fc.property(statements, salt, (said, extra) => {
        const ranks = new StatementRanks()
        const best = new Map<string, number>()
        const all = said.map(([name, rank]) => [shortHash(String(name), extra), rank] as const)
        for (const [identity, rank] of all) {
          ranks.put(identity, rank)
          best.set(identity, Math.max(rank, best.get(identity) ?? 0))
        }
        for (const [identity, rank] of all) expect(ranks.isBest(identity, rank)).toBe(best.get(identity) === rank)
        const differ = all.some(([identity, rank]) => all.some(([other, more]) => identity === other && rank !== more))
        expect(ranks.differ).toBe(differ)
      }),
      { numRuns: 100 },
    )
    const many = new StatementRanks()
    for (let i = 0; i < 20_000; i += 1) many.put(shortHash(String(i)), i % 7)
    expect(many.differ).toBe(false)
    for (let i = 0; i < 20_000; i += 1) expect(many.isBest(shortHash(String(i)), i % 7)).toBe(true)
  })
})
