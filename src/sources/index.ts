export type { CitationRow } from './citation-row.ts'
export type { OutletRow } from './outlet-row.ts'
export { outletColumns, parseOutletRow } from './outlet-row.ts'
export type { OutletFilter } from './outlet-store.ts'
export { countOutlets, findOutletByDomain, findOutlets, listOutlets } from './outlet-store.ts'
export type { CitationPathRow } from './path-store.ts'
export { findCitationPath } from './path-store.ts'
export type { SourceFilter } from './source-filter.ts'
export {
  citationsPage,
  citedByPage,
  claimAssertionsPage,
  outletSourcesPage,
  personSourcesPage,
  sourceAssertionsPage,
  versionsPage,
} from './source-pages.ts'
export type { PublicationRow, SourceKind, SourceRow } from './source-row.ts'
export { parseSourceRow, sourceColumns, sourceKinds } from './source-row.ts'
export type { SourceOrder } from './source-store.ts'
export { countSources, findFirstFetches, findSourceByUrl, findSources, listSources } from './source-store.ts'
export type { VersionRow } from './version-row.ts'
