import type { GraphValue } from '../graph/index.ts'
import { parseFuzzyDate } from '../shared/fuzzy-date.ts'
import type { NodeLabel } from './node-kinds.ts'
import { isPersonMethod } from './statement.ts'

/** Properties of nodes that are facts: several values from several sources stand side by side. */
export const propertyNames = [
  'title',
  'kind',
  'firstHand',
  'publishedAt',
  'modifiedAt',
  'language',
  'text',
  'name',
  'alias',
  'notes',
  'url',
  'credit',
  'credit-name',
] as const
export type PropertyName = (typeof propertyNames)[number]

const oneValued: readonly PropertyName[] = [
  'title',
  'kind',
  'firstHand',
  'publishedAt',
  'language',
  'text',
  'name',
  'notes',
]

/** Of several values of the property one is in force; else all of them are. */
export function holdsOneValue(property: PropertyName): boolean {
  return oneValued.includes(property)
}

/** A property fact as far as choosing the value in force needs it. */
export interface PropertyFact {
  readonly property: string
  readonly value: string
  readonly method: string
  readonly confidence: number
  readonly recordedAt: number
  readonly withdrawnAt: number | null
  readonly suggested: boolean
}

export type DerivedProperties = { [name: string]: GraphValue }

/**
 * The value in force of each property, by one rule: of the standing facts that are no suggestion, a person's word
 * before a machine's, then the higher confidence, then the later record, then the smaller value. With `knownBy`
 * (milliseconds UTC) it is the value this graph had then. Properties without a standing fact come out as null.
 */
export function valuesInForce(
  node: DerivedNode,
  facts: readonly PropertyFact[],
  knownBy: number = Number.POSITIVE_INFINITY,
): DerivedProperties {
  const standing = facts.filter((fact) => isStanding(fact, knownBy) && !fact.suggested)
  const derived: DerivedProperties = {}
  for (const property of new Set(facts.map((fact) => fact.property))) {
    const candidates = standing.filter((fact) => fact.property === property)
    Object.assign(derived, derive(property, candidates))
  }
  Object.assign(derived, candidateName(derived, facts, knownBy))
  const searchable = withSearchText(node.label, derived)
  return node.label === 'Source' ? { ...searchable, sortKey: sortKey(node, searchable) } : searchable
}

/**
 * What a node is called that nobody but a machine has named: it is no value in force, so the node is a candidate until
 * a name is stated.
 */
function candidateName(derived: DerivedProperties, facts: readonly PropertyFact[], knownBy: number): DerivedProperties {
  const proposed = facts.filter((fact) => fact.property === 'name' && fact.suggested)
  if (proposed.length === 0) return {}
  const isNamed = typeof derived['name'] === 'string'
  return {
    candidateName: isNamed ? null : (bestOf(proposed.filter((fact) => isStanding(fact, knownBy)))?.value ?? null),
  }
}

/** The node whose values are chosen; `url` is a source's canonical address. */
export interface DerivedNode {
  readonly label: NodeLabel
  readonly id: string
  readonly url?: string | null
}

/**
 * One text by which sources stand in the order of every list: start of publication, then the narrower interval,
 * undated last, then the smaller address (none: last), then the smaller id.
 */
function sortKey(node: DerivedNode, derived: DerivedProperties): string {
  const from = derived['publishedFrom']
  const to = derived['publishedTo']
  const isDated = typeof from === 'number' && typeof to === 'number'
  const time = isDated ? `${sortableNumber(from + 2 ** 50)}${sortableNumber(to - from)}` : 'z'
  return `${time} ${node.url ?? '~'} ${node.id}`
}

function sortableNumber(value: number): string {
  return Math.round(value).toString(36).padStart(11, '0')
}

function isStanding(
  fact: { readonly recordedAt: number; readonly withdrawnAt: number | null },
  knownBy: number,
): boolean {
  return fact.recordedAt <= knownBy && (fact.withdrawnAt === null || fact.withdrawnAt > knownBy)
}

/** What is kept to be looked up, and is no value of its node: receipts, other addresses, credits and names in them. */
const looseProperties: readonly string[] = ['suggestion', 'url', 'credit', 'credit-name']

function derive(property: string, candidates: readonly PropertyFact[]): DerivedProperties {
  if (looseProperties.includes(property)) return {}
  if (property === 'alias') return { aliases: [...new Set(candidates.map((fact) => fact.value))].sort() }
  const best = bestOf(candidates)
  if (property === 'publishedAt') return derivePublishedAt(best)
  if (property === 'firstHand') return { firstHand: best === null ? null : best.value === 'true' }
  return { [property]: best?.value ?? null }
}

function bestOf(candidates: readonly PropertyFact[]): PropertyFact | null {
  return candidates.reduce<PropertyFact | null>(
    (chosen, fact) => (chosen === null || isBetter(fact, chosen) ? fact : chosen),
    null,
  )
}

function derivePublishedAt(best: PropertyFact | null): DerivedProperties {
  const date = best && parseFuzzyDate(best.value)
  return {
    publishedAt: date?.text ?? null,
    publishedFrom: date?.from ?? null,
    publishedTo: date?.to ?? null,
    publishedPrecision: date?.precision ?? null,
    publishedMethod: best?.method ?? null,
  }
}

function isBetter(a: PropertyFact, b: PropertyFact): boolean {
  const person = Number(isPersonMethod(a.method)) - Number(isPersonMethod(b.method))
  if (person !== 0) return person > 0
  if (a.confidence !== b.confidence) return a.confidence > b.confidence
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt
  return a.value < b.value
}

/** One field for full-text search: wording and all other wordings, or name and all other names. */
function withSearchText(label: NodeLabel, derived: DerivedProperties): DerivedProperties {
  if (label === 'Fact' || label === 'Version') return derived
  const aliases = Array.isArray(derived['aliases']) ? derived['aliases'] : []
  const parts = [derived['text'], derived['name'], derived['title'], ...aliases]
  const searchText = parts.filter((part) => typeof part === 'string').join('\n')
  return searchText === '' ? derived : { ...derived, searchText }
}
