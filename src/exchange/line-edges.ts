import { stateCorrection, stateReview } from '../curation/index.ts'
import { stateAbout, stateMaker, stateMention, stateRegistration } from '../entities/index.ts'
import type { EdgeKind, FactTerms, Statements } from '../facts/index.ts'
import { defined } from '../shared/defined.ts'
import {
  stateAssertion,
  stateCitation,
  stateNearDuplicate,
  stateOwner,
  statePlace,
  stateSameArtifact,
  stateVersion,
} from '../sources/index.ts'
import type { NamingLine } from './line-id.ts'
import type { Line, LineOf } from './line-schema.ts'

/** Lines that state nothing themselves. */
type MarkLine = LineOf<'suggestion' | 'decision' | 'record'>

export function isMarkLine(line: Line): line is MarkLine {
  return line.type === 'suggestion' || line.type === 'decision' || line.type === 'record'
}

/** Lines that are edges. */
export type EdgeLine = Exclude<Line, NamingLine | MarkLine | LineOf<'fact'>>

type EdgeBuilders = { readonly [Type in EdgeLine['type']]: (line: LineOf<Type>, terms: FactTerms) => Statements }

const builders: EdgeBuilders = {
  part: (line, terms) => edge('PART_OF', [line.claim, line.partOf], terms),
  author: (line, terms) => edge('WRITTEN_BY', [line.source, line.person], terms),
  place: (line, terms) => statePlace({ source: line.source, domain: line.outlet }, terms),
  assertion: ({ source, claim, stance, attributedTo }, terms) =>
    stateAssertion(defined({ source, claim, stance, attributedTo }), terms),
  citation: ({ from, to, basis }, terms) => stateCitation({ from, to, basis }, terms),
  about: (line, terms) => stateAbout({ subject: subjectOf(line), entity: line.entity }, terms),
  mention: (line, terms) => stateMention({ subject: subjectOf(line), entity: line.entity }, terms),
  maker: (line, terms) => stateMaker(line, terms),
  owner: (line, terms) => stateOwner(line, terms),
  registration: ({ entity: address, organization, role, range, registry, lookedUpAt }, terms) =>
    stateRegistration(defined({ address, organization, role, range, registry, lookedUpAt }), terms),
  sameArtifact: (line, terms) => stateSameArtifact(line, terms),
  nearDuplicate: ({ sources, score }, terms) => stateNearDuplicate(defined({ sources, score }), terms),
  version: ({ source, text, fetchedAt, acknowledges }, terms) =>
    unread(stateVersion(defined({ source, text, fetchedAt, acknowledges }), terms)),
  correction: ({ source, claim, kind, at }, terms) => stateCorrection(defined({ source, claim, kind, at }), terms),
  review: ({ claim, url, rating, label, reviewer, at }, terms) =>
    stateReview(defined({ claim, url, rating, label, reviewer, at }), terms),
}

/** The statements of an edge line whose keys are global ids. */
export function stateEdge(line: EdgeLine, terms: FactTerms): Statements {
  // The builder found by a line's own type takes that line; the type checker cannot follow that through a table.
  const build = builders[line.type] as (line: never, terms: FactTerms) => Statements
  return build(line as never, terms)
}

/** A version that comes by a file is read by a job later; the mark stays only on one that is new. */
function unread(stated: Statements): Statements {
  return { ...stated, nodes: stated.nodes.map((node) => ({ ...node, key: { ...node.key, unread: true } })) }
}

function subjectOf(line: LineOf<'about' | 'mention'>): string {
  return (line.claim ?? line.source) as string
}

function edge(kind: EdgeKind, [from, to]: readonly [string, string], terms: FactTerms): Statements {
  return { nodes: [], edges: [{ ...terms, kind, from, to, fields: {} }], properties: [] }
}
