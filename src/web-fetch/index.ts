export { isPublicAddress } from './address-rules.ts'
export { createFolderTransport, listFolderPages } from './folder-transport.ts'
export { getPage } from './get-page.ts'

export { type LiveTransportOptions, openLiveTransport } from './live-transport.ts'
export { createRobots, type Robots } from './robots.ts'
export type { FetchedPage, Transport } from './transport.ts'
export { guardUrl } from './url-guard.ts'
