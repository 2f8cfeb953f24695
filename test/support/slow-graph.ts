import { parseFuzzyDate } from '../../src/shared/fuzzy-date.ts'
import type { SpreadOptions } from '../../src/spread/index.ts'
import type { Line } from './spread-lines.ts'

/*
 * S, E and the labels by the letter of their definitions, with no thought for speed: what the kernel is held against.
 * It reads interchange lines; keys stand for things, and every line counts as recorded once and for all.
 */

export interface SlowSource {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly outlet: string | null
  readonly kind: string
  readonly marked: boolean
  readonly authors: readonly string[]
}

export interface SlowGraph {
  /** In the order. */
  readonly members: readonly SlowSource[]
  readonly firstHand: ReadonlySet<string>
  /** Confidence of each edge of E by `citing cited`. */
  readonly edges: ReadonlyMap<string, number>
  /** E and the citations left out as suggested or low in confidence. */
  readonly edgesWithOmitted: ReadonlyMap<string, number>
  readonly omitted: { withdrawn: number; surelyLater: number; suggested: number; lowConfidence: number }
  readonly labelsOf: (key: string) => ReadonlySet<string>
  readonly scope: ReadonlySet<string>
}

export interface SlowOptions {
  readonly minConfidence: number
  readonly withSuggestions: boolean
  readonly includeParts: boolean
  readonly publishedBy: number
}

export function slowOptions(options: SpreadOptions): SlowOptions {
  return {
    minConfidence: options.minConfidence ?? 0.5,
    withSuggestions: options.evidence === 'WITH_SUGGESTIONS',
    includeParts: options.includeParts ?? true,
    publishedBy: options.asOf?.publishedBy?.to ?? Number.POSITIVE_INFINITY,
  }
}

export function slowGraph(lines: readonly Line[], claim: string, options: SlowOptions): SlowGraph {
  const all = slowSources(lines)
  const byKey = new Map(all.map((source) => [source.key, source]))
  const partOf = lines.filter((line) => line.type === 'claim' && line['partOf'] !== undefined)
  const wholesOf = (key: unknown): Set<unknown> => {
    const found = new Set<unknown>()
    for (let grew = true; grew; ) {
      const before = found.size
      for (const line of partOf) {
        if (line['key'] === key || found.has(line['key'])) found.add(line['partOf'])
      }
      grew = found.size > before
    }
    return found
  }
  const claims = lines.filter((line) => line.type === 'claim').map((line) => String(line['key']))
  const scope = new Set(claims.filter((key) => key === claim || (options.includeParts && wholesOf(key).has(claim))))
  const credible = (line: Line): boolean =>
    line['withdrawnAt'] === undefined &&
    (options.withSuggestions || line['suggested'] !== true) &&
    Number(line['confidence'] ?? 1) >= options.minConfidence
  const later = (u: SlowSource, v: SlowSource): boolean => v.to <= u.from
  const citations = lines.filter((line) => line.type === 'citation' && line['from'] !== line['to'])
  const counts = countingKeys(all, citations.filter(credible), { later, byKey, publishedBy: options.publishedBy })
  const assertions = lines.filter((line) => line.type === 'assertion' && credible(line))
  const states = (line: Line): boolean => line['stance'] === 'ASSERTS' || line['stance'] === 'REPORTS'
  const stated = (key: string): unknown[] =>
    assertions
      .filter((line) => line['source'] === key && states(line) && scope.has(String(line['claim'])))
      .map((line) => line['claim'])
  const members = all.filter((source) => counts.has(source.key) && stated(source.key).length > 0)
  const inS = new Set(members.map((source) => source.key))
  const firstHand = new Set(
    members
      .filter((source) => source.marked)
      .map((source) => source.key)
      .filter((key) =>
        assertions.some(
          (line) => line['source'] === key && line['stance'] === 'ASSERTS' && scope.has(String(line['claim'])),
        ),
      ),
  )
  const isConduit = (source: SlowSource): boolean =>
    !inS.has(source.key) &&
    !source.marked &&
    assertions.some((line) => {
      if (line['source'] !== source.key) return false
      return states(line) ? wholesOf(claim).has(line['claim']) : scope.has(String(line['claim']))
    })
  const related = (v: string, u: string): boolean =>
    stated(v).some((a) => stated(u).some((b) => a === b || wholesOf(a).has(b) || wholesOf(b).has(a)))
  const mayTake = (v: SlowSource, u: SlowSource): boolean =>
    v.key !== u.key && !firstHand.has(v.key) && inS.has(v.key) && inS.has(u.key) && related(v.key, u.key)

  const edges = new Map<string, number>()
  const extra = new Map<string, number>()
  const omitted = { withdrawn: 0, surelyLater: 0, suggested: 0, lowConfidence: 0 }
  const add = (into: Map<string, number>, v: SlowSource, u: SlowSource, confidence: number): void => {
    const name = `${v.key} ${u.key}`
    into.set(name, Math.max(into.get(name) ?? 0, confidence))
  }
  for (const line of citations) {
    const v = byKey.get(String(line['from']))!
    const u = byKey.get(String(line['to']))!
    if (!mayTake(v, u)) continue
    const confidence = Number(line['confidence'] ?? 1)
    if (line['withdrawnAt'] !== undefined) omitted.withdrawn++
    else if (later(u, v)) omitted.surelyLater++
    else if (line['suggested'] === true && !options.withSuggestions) omitted.suggested++
    else if (confidence < options.minConfidence) omitted.lowConfidence++
    if (credible(line) && !later(u, v)) add(edges, v, u, confidence)
    else if (line['withdrawnAt'] === undefined && !later(u, v)) add(extra, v, u, confidence)
  }
  // Paths through conduits, by walking every simple one.
  const walk = (v: SlowSource, at: SlowSource, passed: readonly string[], confidence: number): void => {
    for (const line of citations.filter((citation) => citation['from'] === at.key && credible(citation))) {
      const next = byKey.get(String(line['to']))!
      const width = Math.min(confidence, Number(line['confidence'] ?? 1))
      if (later(next, at) || passed.includes(next.key)) continue
      if (isConduit(next)) walk(v, next, [...passed, next.key], width)
      else if (passed.length > 0 && mayTake(v, next) && !later(next, v)) add(edges, v, next, width)
    }
  }
  for (const member of members) walk(member, member, [], 1)
  return {
    members,
    firstHand,
    edges,
    edgesWithOmitted: new Map([...edges, ...extra]),
    omitted,
    labelsOf: slowLabels(lines, members, options),
    scope,
  }
}

