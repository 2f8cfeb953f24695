import { isIPv6 } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalAddress, enclosingRanges, findAddressRange, rangesBetween } from '../../../src/shared/ip-address.ts'

describe('canonical address', () => {
  it.each([
    ['42.62.48.9', '42.62.48.9'],
    [' 42.62.48.0/24 ', '42.62.48.0/24'],
    ['42.62.48.77/24', '42.62.48.0/24'],
    ['42.62.48.9/32', '42.62.48.9'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:0db8:0000:0001:0001:0001:0001:0001', '2001:db8:0:1:1:1:1:1'],
    ['::', '::'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['2001:db8::1/32', '2001:db8::/32'],
    ['1::', '1::'],
  ])('writes %s as %s', (given, expected) => {
    expect(canonicalAddress(given)).toBe(expected)
  })

  it.each([
    '10.0.0.256',
    '010.0.0.1',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.4/33',
    '1.2.3.4/',
    '1.2.3.4/024',
    'fe80::1%eth0',
    '1::2::3',
    ':::',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8',
    '12345::',
    '1.2.3.4::',
    'g::1',
    '',
    'yesterday',
    '1 .2.3.4',
  ])('refuses %s', (given) => {
    // "1:2:3:4:5:6:7::8" would leave no group for "::" to stand for.
    expect(canonicalAddress(given)).toBeNull()
  })

  it('agrees with the platform on what is an IPv6 address and reads its own output back unchanged', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const canonical = canonicalAddress(text)
        expect(canonical !== null).toBe(isIPv6(text))
        if (canonical !== null) expect(canonicalAddress(canonical)).toBe(canonical)
      }),
      { numRuns: 2000 },
    )
  })

  it('lists the ranges around an address, narrowest first', () => {
    const around = enclosingRanges('42.62.48.9')
    expect(around).toHaveLength(33)
    expect(around[0]).toBe('42.62.48.9')
    expect(around).toContain('42.62.48.0/24')
    expect(around.at(-1)).toBe('0.0.0.0/0')
    expect(enclosingRanges('nonsense')).toEqual([])
  })
})

describe('ranges between two addresses', () => {
  it('is one range when the ends are those of one', () => {
    expect(rangesBetween('42.62.48.0', '42.62.48.255')).toEqual(['42.62.48.0/24'])
    expect(rangesBetween('0.0.0.0', '255.255.255.255')).toEqual(['0.0.0.0/0'])
    expect(rangesBetween('2001:db8::', '2001:db8::ffff')).toEqual(['2001:db8::/112'])
  })

  it('is several when they are not, and none for ends in the wrong order or of two families', () => {
    expect(rangesBetween('1.0.1.0', '1.0.3.255')).toEqual(['1.0.1.0/24', '1.0.2.0/23'])
    expect(rangesBetween('1.0.3.0', '1.0.1.0')).toEqual([])
    expect(rangesBetween('1.0.3.0', '::1')).toEqual([])
    expect(rangesBetween('1.0.3.0/24', '1.0.4.0')).toEqual([])
  })

  it('covers exactly what lies between', () => {
    const address = fc.ipV4()
    fc.assert(
      fc.property(address, address, (a, b) => {
        const low = findAddressRange(a)?.first ?? 0n
        const high = findAddressRange(b)?.first ?? 0n
        const ranges = rangesBetween(a, b).map((text) => findAddressRange(text))
        let next = low
        for (const range of ranges) {
          expect(range?.first).toBe(next)
          next = (range?.last ?? 0n) + 1n
        }
        expect(next).toBe(low > high ? low : high + 1n)
      }),
      { numRuns: 1000 },
    )
  })
})
