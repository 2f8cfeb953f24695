import { findAddressRange, formatAddressRange, rangesBetween } from '../../shared/ip-address.ts'
import type { Indicator } from './indicator.ts'
import { defangedColon, defangedDot, refang } from './refang.ts'

interface Candidate {
  readonly start: number
  readonly end: number
  /** Refanged. */
  readonly text: string
  /** Canonical text of the address or range; null for what only looks like one. */
  readonly name: string | null
}

const octet = String.raw`\d{1,3}`
const ipv4 = new RegExp(
  String.raw`(?<![\w.\-])${octet}(?:${defangedDot}(?:${octet}|[x*](?![\w*]))){3}(?!\w|\.\w)(?:\/\d{1,2}(?![\w.]))?`,
  'gi',
)
const ipv6 = new RegExp(
  String.raw`(?<![\w:.\-])(?:[\da-f]{0,4}${defangedColon}){2,8}(?:${octet}(?:\.${octet}){3}|[\da-f]{1,4})?(?:\/\d{1,3})?(?![\w:])`,
  'gi',
)

const versionBefore =
  /(?:^|[^\w])(?:versions?|ver\.?|v\.?|rev\.?|revision|firmware|builds?|releases?|android|ios|miui|rom|chrome|firefox|opera|safari|software|kernel|sdk|drivers?|player|java|app|update[ds]?|upgraded?|patch|section|chapter|clause|article|§|oid)(?: (?:version|number|no\.?|is|was|to|from|of))?\s{0,2}[:#(]?\s{0,2}$/i
const versionAfter = /^(?:[-_.+]?(?:alpha|beta|rc|build|dev|snapshot|stable)\b|\s(?:firmware|build|release)\b)/i
const addressBefore =
  /\b(?:ip|ips|address|addresses|host|hosts|server|servers|range|ranges|block|subnet|network)\W{0,3}$/i
const joined = /^\s{0,2}(?:,|;|,? ?(?:and|or|to)|[-–—/])\s{0,2}$/
const rangeDash = /^\s{0,3}(?:-|–|—|−|‐|‑|\.{2,3}|…|to|through|thru|until|up to)\s{0,3}$/i

/** `42.62.48.x` and `42.62.*.*` are how people write /24 and /16. */
function withoutWildcards(text: string): string {
  const octets = text.split('.')
  const fixed = octets.findIndex((part) => part === 'x' || part === 'X' || part === '*')
  if (fixed < 1 || octets.slice(fixed).some((part) => /\d/.test(part))) return text
  return `${[...octets.slice(0, fixed), ...Array<string>(4 - fixed).fill('0')].join('.')}/${fixed * 8}`
}

function findIpv4(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(ipv4)) {
    const start = match.index
    const before = text.slice(Math.max(0, start - 48), start)
    // A link's path is no prefix length: http://192.0.2.1/24.
    const whole = before.endsWith('://') ? match[0].replace(/\/\d+$/, '') : match[0]
    const end = start + whole.length
    const previous = found.at(-1)
    const afterVersion =
      previous !== undefined &&
      previous.name === null &&
      joined.test(text.slice(previous.end, Math.min(start, previous.end + 12)))
    const isVersion =
      !addressBefore.test(before) &&
      (versionBefore.test(before) || versionAfter.test(text.slice(end, end + 12)) || afterVersion)
    const refanged = withoutWildcards(refang(whole))
    const range = isVersion ? null : findAddressRange(refanged)
    found.push({ start, end, text: refanged, name: range === null ? null : formatAddressRange(range) })
  }
  return found
}

/** Code (`std::a`), clock times and hardware addresses share the alphabet, so a short form must look like a network. */
function looksLikeIpv6(text: string): boolean {
  const groups = (text.split('/')[0] ?? '').split(':').filter((group) => group !== '')
  if (!/\d/.test(text) || groups.length === 0) return false
  if (!text.includes('::')) return (groups[0]?.length ?? 0) > 2
  return groups.length > 2 || text.includes('/') || /^(?:[23][\da-f]{3}|f[cde][\da-f]{2})$/i.test(groups[0] ?? '')
}

function findIpv6(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(ipv6)) {
    const refanged = refang(match[0])
    const range = looksLikeIpv6(refanged) ? findAddressRange(refanged) : null
    if (range === null) continue
    const end = match.index + match[0].length
    found.push({ start: match.index, end, text: refanged, name: formatAddressRange(range) })
  }
  return found
}

/** `42.62.48.0-255`: the end of a range by its last octet only. */
function shortRangeEnd(text: string, candidate: Candidate): { end: number; last: string } | null {
  const parts = /^(?:\s?[-–—]\s?\.?|\s(?:to|through|thru)\s\.)(\d{1,3})(?!\w|\.\d)/.exec(
    text.slice(candidate.end, candidate.end + 16),
  )
  if (parts === null || !/^\d+(?:\.\d+){3}$/.test(candidate.text)) return null
  return {
    end: candidate.end + parts[0].length,
    last: `${candidate.text.slice(0, candidate.text.lastIndexOf('.'))}.${parts[1]}`,
  }
}

const mostRanges = 8

/** The range that starts at this candidate, if one is written there: its CIDR blocks, and where it ends. */
function findWrittenRange(text: string, candidate: Candidate, next: Candidate | undefined) {
  if (next !== undefined && rangeDash.test(text.slice(candidate.end, Math.min(next.start, candidate.end + 16)))) {
    const names = rangesBetween(candidate.text, next.text)
    if (names.length > 0 && names.length <= mostRanges) return { names, end: next.end, usesNext: true }
  }
  const short = shortRangeEnd(text, candidate)
  if (short === null) return null
  const names = rangesBetween(candidate.text, short.last)
  return names.length > 0 && names.length <= mostRanges ? { names, end: short.end, usesNext: false } : null
}

/**
 * IP addresses and ranges in a text, defanged ones too, each under its canonical name. A written range
 * ("42.62.48.0 – 42.62.48.255") is named by the CIDR blocks that cover it exactly, up to eight; beyond that its two ends.
 */
export function findAddresses(text: string): Indicator[] {
  const candidates = [...findIpv4(text), ...findIpv6(text)].sort((a, b) => a.start - b.start)
  const found: Indicator[] = []
  for (let at = 0; at < candidates.length; at += 1) {
    const candidate = candidates[at]
    if (candidate === undefined || candidate.name === null) continue
    const next = candidates[at + 1]
    const range = findWrittenRange(text, candidate, next?.name == null ? undefined : next)
    const end = range?.end ?? candidate.end
    for (const name of range?.names ?? [candidate.name]) {
      found.push({ kind: 'IP_ADDRESS', name, quote: text.slice(candidate.start, end), start: candidate.start, end })
    }
    if (range?.usesNext) at += 1
  }
  return found
}