function slowSources(lines: readonly Line[]): SlowSource[] {
  const url = new Map<string, string>()
  const sources = lines
    .filter((line) => line.type === 'source')
    .map((line) => {
      const date = line['publishedAt'] === undefined ? null : parseFuzzyDate(String(line['publishedAt']))
      url.set(String(line['key']), String(line['url'] ?? `none: last, ${line['key']}`))
      return {
        key: String(line['key']),
        from: date?.from ?? Number.NaN,
        to: date?.to ?? Number.NaN,
        outlet: line['outlet'] === undefined ? null : String(line['outlet']),
        kind: String(line['kind']),
        marked: line['firstHand'] === true,
        authors: (line['authors'] ?? []) as string[],
      }
    })
  return sources.sort((a, b) => {
    const dated = Number(Number.isNaN(a.from)) - Number(Number.isNaN(b.from))
    if (dated !== 0) return dated
    const start = a.from - b.from || a.to - a.from - (b.to - b.from)
    if (start !== 0 && !Number.isNaN(start)) return start
    return url.get(a.key)! < url.get(b.key)! ? -1 : 1
  })
}

function countingKeys(
  all: readonly SlowSource[],
  citations: readonly Line[],
  context: {
    readonly later: (u: SlowSource, v: SlowSource) => boolean
    readonly byKey: ReadonlyMap<string, SlowSource>
    readonly publishedBy: number
  },
): Set<string> {
  const counts = new Set(all.filter((source) => source.to <= context.publishedBy).map((source) => source.key))
  if (context.publishedBy === Number.POSITIVE_INFINITY) return new Set(all.map((source) => source.key))
  for (let grew = true; grew; ) {
    const before = counts.size
    for (const line of citations) {
      const [v, u] = [context.byKey.get(String(line['from']))!, context.byKey.get(String(line['to']))!]
      if (counts.has(v.key) && !context.later(u, v)) counts.add(u.key)
    }
    grew = counts.size > before
  }
  return counts
}

/** Labels but for "itself", as texts. */
function slowLabels(
  lines: readonly Line[],
  members: readonly SlowSource[],
  options: SlowOptions,
): (key: string) => ReadonlySet<string> {
  const taken = (line: Line): boolean =>
    line['withdrawnAt'] === undefined && (options.withSuggestions || line['suggested'] !== true)
  const owners = lines.filter((line) => line.type === 'owner' && taken(line))
  const inS = new Set(members.map((source) => source.key))
  const cluster = (key: string, type: string): string => {
    const found = new Set([key])
    for (const at of found) {
      for (const line of lines.filter((other) => other.type === type && taken(other))) {
        const pair = line['sources'] as string[]
        const isClose = type === 'sameArtifact' || Number(line['score']) >= 0.8
        if (isClose && pair.includes(at) && pair.every((end) => inS.has(end))) for (const end of pair) found.add(end)
      }
    }
    return [...found].sort()[0]!
  }
  const family = (outlet: string): string => {
    const found = new Set([outlet])
    for (const at of found) {
      for (const mine of owners.filter((line) => line['outlet'] === at)) {
        for (const other of owners)
          if (other['organization'] === mine['organization']) found.add(String(other['outlet']))
      }
    }
    return [...found].sort()[0]!
  }
  const labels = new Map(
    members.map((source) => {
      const own = new Set<string>()
      const hosted = source.kind === 'FORUM_POST' || source.kind === 'SOCIAL_POST'
      if (source.outlet !== null && !hosted) own.add(`family ${family(source.outlet)}`)
      for (const author of source.authors) if (author !== 'Admin' && author !== 'Reuters') own.add(`author ${author}`)
      own.add(`duplicate ${cluster(source.key, 'nearDuplicate')}`)
      own.add(`artifact ${cluster(source.key, 'sameArtifact')}`)
      return [source.key, own] as const
    }),
  )
  return (key) => labels.get(key)!
}
