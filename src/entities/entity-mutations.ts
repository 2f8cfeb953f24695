import { findClaims } from '../claims/index.ts'
import { analystTerms, findEdge, joinStatements, type Recorder, requireNodes } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import type {
  RecordEntityInput,
  RecordMentionInput,
  RecordRegistrationInput,
  Resolvers,
} from '../http/generated/resolver-types.ts'
import { defined } from '../shared/defined.ts'
import { refusable } from '../shared/refusals.ts'
import { requireName } from '../sources/index.ts'
import { addressKey, entityId } from './entity-key.ts'
import { entityLabels } from './entity-row.ts'
import { stateAbout, stateEntity, stateMaker, stateMention, stateRegistration } from './entity-statements.ts'
import { findEntities } from './entity-store.ts'

export interface EntityMutationDeps {
  readonly reader: GraphReader
  readonly recorder: Recorder
}

/** Recording devices, addresses, organizations and people, and what is known of them. */
export function createEntityMutations(deps: EntityMutationDeps): Resolvers {
  return {
    Mutation: {
      recordEntity: (_, { input }, { actor }) =>
        refusable(() => recordEntity(deps, input, actor.name), { entity: null }),
      linkAbout: (_, { input }, { actor }) =>
        refusable(() => linkAbout(deps, input, actor.name), { claim: null, entity: null }),
      recordMention: (_, { input }, { actor }) =>
        refusable(() => recordMention(deps, input, actor.name), { mention: null }),
      recordRegistration: (_, { input }, { actor }) =>
        refusable(() => recordRegistration(deps, input, actor.name), { registration: null }),
      recordMaker: (_, { input }, { actor }) => refusable(() => recordMaker(deps, input, actor.name), { device: null }),
    },
  }
}

async function recordEntity({ reader, recorder }: EntityMutationDeps, input: RecordEntityInput, by: string) {
  const { kind, name, aliases, notes, profileUrl } = input
  const entity = {
    kind,
    name: requireName(name, 'name'),
    ...defined({
      aliases: aliases?.map((alias) => requireName(alias, 'aliases')),
      notes: notes && requireName(notes, 'notes', 10_000),
      profileUrl,
    }),
  }
  const subject = entityId(entity)
  await recorder.record({ action: 'recordEntity', subject, by }, stateEntity(entity, analystTerms()))
  return { entity: (await findEntities(reader, [subject]))[0] ?? null }
}

async function linkAbout(
  { reader, recorder }: EntityMutationDeps,
  input: { claim: string; entity: string; quote?: string | null | undefined },
  by: string,
) {
  const { claim, entity } = input
  await requireNodes(reader, [
    { id: claim, labels: ['Claim'], path: ['claim'] },
    { id: entity, labels: entityLabels, path: ['entity'] },
  ])
  const statements = stateAbout({ subject: claim, entity }, analystTerms({ quote: input.quote }))
  await recorder.record({ action: 'linkAbout', subject: claim, by }, statements)
  const [[claimRow], [entityRow]] = await Promise.all([findClaims(reader, [claim]), findEntities(reader, [entity])])
  return { claim: claimRow ?? null, entity: entityRow ?? null }
}

async function recordMention({ reader, recorder }: EntityMutationDeps, input: RecordMentionInput, by: string) {
  const { source, entity } = input
  await requireNodes(reader, [
    { id: source, labels: ['Source'], path: ['source'] },
    { id: entity, labels: entityLabels, path: ['entity'] },
  ])
  const statements = stateMention({ subject: source, entity }, analystTerms(input))
  const { edges } = await recorder.record({ action: 'recordMention', subject: source, by }, statements)
  return { mention: edges[0] ? await findEdge(reader, edges[0].id) : null }
}

async function recordRegistration(
  { reader, recorder }: EntityMutationDeps,
  input: RecordRegistrationInput,
  by: string,
) {
  const { organization, role, range, registry, lookedUpAt } = input
  const named = { kind: 'IP_ADDRESS' as const, name: addressKey(input.address, 'address').address }
  const subject = entityId(named)
  const registration = {
    address: subject,
    organization: requireName(organization, 'organization'),
    role,
    ...defined({
      range: range && requireName(range, 'range'),
      registry: registry && requireName(registry, 'registry'),
      lookedUpAt: lookedUpAt?.from,
    }),
  }
  const statements = joinStatements([
    stateEntity(named, analystTerms()),
    stateRegistration(registration, analystTerms()),
  ])
  const { edges } = await recorder.record({ action: 'recordRegistration', subject, by }, statements)
  return { registration: edges[0] ? await findEdge(reader, edges[0].id) : null }
}

async function recordMaker(
  { reader, recorder }: EntityMutationDeps,
  input: { device: string; organization: string },
  by: string,
) {
  const named = { kind: 'DEVICE' as const, name: requireName(input.device, 'device') }
  const subject = entityId(named)
  const maker = { device: subject, organization: requireName(input.organization, 'organization') }
  const statements = joinStatements([stateEntity(named, analystTerms()), stateMaker(maker, analystTerms())])
  await recorder.record({ action: 'recordMaker', subject, by }, statements)
  return { device: (await findEntities(reader, [subject]))[0] ?? null }
}
