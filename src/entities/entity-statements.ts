import {
  type EdgeStatement,
  type FactTerms,
  impliedTerms,
  joinStatements,
  type NodeStatement,
  namedNode,
  type PropertyStatement,
  type Statements,
} from '../facts/index.ts'
import { requireUrl } from '../sources/index.ts'
import { addressKey, entityId, type NamedEntity } from './entity-key.ts'

export interface StatedEntity extends NamedEntity {
  readonly aliases?: readonly string[]
  readonly notes?: string
}

/** The statements that record a device, address, organization or person. @throws INVALID_ADDRESS, INVALID_URL. */
export function stateEntity(entity: StatedEntity, terms: FactTerms): Statements {
  const { node, name } = entityNode(entity, terms)
  const say = (property: PropertyStatement['property'], value: string): PropertyStatement => ({
    ...terms,
    node: node.id,
    property,
    value,
  })
  return {
    nodes: [node],
    edges: [],
    properties: [
      name,
      ...(entity.aliases ?? []).map((alias) => say('alias', alias.trim())),
      ...(entity.notes === undefined ? [] : [say('notes', entity.notes)]),
    ],
  }
}

function entityNode(entity: NamedEntity, terms: FactTerms): { node: NodeStatement; name: PropertyStatement } {
  const id = entityId(entity)
  if (entity.kind === 'IP_ADDRESS') {
    const key = addressKey(entity.name)
    return {
      node: { label: 'IpAddress', id, key },
      name: { ...terms, node: id, property: 'name', value: key.address },
    }
  }
  if (entity.kind === 'DEVICE') return namedNode('Device', entity.name, terms)
  if (entity.kind === 'ORGANIZATION') return namedNode('Organization', entity.name, terms)
  const { node, name } = namedNode('Person', entity.name, terms)
  if (entity.profileUrl === undefined) return { node, name }
  const key = { ...node.key, profileUrl: requireUrl(entity.profileUrl) }
  return { node: { label: 'Person', id, key }, name: { ...name, node: id } }
}

/** A claim or source (global id) is about an entity (global id). */
export function stateAbout(about: { subject: string; entity: string }, terms: FactTerms): Statements {
  return edge({ ...terms, kind: 'ABOUT', from: about.subject, to: about.entity, fields: {} })
}

/** A source or claim (global id) names an entity (global id), at the place of the anchor. */
export function stateMention(mention: { subject: string; entity: string }, terms: FactTerms): Statements {
  return edge({ ...terms, kind: 'MENTIONS', from: mention.subject, to: mention.entity, fields: {} })
}

/** Who makes a device (global id). */
export function stateMaker(maker: { device: string; organization: string }, terms: FactTerms): Statements {
  return toOrganization(maker.organization, terms, (to) => ({
    ...terms,
    kind: 'MADE_BY',
    from: maker.device,
    to,
    fields: {},
  }))
}

export const registrationRoles = ['REGISTRY', 'ASSIGNEE', 'MAINTAINER'] as const
export type RegistrationRole = (typeof registrationRoles)[number]

export interface StatedRegistration {
  /** Global id of the address or range. */
  readonly address: string
  /** The holder's name. */
  readonly organization: string
  readonly role: RegistrationRole
  /** The registered range as the registry writes it. */
  readonly range?: string
  readonly registry?: string
  /** Milliseconds UTC. */
  readonly lookedUpAt?: number
}

/** What an address registry answered on a date. The holder of the role REGISTRY does not own the address. */
export function stateRegistration(registration: StatedRegistration, terms: FactTerms): Statements {
  const { address, organization, role, range = null, registry = null, lookedUpAt = null } = registration
  return toOrganization(organization, terms, (to) => ({
    ...terms,
    kind: 'REGISTERED_TO',
    from: address,
    to,
    fields: { role, range, registry, lookedUpAt },
  }))
}

function edge(statement: EdgeStatement): Statements {
  return { nodes: [], edges: [statement], properties: [] }
}

function toOrganization(name: string, terms: FactTerms, lead: (to: string) => EdgeStatement): Statements {
  const organization = namedNode('Organization', name, impliedTerms(terms))
  return joinStatements([{ nodes: [organization.node], properties: [organization.name] }, edge(lead(organization.id))])
}
