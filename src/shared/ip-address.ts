/** An address or a CIDR range as numbers: `first` and `last` are both inside. A single address has the full prefix. */
export interface AddressRange {
  readonly family: 4 | 6
  readonly first: bigint
  readonly last: bigint
  /** Prefix length: 0…32 or 0…128. */
  readonly prefix: number
}

const widths = { 4: 32, 6: 128 } as const
const mappedIpv4 = 0xffffn

function parseIpv4(text: string): bigint | null {
  const parts = text.split('.')
  if (parts.length !== 4) return null
  let value = 0n
  for (const part of parts) {
    // A leading zero is octal to some programs and decimal to others, so such an address names no one machine.
    if (!/^(?:0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return null
    value = (value << 8n) | BigInt(part)
  }
  return value
}

function parseGroups(text: string): bigint[] | null {
  if (text === '') return []
  const groups: bigint[] = []
  const parts = text.split(':')
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1 && part.includes('.')) {
      const tail = parseIpv4(part)
      if (tail === null) return null
      groups.push(tail >> 16n, tail & 0xffffn)
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`))
    else return null
  }
  return groups
}

function parseIpv6(text: string): bigint | null {
  const halves = text.split('::')
  if (text.length > 45 || halves.length > 2) return null
  const head = parseGroups(halves[0] ?? '')
  const tail = halves.length === 2 ? parseGroups(halves[1] ?? '') : []
  if (head === null || tail === null) return null
  if (halves.length === 2 && halves[0]?.includes('.')) return null
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null
  return [...head, ...Array<bigint>(missing).fill(0n), ...tail].reduce((value, group) => (value << 16n) | group, 0n)
}

function formatIpv4(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join('.')
}

/** RFC 5952: lower case, no leading zeros, the longest run of two or more zero groups (the first of equals) as `::`. */
function formatIpv6(value: bigint): string {
  if (value >> 32n === mappedIpv4) return `::ffff:${formatIpv4(value & 0xffffffffn)}`
  const groups = Array.from({ length: 8 }, (_, index) => (value >> BigInt(112 - index * 16)) & 0xffffn)
  let best = { at: 0, length: 1 }
  for (let at = 0; at < 8; at += 1) {
    let length = 0
    while (at + length < 8 && groups[at + length] === 0n) length += 1
    if (length > best.length) best = { at, length }
  }
  const text = (from: number, to: number) =>
    groups
      .slice(from, to)
      .map((group) => group.toString(16))
      .join(':')
  return best.length < 2 ? text(0, 8) : `${text(0, best.at)}::${text(best.at + best.length, 8)}`
}

/**
 * Reads an IPv4 or IPv6 address, or a CIDR range of either. Host bits under the prefix are dropped.
 * Null for anything else: leading zeros, zone ids and octets over 255 are no address.
 */
export function findAddressRange(text: string): AddressRange | null {
  const trimmed = text.trim()
  if (trimmed.length > 49) return null
  const slash = trimmed.indexOf('/')
  const host = slash < 0 ? trimmed : trimmed.slice(0, slash)
  const family = host.includes(':') ? 6 : 4
  const value = family === 6 ? parseIpv6(host) : parseIpv4(host)
  const prefixText = slash < 0 ? String(widths[family]) : trimmed.slice(slash + 1)
  if (value === null || !/^(?:0|[1-9]\d{0,2})$/.test(prefixText) || Number(prefixText) > widths[family]) return null
  const prefix = Number(prefixText)
  const hostBits = BigInt(widths[family] - prefix)
  const first = (value >> hostBits) << hostBits
  return { family, first, last: first | ((1n << hostBits) - 1n), prefix }
}

/** The canonical text of a range (RFC 5952 for IPv6); a single address carries no prefix. */
export function formatAddressRange(range: AddressRange): string {
  const text = range.family === 4 ? formatIpv4(range.first) : formatIpv6(range.first)
  return range.prefix === widths[range.family] ? text : `${text}/${range.prefix}`
}

/** The canonical text of an address or CIDR range, as used for the key of an IP address; null when it is neither. */
export function canonicalAddress(text: string): string | null {
  const range = findAddressRange(text)
  return range === null ? null : formatAddressRange(range)
}

/** Canonical texts of every range that holds the given address or range, itself included, narrowest first. */
export function enclosingRanges(text: string): string[] {
  const range = findAddressRange(text)
  if (range === null) return []
  return Array.from({ length: range.prefix + 1 }, (_, index) => {
    const prefix = range.prefix - index
    const hostBits = BigInt(widths[range.family] - prefix)
    return formatAddressRange({ ...range, first: (range.first >> hostBits) << hostBits, prefix })
  })
}

function trailingZeros(value: bigint, width: number): number {
  let count = 0
  while (count < width && ((value >> BigInt(count)) & 1n) === 0n) count += 1
  return count
}

/**
 * The fewest CIDR ranges that cover exactly the addresses from `from` to `to` (both inside), in ascending order.
 * Empty when either is no single address, the families differ, or `from` lies after `to`.
 */
export function rangesBetween(from: string, to: string): string[] {
  const start = findAddressRange(from)
  const end = findAddressRange(to)
  if (start === null || end === null || start.family !== end.family) return []
  const width = widths[start.family]
  if (start.prefix !== width || end.prefix !== width) return []
  const ranges: string[] = []
  let first = start.first
  while (first <= end.first) {
    let hostBits = trailingZeros(first, width)
    while (first + (1n << BigInt(hostBits)) - 1n > end.first) hostBits -= 1
    const size = 1n << BigInt(hostBits)
    ranges.push(formatAddressRange({ family: start.family, first, last: first + size - 1n, prefix: width - hostBits }))
    first += size
  }
  return ranges
}
