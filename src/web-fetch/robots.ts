import type { Transport } from './transport.ts'

interface RobotsRule {
  readonly allow: boolean
  readonly pattern: string
}

/** The rules of one robots.txt that are meant for one crawler. */
export type RobotsRules = readonly RobotsRule[]

const maxLines = 20_000
const maxPattern = 2048

/** Percent-encodes what is not, and undoes what need not be, so that two spellings of one path are equal (RFC 9309 §2.2.2). */
function normalizePath(path: string): string {
  const encoded = path.replace(/[^\x21-\x7e]+/gu, (text) => encodeURIComponent(Buffer.from(text).toString()))
  return encoded.replace(/%[0-9a-f]{2}/gi, (triple) => {
    const char = String.fromCharCode(Number.parseInt(triple.slice(1), 16))
    return /[A-Za-z0-9\-._~]/.test(char) ? char : triple.toUpperCase()
  })
}

function parseLine(line: string): { key: string; value: string } | null {
  const colon = line.indexOf(':')
  const hash = line.indexOf('#')
  if (colon < 0 || (hash >= 0 && hash < colon)) return null
  const value = line.slice(colon + 1, hash < 0 ? undefined : hash)
  return { key: line.slice(0, colon).trim().toLowerCase(), value: value.trim() }
}

/** The product token of a `User-agent` line: what comes after it, such as a version, is not part of the name. */
function productToken(value: string): string {
  return value === '*' ? '*' : (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase()
}

/**
 * Reads a robots.txt for one crawler (RFC 9309 §2): the rules of all groups that name its product token, or those of `*`
 * when none does. Lines that are not understood are passed over.
 */
export function parseRobots(text: string, token: string): RobotsRules {
  const groups = new Map<string, RobotsRule[]>()
  let agents: string[] = []
  let inRules = true
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/, maxLines)) {
    const field = parseLine(line)
    if (field === null) continue
    if (field.key === 'user-agent') {
      agents = inRules ? [] : agents
      inRules = false
      const agent = productToken(field.value)
      agents.push(agent)
      if (!groups.has(agent)) groups.set(agent, [])
    } else if (field.key === 'allow' || field.key === 'disallow') {
      inRules = true
      if (field.value === '' || field.value.length > maxPattern) continue
      const rule = { allow: field.key === 'allow', pattern: normalizePath(field.value) }
      for (const agent of new Set(agents)) groups.get(agent)?.push(rule)
    }
  }
  return groups.get(token.toLowerCase()) ?? groups.get('*') ?? []
}

/**
 * Whether a pattern matches the beginning of a path: `*` is any run of characters, a last `$` is the end. Each piece is
 * taken at its first place, which for prefixes is enough, so no pattern costs more than its length times the path's.
 */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  const [head = '', ...rest] = pieces
  if (!path.startsWith(head)) return false
  const last = anchored ? rest.pop() : undefined
  let at = head.length
  for (const piece of rest) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  if (!anchored) return true
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last)
}

/** Whether the rules let a crawler fetch a path (with its query): the longest match decides, and of equals `Allow`. */
export function allowsPath(rules: RobotsRules, pathAndQuery: string): boolean {
  const path = normalizePath(pathAndQuery)
  if (path === '/robots.txt') return true
  let best: RobotsRule | null = null
  for (const rule of rules) {
    if (!matches(rule.pattern, path)) continue
    const longer = rule.pattern.length - (best?.pattern.length ?? -1)
    if (longer > 0 || (longer === 0 && rule.allow)) best = rule
  }
  return best === null || best.allow
}

/** `UNREACHABLE`: robots.txt could not be read, which RFC 9309 §2.3.1.4 takes as "disallow all" for now. */
export type RobotsVerdict = 'ALLOWED' | 'DISALLOWED' | 'UNREACHABLE'

export interface Robots {
  /** Whether a page may be crawled. Never throws: whatever goes wrong with robots.txt is `UNREACHABLE`. */
  check(url: string): Promise<RobotsVerdict>
}

const keepForMs = 24 * 3_600_000
const retryAfterMs = 10 * 60_000
const maxHosts = 1000
const maxRobotsBytes = 512 * 1024

interface KnownHost {
  readonly rules: Promise<RobotsRules | null>
  readonly until: number
}

/**
 * Asks each host's robots.txt at most once a day (an unreachable one every ten minutes), for crawling. A page that a
 * person submits, or that asked for a visit by a notice, is fetched without asking.
 */
export function createRobots(transport: Transport, now: () => number = Date.now): Robots {
  const known = new Map<string, KnownHost>()
  const load = async (origin: string): Promise<RobotsRules | null> => {
    const options = { maxBytes: maxRobotsBytes, overLimit: 'cut', accept: 'text/plain, */*;q=0.1' } as const
    const page = await transport.fetchPage(`${origin}/robots.txt`, options).catch(() => null)
    if (page === null || page.status >= 500 || page.status === 429) return null
    const found = page.status >= 200 && page.status < 300
    return found ? parseRobots(new TextDecoder().decode(page.bytes), 'whence') : []
  }
  const rulesOf = async (origin: string): Promise<RobotsRules | null> => {
    const kept = known.get(origin)
    if (kept !== undefined && kept.until > now()) return kept.rules
    const rules = load(origin)
    known.delete(origin)
    known.set(origin, { rules, until: now() + keepForMs })
    for (const oldest of known.size > maxHosts ? [...known.keys()].slice(0, 1) : []) known.delete(oldest)
    if ((await rules) === null) known.set(origin, { rules, until: now() + retryAfterMs })
    return rules
  }
  return {
    async check(text) {
      if (!URL.canParse(text)) return 'UNREACHABLE'
      const url = new URL(text)
      const rules = await rulesOf(url.origin)
      if (rules === null) return 'UNREACHABLE'
      return allowsPath(rules, url.pathname + url.search) ? 'ALLOWED' : 'DISALLOWED'
    },
  }
}
