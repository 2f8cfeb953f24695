export { countFacts } from './count-facts.ts'
export type { NodeLoaders } from './node-resolvers.ts'
export { createNodeLoader, createNodeResolvers } from './node-resolvers.ts'
