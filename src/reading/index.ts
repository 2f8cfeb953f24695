export { type ClaimMatch, type ClaimMatcher, createClaimMatcher } from './claims/index.ts'
export { readDocumentBytes } from './documents/read-document-bytes.ts'
export { openReadingPool, type PoolOptions, type ReadingPool } from './pool/reading-pool.ts'
export type {
  DateCandidate,
  DateMethod,
  DocumentLink,
  Mention,
  PageDate,
  PageInput,
  PageResponse,
  ReadDocument,
  ReadKind,
  TextBlock,
  ThreadPost,
} from './read-document.ts'
export { canonicalUrl, outletOfUrl, type ResolvedUrl, resolveUrl } from './urls/index.ts'
