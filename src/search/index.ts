export { createClaimIndex } from './claim-index.ts'
export type { ClaimSearch } from './claim-search.ts'
export { createClaimSearch } from './claim-search.ts'

export { createSearchResolvers } from './search-resolvers.ts'

export { createSearchService } from './search-service.ts'
export { rescore, type SentenceScorer, type TextPair } from './sentence-scorer.ts'
