import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLoops, PartTree } from '../../../src/exchange/part-loops.ts'

function loopsOf(edges: readonly (readonly [string, string])[]): Map<string, number> {
  const tree = new PartTree()
  for (const [part, whole] of edges) tree.add(part, whole)
  return findLoops(tree)
}

/** Whether `from` leads to `to` over at least one edge: slow and plain. */
function leads(edges: readonly (readonly [string, string])[], from: string, to: string): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const [part, whole] of edges) {
      if (part !== at || seen.has(whole)) continue
      if (whole === to) return true
      seen.add(whole)
      open.push(whole)
    }
  }
  return false
}

describe('loops of parts', () => {
  it('are exactly the claims that are parts of themselves, those of one loop with one number', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 14 }), (edges) => {
        const loops = loopsOf(edges)
        for (const at of 'abcdefg') {
          expect(loops.has(at)).toBe(leads(edges, at, at))
          for (const other of loops.keys()) {
            if (!loops.has(at) || at === other) continue
            const isOne = leads(edges, at, other) && leads(edges, other, at)
            expect(loops.get(at) === loops.get(other)).toBe(isOne)
          }
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('are found in a chain as long as a file', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => [`c${i}`, `c${i + 1}`] as const)
    expect(loopsOf(chain).size).toBe(0)
    expect(loopsOf([...chain, ['c50000', 'c0']]).size).toBe(50_001)
  })
})
