export type { CitationRow } from './citation-row.ts'
export { createOutletResolvers } from './outlet-resolvers.ts'
export type { OutletRow } from './outlet-row.ts'
export { outletColumns, parseOutletRow } from './outlet-row.ts'
export type { OutletFilter } from './outlet-store.ts'
export { countOutlets, findOutletByDomain, findOutlets, listOutlets } from './outlet-store.ts'
export type { CitationPathRow } from './path-store.ts'
export { findCitationPath } from './path-store.ts'
export { outletOfUrl } from './source-address.ts'
export type { SourceFilter } from './source-filter.ts'
export type { SourceIdentity } from './source-key.ts'
export { outletId, outletKey, requireUrl, sourceId } from './source-key.ts'
export type { SourceLoaders } from './source-loaders.ts'
export { createSourceLoaders } from './source-loaders.ts'
export { createSourceMutations, requireName } from './source-mutations.ts'
export {
  citationsPage,
  citedByPage,
  claimAssertionsPage,
  outletSourcesPage,
  personSourcesPage,
  sourceAssertionsPage,
  versionsPage,
} from './source-pages.ts'
export { createSourceResolvers } from './source-resolvers.ts'
export type { PublicationRow, SourceKind, SourceRow } from './source-row.ts'
export { parseSourceRow, sourceColumns, sourceKinds } from './source-row.ts'
export type { StatedSource } from './source-statements.ts'
export { requireDate, stateAuthor, stateOwner, statePlace, stateSource } from './source-statements.ts'
export type { SourceOrder } from './source-store.ts'
export { countSources, findFirstFetches, findSourceByUrl, findSources, listSources } from './source-store.ts'
export type { StatedAssertion, StatedCitation, StatedVersion } from './speech-statements.ts'
export {
  stateAssertion,
  stateCitation,
  stateNearDuplicate,
  stateSameArtifact,
  stateVersion,
} from './speech-statements.ts'
export type { VersionRow } from './version-row.ts'
