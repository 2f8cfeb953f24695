// The servers that the tests need: those named in the environment, else throw-away ones of our own.
import { openRedis } from './redis.js'

const services = [
  {
    name: 'Redis',
    variable: 'REDIS_URL',
    open: async () => {
      const redis = await openRedis()
      return redis && { close: redis.close, env: { REDIS_URL: redis.url } }
    },
    remedy: 'install redis-server or start Docker, or set REDIS_URL',
  },
  {
    name: 'Neo4j',
    variable: 'NEO4J_URL',
    open: async (options) => {
      const { openNeo4j } = await import('./neo4j.js')
      const neo4j = await openNeo4j(options)
      return (
        neo4j && {
          close: neo4j.close,
          env: { NEO4J_URL: neo4j.url, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password },
        }
      )
    },
    remedy: 'install Java 17 and Maven or start Docker, or set NEO4J_URL',
  },
]

async function openService({ name, variable, open, remedy }, options) {
  if (process.env[variable]) return { env: {}, close: async () => {} }
  try {
    const opened = await open(options)
    if (opened) return opened
    return { missing: `${name} is not here: its tests are skipped; ${remedy}` }
  } catch (error) {
    return { missing: `${name} did not start: its tests are skipped; ${error.message}` }
  }
}

/**
 * Opens all at once. `env` is what the tests find them by; `missing` has one line for each that could not be had;
 * `close` stops what was started here and leaves alone what was given. With `keepsPlans` a Neo4j plans each query once.
 */
export async function openServices(options) {
  const results = await Promise.all(services.map((service) => openService(service, options)))
  return {
    env: Object.assign({}, ...results.map(({ env }) => env)),
    missing: results.flatMap(({ missing }) => missing ?? []),
    close: async () => {
      await Promise.all(results.map(({ close }) => close?.()))
    },
  }
}
