export type { ClaimHit, ClaimIndex } from './claim-index.ts'
export { createClaimIndex } from './claim-index.ts'
