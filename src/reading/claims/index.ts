export { findCheckWorthy } from './check-worthy.ts'
export type { ClaimMatch, ClaimMatcher } from './claim-matcher.ts'
export { createClaimMatcher } from './claim-matcher.ts'
export { createWordingReader, type WordingReader } from './wording-reader.ts'
