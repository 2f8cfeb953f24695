import type { Props } from './export-queries.ts'

/** Who said a thing, when and how: what the facts of one line have in common. */
export interface Said {
  readonly recordedAt: number
  readonly recordedBy: string
  readonly method: string
}

export function saidOf(props: Props): Said {
  const { recordedAt, recordedBy, method } = props
  return { recordedAt: recordedAt as number, recordedBy: recordedBy as string, method: method as string }
}

export function isSameSaid(a: Said, b: Said): boolean {
  return a.recordedAt === b.recordedAt && a.recordedBy === b.recordedBy && a.method === b.method
}

/** The fields of a line that say by whom, when and how. */
export function saidFields({ recordedAt, recordedBy, method }: Said): Props {
  return { recordedAt: toTime(recordedAt), recordedBy, method }
}

const plainNames = new Set([
  'id',
  'property',
  'value',
  'valueKey',
  'recordedAt',
  'recordedBy',
  'recordedIn',
  'method',
  'confidence',
  'suggested',
  'n',
])

/** A fact with nothing more to it than its value and who said it: it needs no line of its own. */
export function isPlain(props: Props): boolean {
  if (props['confidence'] !== 1 || props['suggested'] !== false || statementNumber(props) !== 1) return false
  return Object.entries(props).every(([name, value]) => plainNames.has(name) || value === null)
}

/** Which statement of its identity a fact or an edge is. */
function statementNumber(props: Props): number {
  if (typeof props['n'] === 'number') return props['n']
  const [, n = '1'] = String(props['id']).split('.')
  return Number(n)
}

/** The properties of a fact or an edge that are no content of its own, as fields of its line. */
export function factFields(props: Props): Props {
  const n = statementNumber(props)
  return given({
    ...saidFields(saidOf(props)),
    confidence: props['confidence'] === 1 ? undefined : props['confidence'],
    suggested: props['suggested'] === true ? true : undefined,
    n: n === 1 ? undefined : n,
    withdrawnAt: toTime(props['withdrawnAt']),
    withdrawnBy: props['withdrawnBy'],
    reason: props['reason'],
    supersededBy: props['supersededBy'],
    quote: props['quote'],
    prefix: props['prefix'],
    suffix: props['suffix'],
    start: props['start'],
    end: props['end'],
    version: props['versionHash'],
  })
}

const termNames = new Set([
  ...plainNames,
  ...['withdrawnAt', 'withdrawnBy', 'reason', 'supersededBy', 'quote', 'prefix', 'suffix', 'start', 'end'],
  ...['versionHash', 'firstSeenAt', 'lastSeenAt', 'goneAt', 'confirmedAt', 'confirmedBy'],
])

/** As `factFields`, with what only edges have. `own` names the properties that are the content of the line. */
export function edgeFields(props: Props, own: readonly string[]): Props {
  const more = Object.entries(props)
    .filter(([name, value]) => !termNames.has(name) && !own.includes(name) && value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return given({
    ...factFields(props),
    seenAt: toTime(props['firstSeenAt']),
    lastSeenAt: toTime(props['lastSeenAt']),
    goneAt: toTime(props['goneAt']),
    confirmedAt: toTime(props['confirmedAt']),
    confirmedBy: props['confirmedBy'],
    more: more.length === 0 ? undefined : Object.fromEntries(more),
  })
}

/** Milliseconds UTC as RFC 3339 text. */
export function toTime(value: unknown): string | undefined {
  return typeof value === 'number' ? new Date(value).toISOString() : undefined
}

/** Without the fields that have no value. */
export function given(fields: Props): Props {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null))
}
