export { type ClaimMatch, type ClaimMatcher, createClaimMatcher } from './claims/index.ts'
export { readDocumentBytes } from './documents/read-document-bytes.ts'
export { openReadingPool } from './pool/reading-pool.ts'
export type { DateCandidate, PageDate, PageInput, ReadDocument } from './read-document.ts'
