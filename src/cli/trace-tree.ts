import type { SpreadJson } from '../tracing/index.ts'
import { dateText } from './date-text.ts'
import { displayWidth, padTo, plainLine } from './terminal-text.ts'

type Hop = SpreadJson['hops'][number]
type Standing = SpreadJson['origins'][number]['standing']

const basisWords = {
  HYPERLINK: 'links to it',
  NAMED_ATTRIBUTION: 'names it',
  TEXT_REUSE: 'copies its text',
  SYNDICATION: 'runs its text by agreement',
  NOTICE: 'sent it a notice',
  ANALYST: 'took it from there, an analyst says',
} as const

const standingWords: { readonly [Name in Standing]: string } = {
  FIRST_HAND: 'first hand',
  CITES_UNREAD: 'cites a page not read yet',
  CREDITS_UNSUPPORTING: 'credits pages that do not say it',
  UNATTRIBUTED: 'names no source',
}

/** Levels that are drawn by indenting; deeper ones say their step. */
const mostIndent = 12

interface Row {
  readonly where: string
  readonly date: string
  readonly how: string
  readonly title: string
}

/** What to call the place of a source: its outlet, else what it is. */
export function placeName(source: Hop['source']): string {
  return plainLine(source.outlet?.domain ?? (source.kind === 'UNPUBLISHED' ? 'unpublished' : 'no outlet'))
}

/**
 * The tree of reports, one line each: place, date as known, how it took the claim from the line above it, title. Origins
 * and children are in the order of the answer, which is earliest first.
 */
export function treeLines({ hops, origins }: Pick<SpreadJson, 'hops' | 'origins'>): string[] {
  const children = new Map<string | null, Hop[]>()
  for (const hop of hops) {
    const parent = hop.parent?.id ?? null
    const siblings = children.get(parent)
    if (siblings) siblings.push(hop)
    else children.set(parent, [hop])
  }
  const standings = new Map(origins.map(({ source, standing }) => [source.id, standing]))
  return alignRows(walk(children, standings))
}

interface Visit {
  readonly hop: Hop
  /** What is drawn before the lines below this one. */
  readonly indent: string
  readonly branch: string
  readonly level: number
}

/** Depth first without recursion: a chain may be as long as the graph is large. */
function walk(children: ReadonlyMap<string | null, Hop[]>, standings: ReadonlyMap<string, Standing>): Row[] {
  const rows: Row[] = []
  const roots = children.get(null) ?? []
  const stack: Visit[] = roots.map((hop) => ({ hop, indent: '', branch: '', level: 0 })).reverse()
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { hop, indent, branch, level } = visit
    rows.push({
      where: `${branch}${placeName(hop.source)}`,
      date: hop.publishedAt === null ? 'undated' : dateText(hop.publishedAt.text),
      how: describeHop(hop, standings),
      title: hop.source.title === null ? plainLine(hop.source.url ?? '') : `"${plainLine(hop.source.title)}"`,
    })
    const below = children.get(hop.source.id) ?? []
    for (const [at, child] of [...below.entries()].reverse()) {
      const isLast = at === below.length - 1
      stack.push({ hop: child, level: level + 1, ...drawBranch(indent, level, isLast) })
    }
  }
  return rows
}

function drawBranch(indent: string, level: number, isLast: boolean): Pick<Visit, 'indent' | 'branch'> {
  if (level >= mostIndent) return { indent, branch: `${indent}└─ (step ${level + 1}) ` }
  return { indent: `${indent}${isLast ? '   ' : '│  '}`, branch: `${indent}${isLast ? '└─ ' : '├─ '}` }
}

function describeHop(hop: Hop, standings: ReadonlyMap<string, Standing>): string {
  if (hop.parent === null) {
    const standing = standings.get(hop.source.id)
    return standing === undefined ? '' : standingWords[standing]
  }
  const words = hop.basis === null ? 'took it by way of others' : basisWords[hop.basis]
  const unsure = hop.confidence !== null && hop.confidence < 1 ? ` (${Math.round(hop.confidence * 100)} % sure)` : ''
  return words + unsure
}

function alignRows(rows: readonly Row[]): string[] {
  const columns = ['where', 'date', 'how'] as const
  const widest = (column: (typeof columns)[number]): number =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[column])), 0)
  const widths = columns.map((column) => Math.min(widest(column), 60))
  return rows.map((row) =>
    [...columns.map((column, at) => padTo(row[column], widths[at] ?? 0)), row.title].join('  ').trimEnd(),
  )
}
