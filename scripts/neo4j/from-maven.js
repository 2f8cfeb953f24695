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

function writeSettings(home, port) {
  const settings = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.memory.heap.initial_size=256m',
    'server.memory.heap.max_size=1g',
    'server.memory.pagecache.size=128m',
    'dbms.security.auth_enabled=false',
    'dbms.usage_report.enabled=false',
  ]
  mkdirSync(join(home, 'conf'))
  writeFileSync(join(home, 'conf/neo4j.conf'), `${settings.join('\n')}\n`)
}

function startServer(home, lib) {
  const java = ['-Xmx1g', '-cp', join(lib, '*'), 'org.neo4j.server.CommunityEntryPoint']
  const args = [...java, `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`]
  // Where Linux offers it, the server dies with the process that started it, even when that is killed.
  const tied = runs('setpriv', ['--pdeathsig', 'TERM', 'true'])
  const [command, rest] = tied ? ['setpriv', ['--pdeathsig', 'TERM', 'java', ...args]] : ['java', args]
  return spawn(command, rest, { stdio: 'ignore' })
}

/** `{ url, close }`, or null without Java or Maven. */
export async function openFromMaven() {
  if (!runs('java', ['-version'])) return null
  const lib = findJars()
  if (!lib) return null
  const home = mkdtempSync(join(tmpdir(), 'whence-neo4j-'))
  const port = await freePort()
  writeSettings(home, port)
  const child = startServer(home, lib)
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const close = async () => {
    // What is in it is thrown away, so nothing is lost by not waiting for an orderly stop.
    child.kill('SIGKILL')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
  try {
    await waitForBolt(port, () => child.exitCode !== null)
    return { url: `bolt://127.0.0.1:${port}`, close }
  } catch (error) {
    await close()
    throw error
  }
}
