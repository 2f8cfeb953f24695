export { countFacts } from './count-facts.ts'

export { createNodeLoader, createNodeResolvers } from './node-resolvers.ts'
