export type { ClaimMatch, ClaimMatcher, ClaimWording, MatchOptions } from './claim-matcher.ts'
export { createClaimMatcher } from './claim-matcher.ts'
export type { Stance } from './stance.ts'
