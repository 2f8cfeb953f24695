import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { graphSchema } from '../../schema/graph/schema.ts'
import type { Graph } from '../../src/graph/index.ts'
import { openNeo4jGraph } from '../../src/graph/neo4j/open-neo4j-graph.ts'

export interface Neo4jServer {
  readonly url: string
  readonly user: string
  readonly password: string
}

let said = false

/**
 * The Neo4j that `npm test` found or started; null on a machine without one, said in one loud line. With CI=true its
 * absence is an error.
 */
export function neo4jForTests(): Neo4jServer | null {
  const { NEO4J_URL: url, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '', CI } = process.env
  if (url) return { url, user, password }
  if (CI === 'true') throw new Error('NEO4J_URL is not set, and with CI=true the Neo4j tests may not be skipped.')
  if (!said) process.stderr.write('\n!!! NEO4J_URL is not set: the Neo4j tests are skipped; run npm test\n\n')
  said = true
  return null
}

/**
 * A graph on the server of the tests, emptied. The server has one database and test files run beside each other, so
 * whoever opens it has it alone until they close it.
 */
export async function openEmptyNeo4j(): Promise<Graph> {
  const server = neo4jForTests()
  if (!server) throw new Error('There is no Neo4j for the tests.')
  const release = await takeTurn(server.url)
  try {
    await empty(server)
    const graph = openNeo4jGraph({ ...server, database: null, schema: graphSchema })
    const close = async (): Promise<void> => {
      await graph.close()
      release()
    }
    return { ...graph, close }
  } catch (error) {
    release()
    throw error
  }
}

/** An index that only the tests make: a server without it that holds something is somebody's, and stays as it is. */
const mark = 'whence_tests_may_empty_this'

async function empty({ url, user, password }: Neo4jServer): Promise<void> {
  const driver = neo4j.driver(url, password === '' ? undefined : neo4j.auth.basic(user, password))
  const session = driver.session()
  try {
    const marks = await session.run('SHOW INDEXES YIELD name WHERE name = $mark RETURN name', { mark })
    const nodes = await session.run('MATCH (n) RETURN n LIMIT 1')
    if (marks.records.length === 0 && nodes.records.length > 0) {
      throw new Error('The Neo4j of NEO4J_URL holds data; the tests empty theirs, so give them an empty one.')
    }
    await session.run(`CREATE INDEX ${mark} IF NOT EXISTS FOR (n:WhenceTest) ON (n.id)`)
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  } finally {
    await session.close()
    await driver.close()
  }
}

const lookMs = 20

/** A folder is made by one process only; one that died with it in hand is found by its process number. */
async function takeTurn(url: string): Promise<() => void> {
  const folder = join(tmpdir(), `whence-neo4j-turn-${url.replaceAll(/\W+/g, '-')}`)
  const owner = join(folder, 'owner')
  // Whoever has just given it back steps behind those who wait, or a file that opens often would keep the others out.
  await pause(2 * lookMs)
  for (;;) {
    try {
      mkdirSync(folder)
      writeFileSync(owner, String(process.pid))
      return givingBackOnce(folder)
    } catch {
      if (isAbandoned(owner)) rmSync(folder, { recursive: true, force: true })
      await pause(lookMs)
    }
  }
}

/** A graph may be closed twice; the second time the turn is another's. */
function givingBackOnce(folder: string): () => void {
  let isMine = true
  return () => {
    if (isMine) rmSync(folder, { recursive: true, force: true })
    isMine = false
  }
}

function isAbandoned(owner: string): boolean {
  try {
    process.kill(Number(readFileSync(owner, 'utf8')), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
