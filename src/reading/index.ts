export { findAnchor } from './anchors/index.ts'
export {
  type ClaimMatch,
  type ClaimMatcher,
  createClaimMatcher,
  createWordingReader,
  findCheckWorthy,
  type WordingReader,
} from './claims/index.ts'
export { readDocumentBytes } from './documents/read-document-bytes.ts'
export { findUpdateNotices } from './documents/update-notices.ts'
export { findMentions } from './names/index.ts'
export { openReadingPool } from './pool/reading-pool.ts'
export type { DateCandidate, PageDate, PageInput, ReadDocument } from './read-document.ts'
export { compareTexts, directionOfReuse, readTextKeys } from './reuse/index.ts'
