import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { buildInput, computeIndependence, computeSpread, type SpreadAnswer } from '../../../src/spread/index.ts'
import { randomCases } from '../../support/random-spread.ts'
import { columnsFromLines, inputFromLines, type Line } from '../../support/spread-lines.ts'
import { inWords } from '../../support/spread-vectors.ts'

// Hundreds of graphs a property: the limit ends a run that hangs, on a busy machine too; it times nothing.
vi.setConfig({ testTimeout: 180_000 })

const runs = { numRuns: 150 }

/** Everything an answer says, by keys instead of rows. */
function said(lines: readonly Line[], options: Parameters<typeof computeSpread>[1], restore = false): string {
  const input = inputFromLines(lines, 'c', { restore })
  const answer = computeSpread(input, options)
  const words = inWords(input, answer)
  const labels = (count: SpreadAnswer['independence']) => count.standsOn.map(({ label, reason }) => [label, reason])
  return JSON.stringify([words, labels(answer.independence), answer.parts.map((part) => labels(part.independence))])
}

test('0 ≤ low ≤ high ≤ min(|T|, origins), for the claim and for every part', () => {
  fc.assert(
    fc.property(randomCases(12), ({ lines, options }) => {
      const answer = computeSpread(inputFromLines(lines, 'c'), options)
      for (const count of [answer.independence, ...answer.parts.map((part) => part.independence)]) {
        expect(count.low).toBeGreaterThanOrEqual(0)
        expect(count.low).toBeLessThanOrEqual(count.high)
        expect(count.high).toBeLessThanOrEqual(Math.min(count.sources, count.origins))
      }
    }),
    runs,
  )
})

test('one more common label of two sources raises neither low nor high', () => {
  fc.assert(
    fc.property(randomCases(9), fc.nat(8), fc.nat(8), ({ lines, options }, a, b) => {
      const known = (i: number): boolean => lines.some((line) => line['key'] === `s${i}`)
      fc.pre(a !== b && known(a) && known(b))
      const common = { type: 'sameArtifact', sources: [`s${a}`, `s${b}`] }
      const before = computeSpread(inputFromLines(lines, 'c'), options).independence
      const after = computeSpread(inputFromLines([...lines, common], 'c'), options).independence
      expect(after.high).toBeLessThanOrEqual(before.high)
      expect(after.low).toBeLessThanOrEqual(before.low)
    }),
    runs,
  )
})

test('learning that an origin took it from another member never raises high', () => {
  fc.assert(
    fc.property(randomCases(9), fc.nat(8), fc.nat(8), ({ lines, options }, a, b) => {
      const input = inputFromLines(lines, 'c')
      const before = computeSpread(input, options)
      const origin = before.origins[a % Math.max(before.origins.length, 1)]
      const other = before.members[b % Math.max(before.members.length, 1)]
      fc.pre(origin !== undefined && other !== undefined && origin.source !== other)
      const [from, to] = [origin?.source, other].map((row) => input.sources.id[row as number])
      const learned = { type: 'citation', from, to, basis: 'ANALYST', confidence: 1, quote: 'learned' }
      const after = computeSpread(inputFromLines([...lines, learned], 'c'), options)
      fc.pre(after.members.length === before.members.length)
      expect(after.independence.high).toBeLessThanOrEqual(before.independence.high)
    }),
    runs,
  )
})

test('the same graph loaded in any order gives the same bytes, within any budget', () => {
  fc.assert(
    fc.property(
      randomCases(10),
      fc.nat(),
      fc.constantFrom(3, 30, 300, 1_000_000),
      ({ lines, options }, seed, budget) => {
        const other = shuffled(lines, seed)
        expect(said(other, { ...options, budget })).toBe(said(lines, { ...options, budget }))
      },
    ),
    runs,
  )
})

test('an answer for knownBy K does not change by what is recorded, withdrawn or corrected after K', () => {
  const time = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(
      randomCases(8),
      fc.array(fc.tuple(time, time), { minLength: 80, maxLength: 80 }),
      time,
      (drawn, times, k) => {
        const at = (n: number): string => new Date(Date.UTC(2020, 0, 1 + n)).toISOString()
        const dated = drawn.lines.map((line, i): Line => {
          const [recorded, withdrawn] = times[i % times.length]!
          const ends = line['withdrawnAt'] !== undefined && { withdrawnAt: at(recorded + withdrawn) }
          return { ...line, recordedAt: at(recorded), ...ends }
        })
        const asKnown = dated
          .filter((line) => line.type === 'source' || line.type === 'claim' || String(line['recordedAt']) <= at(k))
          .map((line) => {
            const { withdrawnAt, ...rest } = line
            return withdrawnAt === undefined || String(withdrawnAt) <= at(k) ? line : (rest as Line)
          })
        const options = { ...drawn.options, asOf: { knownBy: Date.parse(at(k)) } }
        const withoutAfter = (answer: string): string => answer.replace(/"afterAsOf":\d+/, '')
        expect(withoutAfter(said(dated, options, true))).toBe(withoutAfter(said(asKnown, options, true)))
      },
    ),
    runs,
  )
})

test('the independence of a list of claims is that of each claim’s own spread', () => {
  fc.assert(
    fc.property(randomCases(8), ({ lines, options }) => {
      const columns = columnsFromLines(lines, 'c')
      const input = buildInput(columns)
      const { id } = input.claims
      const counts = computeIndependence(input, [...id.keys()], options)
      id.forEach((claim, row) => {
        const whole = computeSpread(buildInput({ ...columns, claim }), { ...options, circular: false })
        expect(counts[row]).toEqual(whole.independence)
      })
    }),
    { numRuns: 40 },
  )
})

function shuffled(lines: readonly Line[], seed: number): Line[] {
  let state = seed + 1
  const dice = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state
  }
  return lines
    .map((line) => ({ line, place: dice() }))
    .sort((a, b) => a.place - b.place)
    .map(({ line }) => line)
}
