import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, waitForBolt } from './bolt.js'

export const neo4jVersion = '5.26.16'

const maven = 'mvn'
const cache = join(dirname(fileURLToPath(import.meta.url)), '../../.cache/neo4j', neo4jVersion)

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>whence.test</groupId><artifactId>neo4j-server</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${neo4jVersion}</version></dependency>
  </dependencies>
</project>
`

function runs(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** The folder of the server's jars, fetched once; null without Maven. A fetch that is cut off leaves no folder. */
function findJars() {
  const lib = join(cache, 'lib')
  if (existsSync(lib)) return lib
  if (!runs(maven, ['--version'])) return null
  mkdirSync(cache, { recursive: true })
  const fresh = mkdtempSync(join(cache, 'fetch-'))
  try {
    writeFileSync(join(fresh, 'pom.xml'), pom)
    const args = ['-q', '-B', '-f', join(fresh, 'pom.xml'), 'dependency:copy-dependencies']
    const run = spawnSync(maven, [...args, `-DoutputDirectory=${join(fresh, 'lib')}`], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`Maven could not fetch Neo4j: ${(run.stdout + run.stderr).slice(-500)}`)
    if (!existsSync(lib)) renameSync(join(fresh, 'lib'), lib)
    return lib
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

const small = { heap: '1g', pageCache: '128m' }

/** Tests empty the server again and again: planning each query anew for the other size would take most of their time. */
const plansThatStay = ['dbms.cypher.min_replan_interval=24h', 'dbms.cypher.statistics_divergence_threshold=1']

function writeSettings(home, port, { heap, pageCache, keepsPlans = false }) {
  const settings = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.memory.heap.initial_size=256m',
    `server.memory.heap.max_size=${heap}`,
    `server.memory.pagecache.size=${pageCache}`,
    'dbms.security.auth_enabled=false',
    'dbms.usage_report.enabled=false',
    ...(keepsPlans ? plansThatStay : []),
  ]
  mkdirSync(join(home, 'conf'), { recursive: true })
  writeFileSync(join(home, 'conf/neo4j.conf'), `${settings.join('\n')}\n`)
}

function startServer(home, lib, { heap }) {
  const java = [`-Xmx${heap}`, '-cp', join(lib, '*'), 'org.neo4j.server.CommunityEntryPoint']
  const args = [...java, `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`]
  // Where Linux offers it, the server dies with the process that started it, even when that is killed.
  const tied = runs('setpriv', ['--pdeathsig', 'TERM', 'true'])
  const [command, rest] = tied ? ['setpriv', ['--pdeathsig', 'TERM', 'java', ...args]] : ['java', args]
  return spawn(command, rest, { stdio: 'ignore' })
}

/** `{ url, close }` of a server whose data are thrown away with it, or null without Java or Maven. */
export async function openFromMaven({ keepsPlans } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'whence-neo4j-'))
  const discard = () => rmSync(home, { recursive: true, force: true })
  try {
    const server = await openOnHome(home, { ...small, keepsPlans })
    if (!server) discard()
    return server && { url: server.url, close: () => server.kill('SIGKILL').then(discard) }
  } catch (error) {
    discard()
    throw error
  }
}

/**
 * A server on a home folder that stays: `{ url, kill }`, or null without Java or Maven. `kill('SIGTERM')` waits for an
 * orderly stop, which leaves nothing to recover.
 */
export async function openOnHome(home, memory) {
  const lib = runs('java', ['-version']) ? findJars() : null
  if (!lib) return null
  const port = await freePort()
  writeSettings(home, port, memory)
  const child = startServer(home, lib, memory)
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const kill = async (signal) => {
    child.kill(signal)
    await ended
  }
  try {
    await waitForBolt(port, () => child.exitCode !== null)
    return { url: `bolt://127.0.0.1:${port}`, kill }
  } catch (error) {
    await kill('SIGKILL')
    throw error
  }
}

/** The command of the server's administration tool, or null without Java or Maven. */
export function adminTool() {
  const lib = runs('java', ['-version']) ? findJars() : null
  return lib && ['java', '-Xmx2g', '-cp', join(lib, '*'), 'org.neo4j.cli.AdminTool']
}
