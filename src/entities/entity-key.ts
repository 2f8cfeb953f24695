import { WhenceError } from '../errors.ts'
import { nodeId } from '../facts/index.ts'
import { findAddressRange, formatAddressRange } from '../shared/ip-address.ts'
import { normalizeText } from '../shared/normalize.ts'
import { requireUrl } from '../sources/index.ts'
import type { EntityKind } from './entity-row.ts'

export interface NamedEntity {
  readonly kind: EntityKind
  readonly name: string
  /** For a person: the address of a profile, which tells people of one name apart. */
  readonly profileUrl?: string
}

const labelOfKind = {
  DEVICE: 'Device',
  ORGANIZATION: 'Organization',
  PERSON: 'Person',
  IP_ADDRESS: 'IpAddress',
} as const

/**
 * The id of an entity: a device or organization by the normal form of its name, a person by the profile if there is
 * one, an address or range by its canonical text.
 * @throws WhenceError INVALID_ADDRESS, INVALID_URL.
 */
export function entityId(entity: NamedEntity): string {
  return nodeId(labelOfKind[entity.kind], entityKey(entity))
}

function entityKey({ kind, name, profileUrl }: NamedEntity): string {
  if (kind === 'IP_ADDRESS') return addressKey(name).address
  return kind === 'PERSON' && profileUrl !== undefined ? requireUrl(profileUrl, 'profileUrl') : normalizeText(name)
}

/** What an address or range is found by: its bounds as fixed-length hexadecimal, so that text order is their order. */
export interface AddressKey {
  readonly [name: string]: string | number
  readonly address: string
  readonly family: number
  readonly rangeFirst: string
  readonly rangeLast: string
}

/** @throws WhenceError INVALID_ADDRESS. */
export function addressKey(text: string, field = 'name'): AddressKey {
  const range = findAddressRange(text)
  if (range === null) {
    throw new WhenceError(
      'INVALID_ADDRESS',
      `"${text.slice(0, 60)}" is no IP address or range; write it like 42.62.48.7, 42.62.48.0/24 or 2001:db8::1.`,
      { path: [field] },
    )
  }
  const bound = (value: bigint): string => value.toString(16).padStart(32, '0')
  return {
    address: formatAddressRange(range),
    family: range.family,
    rangeFirst: bound(range.first),
    rangeLast: bound(range.last),
  }
}
