import type { GraphValue } from '../graph/index.ts'
import type { EdgeKind } from './edge-kinds.ts'
import type { NodeLabel } from './node-kinds.ts'
import type { PropertyName } from './property-rules.ts'

/**
 * How a fact came to be known. `ANALYST`, `REVIEW` and `IMPORT` are a person's word; the others are what a job read,
 * and say where on the page.
 */
export const personMethods = ['ANALYST', 'REVIEW', 'IMPORT'] as const
export const machineMethods = [
  'JSON_LD',
  'META',
  'ITEMPROP',
  'TIME_TAG',
  'URL',
  'FEED',
  'TEXT',
  'ARCHIVE',
  'FIRST_SEEN',
  'READ',
  'MATCH',
  'NOTICE',
] as const
export type FactMethod = (typeof personMethods)[number] | (typeof machineMethods)[number]

export function isPersonMethod(method: string): boolean {
  return (personMethods as readonly string[]).includes(method)
}

/** The exact place of the evidence in a stored version (W3C Web Annotation selectors; UTF-16 offsets). */
export interface Anchor {
  readonly quote?: string
  readonly prefix?: string
  readonly suffix?: string
  readonly start?: number
  readonly end?: number
  readonly versionHash?: string
}

/** What every fact carries beside its content. Times in milliseconds UTC; confidence 0…1, 1 when not given. */
export interface FactTerms {
  readonly method: FactMethod
  readonly confidence?: number
  /** A machine's proposal that no person has confirmed yet. */
  readonly suggested?: boolean
  readonly anchor?: Anchor
  /** Only a restore may set these; else a fact is recorded, and withdrawn, now and by the caller. */
  readonly recordedAt?: number
  readonly recordedBy?: string
  /** Which statement of its identity this is, counted from 1, where a restore knows it. */
  readonly n?: number
  readonly withdrawnAt?: number
  readonly withdrawnBy?: string
  readonly reason?: string
  readonly supersededBy?: string
  /** Only taken for granted by another fact: recorded when nothing was said so far, and never brings anything back. */
  readonly implied?: true
}

/** A node by its id, with the natural-key properties it is created with when it is new. */
export interface NodeStatement {
  readonly label: NodeLabel
  readonly id: string
  readonly key: { readonly [name: string]: GraphValue }
  /** Only a restore may set it: when the node was first recorded. */
  readonly recordedAt?: number
}

export interface EdgeStatement extends FactTerms {
  readonly kind: EdgeKind
  readonly from: string
  readonly to: string
  /** Properties of the kind (stance, basis, role …); those in its identity make the fact. */
  readonly fields: { readonly [name: string]: GraphValue }
}

export interface PropertyStatement extends FactTerms {
  readonly node: string
  readonly property: PropertyName
  readonly value: string
}

/** One write: nodes first, then the facts about them. All of it is recorded or none. */
export interface Statements {
  readonly nodes: readonly NodeStatement[]
  readonly edges: readonly EdgeStatement[]
  readonly properties: readonly PropertyStatement[]
}

/** Who writes, and when. */
export interface Stamp {
  readonly at: number
  readonly by: string
}

export type FactOutcome = 'created' | 'unchanged' | 'superseded' | 'withdrawn' | 'refused'

export interface RecordedFact {
  /** Global id of the standing statement (of the latest one when none stands). */
  readonly id: string
  readonly outcome: FactOutcome
}

/** What became of each statement, in the order given. */
export interface RecordOutcome {
  readonly nodes: readonly { readonly id: string; readonly outcome: 'created' | 'unchanged' }[]
  readonly edges: readonly RecordedFact[]
  readonly properties: readonly RecordedFact[]
}
