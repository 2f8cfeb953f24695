export type { NamedEntity } from './entity-key.ts'
export { entityId } from './entity-key.ts'
export type { EntityLoaders } from './entity-loaders.ts'
export { createEntityLoaders } from './entity-loaders.ts'
export { createEntityMutations } from './entity-mutations.ts'
export { createEntityResolvers } from './entity-resolvers.ts'
export type { EntityKind, EntityLabel, EntityRow } from './entity-row.ts'
export { entityColumns, entityKindOf, entityLabels, isEntityLabel, parseEntityRow } from './entity-row.ts'
export type { RegistrationRole, StatedEntity, StatedRegistration } from './entity-statements.ts'
export {
  registrationRoles,
  stateAbout,
  stateEntity,
  stateMaker,
  stateMention,
  stateRegistration,
} from './entity-statements.ts'
export { findEntityByName } from './entity-store.ts'
