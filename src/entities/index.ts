export { entityId } from './entity-key.ts'
export type { EntityLoaders } from './entity-loaders.ts'
export { createEntityLoaders } from './entity-loaders.ts'
export { createEntityMutations } from './entity-mutations.ts'
export { createEntityResolvers } from './entity-resolvers.ts'

export { entityKindOf, isEntityLabel } from './entity-row.ts'

export {
  registrationRoles,
  stateAbout,
  stateEntity,
  stateMaker,
  stateMention,
  stateRegistration,
} from './entity-statements.ts'
