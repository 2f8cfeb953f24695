import { createHash, randomBytes } from 'node:crypto'
import { WhenceError } from '../errors.ts'
import { parseFuzzyDate } from '../shared/fuzzy-date.ts'
import { type Role, roles } from '../shared/request-scope.ts'

/** A key as it may be shown: everything but the secret, of which only the hash is stored. Times are ms since 1970 UTC. */
export interface ApiKey {
  readonly id: string
  readonly role: Role
  readonly name: string
  readonly createdAt: number
  /** From then on it is refused; null: never. */
  readonly expiresAt: number | null
  readonly revokedAt: number | null
}

const secretPrefix = 'whence_'
const maxSecretLength = 200

export function createSecret(): string {
  return secretPrefix + randomBytes(32).toString('base64url')
}

export function createKeyId(): string {
  return `key_${randomBytes(16).toString('base64url')}`
}

/** The stored form of a secret. A secret of 256 random bits needs no slow hash: there is nothing to guess from. */
export function hashSecret(secret: string): string | null {
  return secret.length > maxSecretLength ? null : createHash('sha256').update(secret, 'utf8').digest('hex')
}

/** Whether a role may do what another is asked for. */
export function allows(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed)
}

/** @throws WhenceError INVALID_INPUT that names the roles there are. */
export function parseRole(text: string): Role {
  const role = roles.find((one) => one === text)
  if (role !== undefined) return role
  const shown = JSON.stringify(text.slice(0, 40))
  throw new WhenceError('INVALID_INPUT', `${shown} is no role: choose reader, analyst or admin`, { path: ['role'] })
}

/** @throws WhenceError INVALID_INPUT when a name is longer than 100 characters or holds control characters. */
export function parseKeyName(text: string): string {
  const name = text.trim()
  if (name.length <= 100 && !/\p{Cc}/u.test(name)) return name
  throw new WhenceError('INVALID_INPUT', 'a key name has at most 100 characters, all of them printable', {
    path: ['name'],
  })
}

/**
 * The instant at which a key stops working: a day counts whole, so `2030-01-31` works until that day (UTC) has ended.
 *
 * @throws WhenceError INVALID_DATE for anything but a day or an RFC 3339 instant, and for one that is past.
 */
export function parseExpiry(text: string, now: number): number {
  const date = parseFuzzyDate(text)
  const shown = JSON.stringify(text.slice(0, 40))
  if (date === null || (date.precision !== 'DAY' && date.precision !== 'INSTANT')) {
    const message = `${shown} is no date: give a day such as 2030-01-31, or an RFC 3339 time`
    throw new WhenceError('INVALID_DATE', message, { path: ['expires'] })
  }
  const at = date.precision === 'DAY' ? date.to : date.from
  if (at > now) return at
  throw new WhenceError('INVALID_DATE', `${shown} is past: give a date in the future`, { path: ['expires'] })
}
