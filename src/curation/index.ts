export type { CorrectionRow } from './correction-store.ts'
export { correctionKinds, findCorrections } from './correction-store.ts'
export type { CurationLoaders } from './curation-loaders.ts'
export { createCurationLoaders } from './curation-loaders.ts'
export { createCurationMutations } from './curation-mutations.ts'
export { createCurationResolvers } from './curation-resolvers.ts'

export { judgeBetween, judgedKinds } from './judge-between.ts'
export { stateCorrection, stateReview } from './review-statements.ts'
