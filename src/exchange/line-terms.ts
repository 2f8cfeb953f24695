import type { Anchor, FactTerms } from '../facts/index.ts'
import type { GraphValue } from '../graph/index.ts'
import { defined } from '../shared/defined.ts'
import type { LineOf } from './line-schema.ts'

/** How the lines of one import are taken. */
export interface ImportTerms {
  /** Keep the file's own times and who said so; else everything is recorded, and withdrawn, now. */
  readonly restore: boolean
  /** When it is imported, in milliseconds UTC. */
  readonly at: number
}

type RecordFields = Pick<LineOf<'claim'>, 'recordedAt' | 'recordedBy' | 'method'>
type FactFields = Omit<LineOf<'fact'>, 'type' | 'of' | 'property' | 'value'>
type EdgeFields = Omit<LineOf<'part'>, 'type' | 'claim' | 'partOf'>

/** The terms of what a line says that names a thing. */
export function recordTerms({ recordedAt, recordedBy, method }: RecordFields, { restore }: ImportTerms): FactTerms {
  return restore ? { method: method ?? 'IMPORT', ...defined({ recordedAt, recordedBy }) } : { method: 'IMPORT' }
}

/** The terms of a line that is one single fact. */
export function factTerms(line: FactFields, terms: ImportTerms): FactTerms {
  const { confidence, suggested, quote, prefix, suffix, start, end, version, reason } = line
  const anchor: Anchor = defined({ quote, prefix, suffix, start, end, versionHash: version })
  const { withdrawnAt, withdrawnBy, supersededBy, n } = line
  return {
    ...recordTerms(line, terms),
    ...defined({ confidence }),
    ...(suggested ? { suggested } : {}),
    ...(Object.keys(anchor).length > 0 ? { anchor } : {}),
    ...(withdrawnAt === undefined
      ? {}
      : { withdrawnAt: terms.restore ? withdrawnAt : terms.at, ...defined({ reason }) }),
    ...(terms.restore ? defined({ withdrawnBy, supersededBy, n }) : {}),
  }
}

/** What an edge line says beside its content, as properties of the edge; only a restore keeps it. */
export function seenFields(line: EdgeFields, { restore }: ImportTerms): { [name: string]: GraphValue } {
  if (!restore) return {}
  const { goneAt, confirmedAt, confirmedBy, seenAt, lastSeenAt, more } = line
  return { ...more, ...defined({ firstSeenAt: seenAt, lastSeenAt, goneAt, confirmedAt, confirmedBy }) }
}
