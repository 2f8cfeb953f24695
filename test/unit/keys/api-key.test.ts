import { describe, expect, it } from 'vitest'
import { createSecret, hashSecret, parseExpiry, parseKeyName, parseRole } from '../../../src/keys/api-key.ts'
import { allows } from '../../../src/keys/index.ts'
import { roles } from '../../../src/shared/request-scope.ts'

const now = Date.UTC(2030, 0, 15, 12)

describe('api keys', () => {
  it('carry 256 random bits', () => {
    const secrets = new Set(Array.from({ length: 100 }, createSecret))
    expect(secrets.size).toBe(100)
    for (const secret of secrets) expect(secret).toMatch(/^whence_[A-Za-z0-9_-]{43}$/)
  })

  it('are hashed with SHA-256, and not at all when absurdly long', () => {
    expect(hashSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(hashSecret('a'.repeat(201))).toBeNull()
  })

  it('have roles that include the lower ones', () => {
    expect(roles.map((role) => roles.map((needed) => allows(role, needed)))).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ])
    expect(parseRole('analyst')).toBe('analyst')
    expect(() => parseRole('root')).toThrow('"root" is no role: choose reader, analyst or admin')
  })

  it('have printable names of at most 100 characters', () => {
    expect(parseKeyName(' newsroom ')).toBe('newsroom')
    expect(() => parseKeyName('a\nb')).toThrow('printable')
    expect(() => parseKeyName('x'.repeat(101))).toThrow('100')
  })

  it.each([
    ['2030-01-15', Date.UTC(2030, 0, 16)],
    ['2030-01-15T12:00:01Z', now + 1000],
    ['2030-01-15T14:00:00+01:00', now + 3_600_000],
  ])('that expire on %s stop at %i', (text, at) => {
    expect(parseExpiry(text, now)).toBe(at)
  })

  it.each(['2030-01-14', '2030-01-15T12:00:00Z', '2030', '2031-02', 'tomorrow', '2031-02-30', ''])(
    'cannot expire on %j',
    (text) => {
      expect(() => parseExpiry(text, now)).toThrow(JSON.stringify(text))
    },
  )
})
