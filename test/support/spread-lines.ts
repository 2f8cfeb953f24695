import { parseFuzzyDate } from '../../src/shared/fuzzy-date.ts'
import { buildInput, type SpreadColumns, type SpreadInput } from '../../src/spread/index.ts'

/** One line of an interchange file, as parsed JSON. */
export type Line = { readonly type: string; readonly [field: string]: unknown }

/** When lines without dates of their own count as recorded, and as withdrawn. */
const importedAt = Date.UTC(2026, 0, 1)

interface Draft {
  readonly aliases: Map<string, string>
  readonly lines: readonly Line[]
}

/**
 * The neighbourhood of a claim straight from interchange lines, so that the kernel can be tested without a store. Keys
 * of the file stand as ids. The lines' own dates are kept only with `restore`, as an import does.
 */
export function inputFromLines(lines: readonly Line[], claim: string, { restore = false } = {}): SpreadInput {
  return buildInput(columnsFromLines(lines, claim, { restore }))
}

export function columnsFromLines(lines: readonly Line[], claim: string, { restore = false } = {}): SpreadColumns {
  const draft: Draft = { aliases: aliasesOf(lines), lines }
  const dates = (rows: readonly Line[]) => lifeOf(rows, restore)
  const claims = of(lines, 'claim')
  const parts = claims.filter((line) => line['partOf'] !== undefined)
  return {
    claim,
    claims: { id: claims.map((line) => text(line['key'])) },
    partOf: {
      part: parts.map((line) => text(line['key'])),
      whole: parts.map((line) => text(line['partOf'])),
      ...dates(parts),
    },
    ...sourceTables(draft, dates),
    ...speechTables(draft, dates),
    ...pairTables(draft, dates),
  }
}

type Dates = ReturnType<typeof lifeOf>
type DatesOf = (rows: readonly Line[]) => Dates

function sourceTables({ aliases, lines }: Draft, dates: DatesOf) {
  const sources = of(lines, 'source').filter((line) => aliases.get(text(line['key'])) === line['key'])
  const owners = of(lines, 'owner')
  const bylines = sources.flatMap((line) =>
    list(line['authors']).map((name) => ({ ...line, name: text(name) }) as Line & { name: string }),
  )
  const domains = [...new Set([...sources, ...owners].map((line) => outletOf(line)).filter((domain) => domain !== ''))]
  const intervals = sources.map((line) => (line['publishedAt'] ? parseFuzzyDate(text(line['publishedAt'])) : null))
  const versions = of(lines, 'version')
  const readAt = readTimes(lines, aliases, dates)
  const names = [...new Set(bylines.map((line) => line.name))]
  const organizations = [...new Set(owners.map((line) => text(line['organization'])))]
  return {
    sources: {
      id: sources.map((line) => text(line['key'])),
      url: sources.map((line) => (line['url'] === undefined ? null : text(line['url']))),
      title: sources.map((line) => text(line['title'] ?? '') || null),
      kind: sources.map((line) => text(line['kind'] ?? (line['url'] === undefined ? 'UNPUBLISHED' : 'ARTICLE'))),
      outlet: sources.map((line) => outletOf(line)),
      publishedFrom: intervals.map((interval) => interval?.from ?? null),
      publishedTo: intervals.map((interval) => interval?.to ?? null),
      firstHand: sources.map((line) => line['firstHand'] === true),
      recordedAt: dates(sources).recordedAt,
      firstSeenAt: sources.map((line, i) => firstSeen(versions, aliases, line['key'], dates(sources).recordedAt[i]!)),
      read: sources.map((line) => readAt.has(text(line['key']))),
      readAt: sources.map((line) => readAt.get(text(line['key'])) ?? null),
    },
    outlets: { key: domains, domain: domains },
    organizations: { key: organizations, name: organizations },
    owners: {
      outlet: owners.map((line) => outletOf(line)),
      organization: owners.map((line) => text(line['organization'])),
      ...dates(owners),
    },
    persons: { key: names, name: names },
    authors: {
      source: bylines.map((line) => text(line['key'])),
      person: bylines.map((line) => line.name),
      ...dates(bylines),
    },
  }
}

/** When something of each source's own was first recorded. */
function readTimes(lines: readonly Line[], aliases: Draft['aliases'], dates: DatesOf): Map<string, number> {
  const own = lines.filter((line) => ['assertion', 'version', 'citation'].includes(line.type))
  const { recordedAt } = dates(own)
  const times = new Map<string, number>()
  own.forEach((line, i) => {
    const key = aliases.get(text(line['source'] ?? line['from'])) ?? ''
    times.set(key, Math.min(times.get(key) ?? Number.POSITIVE_INFINITY, recordedAt[i] as number))
  })
  return times
}

