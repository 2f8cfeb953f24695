import { stateClaim } from '../claims/index.ts'
import { stateEntity } from '../entities/index.ts'
import { type FactTerms, nodeId, type Statements } from '../facts/index.ts'
import { defined } from '../shared/defined.ts'
import { outletId, stateSource } from '../sources/index.ts'
import { type EdgeLine, isMarkLine, stateEdge } from './line-edges.ts'
import { idOfLine, isNamingLine, type NamingLine } from './line-id.ts'
import type { Line, LineOf } from './line-schema.ts'
import { factTerms, type ImportTerms, recordTerms, seenFields } from './line-terms.ts'

const nothing: Statements = { nodes: [], edges: [], properties: [] }

/** What a line with global ids in place of keys states; a claim's `partOf` is left to `partOfClaim`. */
export function stateLine(line: Line, terms: ImportTerms): Statements {
  if (isMarkLine(line)) return nothing
  if (line.type === 'fact') {
    const { of: node, property, value } = line
    return { ...nothing, properties: [{ ...factTerms(line, terms), node, property, value }] }
  }
  const stated = isNamingLine(line)
    ? stateNamed(line, recordTerms(line, terms))
    : withSeen(stateEdge(line, factTerms(line, terms)), line, terms)
  return terms.restore && line.recordedAt !== undefined ? recordedNodes(stated, line.recordedAt) : stated
}

/** The statement that a claim is part of another, once both claims are there. */
export function partOfClaim(line: LineOf<'claim'>, terms: ImportTerms): Statements {
  if (line.partOf === undefined) return nothing
  return stateEdge({ type: 'part', claim: idOfLine(line), partOf: line.partOf }, recordTerms(line, terms))
}

function stateNamed(line: NamingLine, terms: FactTerms): Statements {
  if (line.type === 'claim') {
    const stated = stateClaim(defined({ text: line.text, aliases: line.aliases }), terms)
    return line.keyOnly ? withoutValue(stated, 'text') : stated
  }
  if (line.type === 'entity') {
    const { kind, name, aliases, notes, profileUrl } = line
    const stated = stateEntity(defined({ kind, name, aliases, notes, profileUrl }), terms)
    return line.keyOnly ? withoutValue(stated, 'name') : stated
  }
  if (line.type === 'outlet') return stateOutlet(line, terms)
  const { type: _, key: __, outlet, naturalKey: ___, ...said } = line
  const { recordedAt: _a, recordedBy: _b, method: _c, ...source } = said
  const stated = stateSource(defined({ ...source, outlet: outlet ?? undefined }), terms)
  const placed =
    outlet === null ? { ...stated, edges: stated.edges.filter(({ kind }) => kind !== 'PUBLISHED_BY') } : stated
  return line.naturalKey === undefined ? placed : known(placed, line.naturalKey)
}

/** A source without an address that is known by another title, kind or authors than it has now. */
function known(stated: Statements, naturalKey: string): Statements {
  const id = nodeId('Source', naturalKey)
  const own = stated.nodes.find(({ label }) => label === 'Source')?.id
  return {
    nodes: stated.nodes.map((node) => (node.id === own ? { ...node, id, key: { naturalKey } } : node)),
    edges: stated.edges.map((edge) => (edge.from === own ? { ...edge, from: id } : edge)),
    properties: stated.properties.map((fact) => (fact.node === own ? { ...fact, node: id } : fact)),
  }
}

function stateOutlet({ domain, name }: LineOf<'outlet'>, terms: FactTerms): Statements {
  const id = outletId(domain)
  return {
    nodes: [{ label: 'Outlet', id, key: { domain } }],
    edges: [],
    properties: name === undefined ? [] : [{ ...terms, node: id, property: 'name', value: name }],
  }
}

function withoutValue(stated: Statements, property: 'text' | 'name'): Statements {
  return { ...stated, properties: stated.properties.filter((fact) => fact.property !== property) }
}

function withSeen(stated: Statements, line: EdgeLine, terms: ImportTerms): Statements {
  const seen = seenFields(line, terms)
  if (Object.keys(seen).length === 0) return stated
  return { ...stated, edges: stated.edges.map((one) => ({ ...one, fields: { ...one.fields, ...seen } })) }
}

function recordedNodes(stated: Statements, recordedAt: number): Statements {
  return { ...stated, nodes: stated.nodes.map((node) => ({ ...node, recordedAt })) }
}
