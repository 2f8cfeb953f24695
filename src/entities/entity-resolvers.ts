import { WhenceError } from '../errors.ts'
import { anchorOf, labelOfId, nodeId } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import type { EntityFilter, RegistrationRole, Resolvers } from '../http/generated/resolver-types.ts'
import { type PageArgs, pageOfRows, parsePageArgs } from '../shared/connection.ts'
import { canonicalAddress } from '../shared/ip-address.ts'
import { type RequestScope, requireRow } from '../shared/request-scope.ts'
import type { SourceLoaders } from '../sources/index.ts'
import { findAddress, findRangesOf } from './address-store.ts'
import type { EntityLoaders } from './entity-loaders.ts'
import { type EntityLabel, type EntityRow, entityKindOf } from './entity-row.ts'
import { countEntities, findEntityByName, listEntities } from './entity-store.ts'

export interface EntityResolverDeps {
  readonly reader: GraphReader
  readonly entities: EntityLoaders
  readonly sources: SourceLoaders
}

/** Reading devices, addresses, organizations and people, and what hangs on them. */
export function createEntityResolvers(deps: EntityResolverDeps): Resolvers {
  const { entities, sources } = deps
  const entity = async (id: string, scope: RequestScope) => requireRow(await entities(scope).byId.load(id))
  return {
    Query: entityQueries(deps),
    Entity: { __resolveType: (row) => row.label },
    Device: { ...sharedFields(entities), makers: (row, _, scope) => entities(scope).related.makers.load(row.id) },
    IpAddress: addressFields(deps),
    Organization: {
      ...sharedFields(entities),
      outlets: (row, _, scope) => entities(scope).ownedOutlets.load(row.id),
      devices: (row, _, scope) => entities(scope).related.devices.load(row.id),
      registrations: (row, _, scope) => entities(scope).registrations.Organization.load(row.id),
    },
    Person: {
      ...sharedFields(entities),
      sources: (row, args, scope) =>
        sources(scope).personSources({ parent: row.id, page: parsePageArgs(args), params: {} }),
    },
    Claim: { about: (claim, _, scope) => entities(scope).related.about.load(claim.id) },
    Outlet: { owners: (outlet, _, scope) => entities(scope).related.owners.load(outlet.id) },
    Source: {
      authors: (source, _, scope) => entities(scope).related.authors.load(source.id),
      mentions: (source, args, scope) => mentionPage(entities(scope).sourceMentions, source.id, args),
    },
    Mention: {
      source: async (edge, _, scope) => requireRow(await sources(scope).byId.load(edge.from)),
      entity: (edge, _, scope) => entity(edge.to, scope),
      anchor: anchorOf,
    },
    Registration: {
      address: (edge, _, scope) => entity(edge.from, scope),
      organization: (edge, _, scope) => entity(edge.to, scope),
      role: (edge) => edge.fields['role'] as RegistrationRole,
      range: (edge) => (edge.fields['range'] as string | undefined) ?? null,
      registry: (edge) => (edge.fields['registry'] as string | undefined) ?? null,
      lookedUpAt: (edge) => (edge.fields['lookedUpAt'] as number | undefined) ?? null,
      anchor: anchorOf,
    },
  }
}

function entityQueries({ reader, entities }: EntityResolverDeps): NonNullable<Resolvers['Query']> {
  const list = async (
    label: EntityLabel,
    { filter, ...args }: PageArgs & { filter?: EntityFilter | null | undefined },
  ) => {
    const page = parsePageArgs(args)
    const text = filter?.text ?? undefined
    return pageOfRows(await listEntities(reader, label, { text, page }), page, () => countEntities(reader, label, text))
  }
  return {
    device: (_, { name }) => findEntityByName(reader, 'Device', name),
    devices: (_, args) => list('Device', args),
    ipAddress: (_, { address }) => findAddressOrRange(reader, address),
    ipAddresses: (_, args) => list('IpAddress', args),
    organization: (_, { name }) => findEntityByName(reader, 'Organization', name),
    organizations: (_, args) => list('Organization', args),
    person: (_, { id }, scope) => (labelOfId(id) === 'Person' ? entities(scope).byId.load(id) : null),
    people: (_, args) => list('Person', args),
  }
}

/** A recorded address or range; or one that nobody recorded but that lies in a recorded range, with nothing but its ranges. */
async function findAddressOrRange(reader: GraphReader, text: string): Promise<EntityRow | null> {
  const address = canonicalAddress(text)
  if (address === null) {
    throw new WhenceError(
      'INVALID_ADDRESS',
      `"${text.slice(0, 60)}" is no IP address or range; write 1.2.3.4 or 1.2.3.0/24.`,
      {
        path: ['address'],
      },
    )
  }
  const recorded = await findAddress(reader, address)
  if (recorded || (await findRangesOf(reader, [address])).length === 0) return recorded
  const id = nodeId('IpAddress', address)
  return { id, label: 'IpAddress', name: address, aliases: [], notes: null, profileUrl: null, suggested: false }
}

type SharedFields = Required<Pick<NonNullable<Resolvers['Device']>, 'kind' | 'claims' | 'mentions'>>

function sharedFields(entities: EntityLoaders): SharedFields {
  return {
    kind: (row) => entityKindOf[row.label],
    claims: (row, args, scope) =>
      entities(scope).claims[row.label]({ parent: row.id, page: parsePageArgs(args), params: {} }),
    mentions: (row, args, scope) => mentionPage(entities(scope).mentions[row.label], row.id, args),
  }
}

function addressFields({ entities }: EntityResolverDeps): NonNullable<Resolvers['IpAddress']> {
  return {
    ...sharedFields(entities),
    address: (row) => row.name,
    family: (row) => (row.name.includes(':') ? 6 : 4),
    ranges: (row, _, scope) => entities(scope).rangesOf.load(row.name),
    contains: (row, args, scope) =>
      entities(scope).contained({ parent: row.id, page: parsePageArgs(args), params: {} }),
    registrations: (row, _, scope) => entities(scope).registrations.IpAddress.load(row.id),
  }
}

function mentionPage(
  load: ReturnType<EntityLoaders>['sourceMentions'],
  parent: string,
  { withSuggestions, ...args }: PageArgs & { withSuggestions?: boolean | null },
) {
  return load({
    parent,
    page: parsePageArgs(args),
    params: { withdrawn: false, withSuggestions: withSuggestions ?? false },
  })
}
