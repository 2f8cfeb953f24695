export { claimId } from './claim-key.ts'
export type { ClaimLoaders } from './claim-loaders.ts'
export { createClaimLoaders } from './claim-loaders.ts'

export { createClaimMutations } from './claim-mutations.ts'
export { createClaimResolvers } from './claim-resolvers.ts'
export type { ClaimRow } from './claim-row.ts'
export { claimColumns, parseClaimRow } from './claim-row.ts'

export { stateClaim } from './claim-statements.ts'

export { countClaims, findClaims, listClaims } from './claim-store.ts'
