import { accessSync, constants, existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, resolve } from 'node:path'
import { describeQueuePlace, graphFolder, openGraph, openQueue } from '../compose.ts'
import type { Config } from '../config.ts'
import { isWhenceError } from '../errors.ts'
import { createKeyStore } from '../keys/index.ts'

export interface Finding {
  readonly check: 'node' | 'data' | 'graph' | 'queue' | 'port' | 'door'
  readonly ok: boolean
  /** What was found, and when it is broken what to do. */
  readonly message: string
}

/** Looks at everything that Whence stands on; stores nothing and makes no folder. */
export async function checkUp(config: Config): Promise<Finding[]> {
  return [
    { check: 'node', ok: true, message: `Node ${process.versions.node}` },
    checkDataFolder(config),
    await checkGraph(config),
    await checkQueue(config),
    await checkPort(config),
    await checkKeys(config),
  ]
}

function checkDataFolder(config: Config): Finding {
  const folder = resolve(config.dataFolder)
  const isThere = existsSync(folder)
  let nearest = folder
  while (!existsSync(nearest)) nearest = dirname(nearest)
  try {
    accessSync(nearest, constants.R_OK | constants.W_OK | constants.X_OK)
    return { check: 'data', ok: true, message: `${folder}${isThere ? '' : ' (not made yet: nothing is stored)'}` }
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    const message = `${nearest} cannot be used (${why}): give this user the right to write there, or name another folder with --data or WHENCE_DATA`
    return { check: 'data', ok: false, message }
  }
}

async function attempt(check: Finding['check'], look: () => Promise<string>): Promise<Finding> {
  try {
    return { check, ok: true, message: await look() }
  } catch (error) {
    const message = isWhenceError(error) ? error.message : `does not work: ${String(error)}`
    return { check, ok: false, message }
  }
}

function checkGraph(config: Config): Promise<Finding> {
  return attempt('graph', async () => {
    if (config.neo4j === null && !existsSync(graphFolder(config))) return 'embedded; nothing is stored yet'
    const { graph } = await openGraph(config)
    try {
      const { version, location, nodes, edges } = await graph.describe()
      return `${version} at ${location}, ${nodes} nodes and ${edges} edges`
    } finally {
      await graph.close()
    }
  })
}

function checkQueue(config: Config): Promise<Finding> {
  return attempt('queue', async () => {
    if (config.redisUrl === null && !existsSync(resolve(config.dataFolder))) return 'embedded; nothing is stored yet'
    const quiet = { warn: () => {}, error: () => {} }
    const queue = await openQueue(config, quiet)
    try {
      await queue.ping()
      const { queued, running, failed } = await queue.countJobs()
      const place = await describeQueuePlace(config)
      return `${place}: ${queued} jobs wait, ${running} run, ${failed} failed`
    } finally {
      await queue.close()
    }
  })
}

/** Free, or in the hands of a Whence. */
async function checkPort({ host, port }: Config): Promise<Finding> {
  const failure = await new Promise<NodeJS.ErrnoException | null>((done) => {
    const server = createServer()
    server.once('error', done)
    server.listen({ host, port }, () => server.close(() => done(null)))
  })
  if (failure === null) return { check: 'port', ok: true, message: `${host}:${port} is free` }
  if (failure.code === 'EADDRINUSE' && (await isWhence(host, port))) {
    return { check: 'port', ok: true, message: `a Whence answers at ${host}:${port}` }
  }
  const message = `${host}:${port} cannot be listened on (${failure.code}): stop the other program, or choose another with --port or PORT`
  return { check: 'port', ok: false, message }
}

async function isWhence(host: string, port: number): Promise<boolean> {
  const name = host.includes(':') ? `[${host}]` : host
  try {
    const answer = await fetch(`http://${name}:${port}/health/live`, { signal: AbortSignal.timeout(2_000) })
    return answer.ok && (await answer.text()).includes('"live"')
  } catch {
    return false
  }
}

/** Whether the API could start with these settings: one that others can reach needs a key. */
function checkKeys(config: Config): Promise<Finding> {
  return attempt('door', async () => {
    const { checkDoor } = await import('../http/index.ts')
    if (config.neo4j === null && !existsSync(graphFolder(config))) {
      await checkDoor(config.host, { hasKeys: async () => false })
      return 'no key; the local user may do all'
    }
    const { graph } = await openGraph(config)
    try {
      const keys = createKeyStore(graph)
      await checkDoor(config.host, keys)
      return (await keys.hasKeys()) ? 'every request needs a key' : 'no key; the local user may do all'
    } finally {
      await graph.close()
    }
  })
}
