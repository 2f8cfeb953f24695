export { createOutletResolvers } from './outlet-resolvers.ts'
export type { OutletRow } from './outlet-row.ts'
export { outletColumns, parseOutletRow } from './outlet-row.ts'

export { outletOfUrl } from './source-address.ts'

export { outletId, outletKey, requireUrl, sourceId, versionId } from './source-key.ts'
export type { SourceLoaders } from './source-loaders.ts'
export { createSourceLoaders } from './source-loaders.ts'
export { createSourceMutations, requireName } from './source-mutations.ts'

export { createSourceResolvers } from './source-resolvers.ts'
export type { SourceKind, SourceRow } from './source-row.ts'
export { sourceKinds } from './source-row.ts'

export { stateOwner, statePlace, stateSource } from './source-statements.ts'

export { findSourceByUrl, findSources } from './source-store.ts'

export {
  stateAssertion,
  stateCitation,
  stateNearDuplicate,
  stateSameArtifact,
  stateVersion,
} from './speech-statements.ts'
export type { VersionRow } from './version-row.ts'
