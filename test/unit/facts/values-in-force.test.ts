import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeId } from '../../../src/facts/index.ts'
import { type PropertyFact, valuesInForce } from '../../../src/facts/property-rules.ts'

const node = { label: 'Source', id: nodeId('Source', 'https://a.example/1'), url: 'https://a.example/1' } as const
const fact = (more: Partial<PropertyFact>): PropertyFact => ({
  property: 'title',
  value: 'A',
  method: 'META',
  confidence: 1,
  recordedAt: 10,
  withdrawnAt: null,
  suggested: false,
  ...more,
})

describe('the value in force', () => {
  it.each<[string, Partial<PropertyFact>[], string | null]>([
    [
      "is a person's word before a machine's",
      [{ value: 'B', method: 'ANALYST', confidence: 0.6 }, { value: 'A' }],
      'B',
    ],
    [
      'is then the surer one',
      [
        { value: 'A', confidence: 0.5 },
        { value: 'B', confidence: 0.9, recordedAt: 1 },
      ],
      'B',
    ],
    ['is then the later one', [{ value: 'A' }, { value: 'B', recordedAt: 11 }], 'B'],
    ['is then the smaller one', [{ value: 'B' }, { value: 'A' }], 'A'],
    ['is no suggestion', [{ value: 'A' }, { value: 'B', method: 'ANALYST', suggested: true }], 'A'],
    ['is not what was withdrawn', [{ value: 'B', method: 'ANALYST', withdrawnAt: 20 }, { value: 'A' }], 'A'],
    ['is null when nothing stands', [{ value: 'A', withdrawnAt: 20 }], null],
  ])('%s', (_, facts, title) => {
    expect(valuesInForce(node, facts.map(fact))['title']).toBe(title)
  })

  it('of a date brings its interval and how it was found', () => {
    const values = valuesInForce(node, [fact({ property: 'publishedAt', value: '2014-07', method: 'URL' })])
    expect(values).toMatchObject({
      publishedAt: '2014-07',
      publishedFrom: Date.UTC(2014, 6, 1),
      publishedTo: Date.UTC(2014, 7, 1),
      publishedPrecision: 'MONTH',
      publishedMethod: 'URL',
    })
  })

  it('of other names is all of them', () => {
    const claim = { label: 'Claim', id: nodeId('Claim', 'x') } as const
    const aliases = ['b', 'a', 'b'].map((value, i) => fact({ property: 'alias', value, recordedAt: i }))
    expect(valuesInForce(claim, aliases)).toMatchObject({ aliases: ['a', 'b'], searchText: 'a\nb' })
  })

  const facts = fc.array(
    fc.record({
      property: fc.constantFrom('title', 'alias', 'publishedAt', 'firstHand'),
      value: fc.constantFrom('2014', '2015-03', 'true', 'false'),
      method: fc.constantFrom('ANALYST', 'META', 'URL'),
      confidence: fc.constantFrom(0.5, 1),
      recordedAt: fc.integer({ min: 1, max: 30 }),
      withdrawnAt: fc.option(fc.integer({ min: 10, max: 40 })),
      suggested: fc.boolean(),
    }),
    { maxLength: 10 },
  )

  it('does not depend on the order in which the facts are read', () => {
    const methodless = ({ publishedMethod: _, ...rest }: Record<string, unknown>) => rest
    fc.assert(
      fc.property(facts, (all) => {
        const there = methodless(valuesInForce(node, all))
        expect(methodless(valuesInForce(node, [...all].reverse()))).toEqual(there)
      }),
      { numRuns: 2_000 },
    )
  })

  it('at a time is what it was then, whatever was recorded or withdrawn later', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 45 }), (all, knownBy) => {
        const then = all
          .filter(({ recordedAt }) => recordedAt <= knownBy)
          .map((one) => ({
            ...one,
            withdrawnAt: one.withdrawnAt !== null && one.withdrawnAt <= knownBy ? one.withdrawnAt : null,
          }))
        const known = Object.entries(valuesInForce(node, all, knownBy)).filter(
          ([, value]) => value !== null && String(value) !== '',
        )
        const past = Object.entries(valuesInForce(node, then)).filter(
          ([, value]) => value !== null && String(value) !== '',
        )
        expect(Object.fromEntries(known)).toEqual(Object.fromEntries(past))
      }),
      { numRuns: 2_000 },
    )
  })
})