function firstSeen(versions: readonly Line[], aliases: Draft['aliases'], key: unknown, recordedAt: number): number {
  const fetched = versions
    .filter((line) => aliases.get(text(line['source'])) === key)
    .map((line) => Date.parse(text(line['fetchedAt'])))
  return Math.min(recordedAt, ...fetched)
}

function speechTables({ aliases, lines }: Draft, dates: DatesOf) {
  const assertions = of(lines, 'assertion')
  const citations = of(lines, 'citation')
  const versions = of(lines, 'version')
  const corrections = of(lines, 'correction')
  const source = (line: Line): string => aliases.get(text(line['source'])) ?? ''
  const at = corrections.map((line) => parseFuzzyDate(text(line['at'])))
  const gone = versions.flatMap((version, v) =>
    assertions.flatMap((assertion, a) => {
      const isOwn = source(version) === source(assertion) && assertion['quote'] !== undefined
      return isOwn && !text(version['text']).includes(text(assertion['quote'])) ? [{ v, a }] : []
    }),
  )
  return {
    assertions: {
      id: assertions.map((line) => `${source(line)} ${line['claim']} ${line['stance']} ${line['quote']}`),
      source: assertions.map(source),
      claim: assertions.map((line) => text(line['claim'])),
      stance: assertions.map((line) => text(line['stance'])),
      ...dates(assertions),
    },
    citations: {
      id: citations.map((line) => `${line['from']} ${line['to']} ${line['basis']} ${line['quote'] ?? ''}`),
      from: citations.map((line) => aliases.get(text(line['from'])) ?? ''),
      to: citations.map((line) => aliases.get(text(line['to'])) ?? ''),
      basis: citations.map((line) => text(line['basis'])),
      version: citations.map((line) => (line['version'] === undefined ? null : text(line['version']))),
      ...dates(citations),
    },
    versions: {
      key: versions.map((line, i) => text(line['key'] ?? i)),
      source: versions.map(source),
      fetchedAt: versions.map((line) => Date.parse(text(line['fetchedAt']))),
      acknowledges: versions.map((line) => line['acknowledges'] === true),
      ...dates(versions),
    },
    quoteGone: { version: gone.map(({ v }) => v), assertion: gone.map(({ a }) => a) },
    corrections: {
      id: corrections.map((_, i) => String(i)),
      source: corrections.map(source),
      claim: corrections.map((line) => (line['claim'] === undefined ? null : text(line['claim']))),
      kind: corrections.map((line) => text(line['kind'])),
      from: at.map((interval) => interval?.from ?? null),
      to: at.map((interval) => interval?.to ?? null),
      ...dates(corrections),
    },
  }
}

function pairTables({ aliases, lines }: Draft, dates: DatesOf) {
  const pairs = (type: string): Line[] =>
    of(lines, type).flatMap((line) => {
      const sources = list(line['sources']).map((key) => aliases.get(text(key)) ?? '')
      return sources.slice(1).map((b, i) => ({ ...line, a: sources[i], b }) as Line)
    })
  const ends = (rows: readonly Line[]) => ({
    a: rows.map((line) => text(line['a'])),
    b: rows.map((line) => text(line['b'])),
    ...dates(rows),
  })
  const duplicates = pairs('nearDuplicate')
  return {
    nearDuplicates: { ...ends(duplicates), score: duplicates.map((line) => Number(line['score'])) },
    sameArtifacts: ends(pairs('sameArtifact')),
  }
}

function lifeOf(rows: readonly Line[], restore: boolean) {
  const time = (value: unknown): number | null => {
    if (value === undefined) return null
    return restore ? Date.parse(text(value)) : importedAt
  }
  return {
    recordedAt: rows.map((line) => (restore ? time(line['recordedAt']) : null) ?? importedAt),
    withdrawnAt: rows.map((line) => time(line['withdrawnAt'])),
    suggested: rows.map((line) => line['suggested'] === true),
    confidence: rows.map((line) => Number(line['confidence'] ?? 1)),
  }
}

/** Two keys for one URL name one source, by the first key. */
function aliasesOf(lines: readonly Line[]): Map<string, string> {
  const keyOf = new Map<string, string>()
  const aliases = new Map<string, string>()
  for (const line of of(lines, 'source')) {
    const key = text(line['key'])
    const first = line['url'] === undefined ? key : (keyOf.get(text(line['url'])) ?? key)
    if (line['url'] !== undefined) keyOf.set(text(line['url']), first)
    aliases.set(key, first)
  }
  return aliases
}

/** The hosts of the test cases are `<name>.example`: the last two labels are the registrable domain. */
function outletOf(line: Line): string {
  const host = text(line['outlet'] ?? (line['url'] === undefined ? '' : new URL(text(line['url'])).hostname))
  return host.split('.').slice(-2).join('.')
}

function of(lines: readonly Line[], type: string): Line[] {
  return lines.filter((line) => line.type === type)
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function text(value: unknown): string {
  return String(value)
}
