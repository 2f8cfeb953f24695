import type { EdgeKind, EdgeStatement, FactTerms, Statements } from '../facts/index.ts'
import type { GraphValue } from '../graph/index.ts'
import { contentHash } from '../shared/identity.ts'
import type { Basis, Stance } from '../spread/index.ts'
import { versionId } from './source-key.ts'

export interface StatedAssertion {
  /** Global ids. */
  readonly source: string
  readonly claim: string
  readonly stance: Stance
  /** Whom a source that only reports names as saying so. */
  readonly attributedTo?: string
}

/** A source's stance on a claim; the terms hold the place of its words. */
export function stateAssertion(assertion: StatedAssertion, terms: FactTerms): Statements {
  const { source, claim, stance, attributedTo = null } = assertion
  return edges([{ ...terms, kind: 'ASSERTS', from: source, to: claim, fields: { stance, attributedTo } }])
}

export interface StatedCitation {
  /** Global ids of the citing and of the cited source. */
  readonly from: string
  readonly to: string
  readonly basis: Basis
  /** When it was seen, first and last, and since when the page no longer has it: milliseconds UTC. */
  readonly firstSeenAt?: number
  readonly lastSeenAt?: number
  readonly goneAt?: number
}

/** A source refers to another; the terms hold the place of the words or of the link. */
export function stateCitation(citation: StatedCitation, terms: FactTerms): Statements {
  const { from, to, basis, firstSeenAt = null, lastSeenAt = null, goneAt = null } = citation
  return edges([{ ...terms, kind: 'CITES', from, to, fields: { basis, firstSeenAt, lastSeenAt, goneAt } }])
}

export interface StatedVersion {
  /** Global id. */
  readonly source: string
  readonly text: string
  /** Milliseconds UTC. */
  readonly fetchedAt: number
  /** The version says that it was corrected or updated. */
  readonly acknowledges?: boolean
  /** HTTP facts and the like, kept as given. */
  readonly more?: { readonly [name: string]: GraphValue }
}

/** What a source said when it was fetched. The same text fetched again is the same version and changes nothing. */
export function stateVersion(version: StatedVersion, terms: FactTerms): Statements {
  const { source, text, fetchedAt, acknowledges = null, more = {} } = version
  const hash = contentHash(text)
  const id = versionId(source, hash)
  return {
    nodes: [{ label: 'Version', id, key: { hash, text } }],
    edges: [{ ...terms, kind: 'HAS_VERSION', from: source, to: id, fields: { ...more, fetchedAt, acknowledges } }],
    properties: [],
  }
}

/** The sources (global ids) repeat one another's text; `score` is their similarity, 0 to 1. */
export function stateNearDuplicate(
  duplicate: { sources: readonly string[]; score?: number },
  terms: FactTerms,
): Statements {
  const { sources, score = null } = duplicate
  return edges(pairsOf(sources, (from, to) => ({ ...terms, kind: 'NEAR_DUPLICATE', from, to, fields: { score } })))
}

/** The sources (global ids) show the same picture, log or recording. */
export function stateSameArtifact(artifact: { sources: readonly string[] }, terms: FactTerms): Statements {
  return edges(pairsOf(artifact.sources, (from, to) => ({ ...terms, kind: 'SAME_ARTIFACT', from, to, fields: {} })))
}

function edges(statements: readonly (EdgeStatement & { kind: EdgeKind })[]): Statements {
  return { nodes: [], edges: statements, properties: [] }
}

/** Every two of them, each pair once, in one order whatever the order given. */
function pairsOf(ids: readonly string[], lead: (from: string, to: string) => EdgeStatement): EdgeStatement[] {
  const distinct = [...new Set(ids)].sort()
  return distinct.flatMap((from, i) => distinct.slice(i + 1).map((to) => lead(from, to)))
}
