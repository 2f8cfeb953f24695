// A throw-away Neo4j for the tests: from a container if Docker answers, else the real server's jars run by Java.
//
//   node scripts/neo4j.js    starts one, prints its NEO4J_URL, and stops it on Ctrl-C
import { fileURLToPath } from 'node:url'
import { openFromDocker } from './neo4j/from-docker.js'
import { openFromMaven } from './neo4j/from-maven.js'
import { dockerAnswers } from './redis.js'

/** `{ url, user, password, close }`, or null where there is neither Docker nor Java 17 with Maven. */
export async function openNeo4j(options) {
  const opened = (dockerAnswers() ? await openFromDocker() : null) ?? (await openFromMaven(options))
  return opened && { ...opened, user: 'neo4j', password: '' }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const neo4j = await openNeo4j()
  if (!neo4j) throw new Error('Neo4j cannot be had here: install Java 17 and Maven, or start Docker.')
  process.stdout.write(`NEO4J_URL=${neo4j.url}\n`)
  const stop = () => neo4j.close().then(() => process.exit(0))
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  setInterval(() => {}, 60_000)
}
