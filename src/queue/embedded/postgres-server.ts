import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { WhenceError } from '../../errors.ts'
import type { Placement } from './placement.ts'
import { findPostmaster, isAlive, isServerOf } from './postmaster.ts'

export type PostgresServer = Readonly<{
  pid: number
  port: number
  user: string
  password: string
  /** Lets the server run on after us: it turned out to be another process's. */
  leave: () => void
  /** Stops the server; what it has acknowledged is on disk. */
  close: () => Promise<void>
}>

const user = 'whence'
const env = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }
const startMs = 60_000
const stopMs = 15_000

function fail(what: string, folder: string, cause?: unknown): never {
  const log = existsSync(join(folder, 'server.log')) ? readFileSync(join(folder, 'server.log'), 'utf8') : ''
  const last = log.trim().split('\n').slice(-3).join(' | ').slice(-500)
  throw new WhenceError('QUEUE_UNAVAILABLE', `the embedded PostgreSQL in ${folder} ${what}${last && `: ${last}`}`, {
    cause,
  })
}

/**
 * Brings a new cluster to the disk behind the first start, which would take some seconds longer if it waited. Were the
 * machine to lose power before that, the queue of a graph that is hardly begun would be lost.
 */
function syncLater({ binaries, user: owner }: Placement, cluster: string): void {
  const child = spawn(join(binaries, 'bin/initdb'), ['--sync-only', `--pgdata=${cluster}`], {
    ...owner,
    cwd: '/',
    env,
    detached: true,
    stdio: 'ignore',
  })
  child.on('error', () => undefined)
  child.unref()
}

/** Makes the cluster in a folder of its own first, so that one half made is never taken for whole. */
function createCluster(placement: Placement, cluster: string): void {
  const { folder, binaries, user: owner } = placement
  const unfinished = `${cluster}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const passwordPath = join(folder, 'password')
  const password = randomBytes(24).toString('base64url')
  writeFileSync(passwordPath, password, { mode: 0o600 })
  const readable = join(unfinished, '..', 'password.init')
  writeFileSync(readable, password, { mode: 0o600 })
  if (owner) for (const path of [unfinished, readable]) chownSync(path, owner.uid, owner.gid)
  const made = spawnSync(
    join(binaries, 'bin/initdb'),
    [
      `--pgdata=${unfinished}`,
      `--username=${user}`,
      `--pwfile=${readable}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...owner, cwd: '/', env, encoding: 'utf8', timeout: startMs },
  )
  rmSync(readable, { force: true })
  if (made.status !== 0) fail(`could not be set up: ${made.stderr?.trim().slice(-500) || made.error?.message}`, folder)
  renameSync(unfinished, cluster)
  syncLater(placement, cluster)
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/**
 * In a session of its own, so that Ctrl-C on the terminal reaches us alone and jobs can end before their database
 * does; logging to a file, so that it outlives a killed parent until the next start takes it over.
 */
function spawnServer({ folder, binaries, user: owner }: Placement, cluster: string, port: number): number {
  const log = openSync(join(folder, 'server.log'), 'w', 0o600)
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '40',
    shared_buffers: '16MB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    log_min_messages: 'error',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(binaries, 'bin/postgres'), ['-D', cluster, '-p', String(port), ...flags], {
    ...owner,
    cwd: cluster,
    env,
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.on('error', () => undefined)
  child.unref()
  closeSync(log)
  return child.pid ?? fail('could not be started', folder)
}

async function waitUntilReady(cluster: string, pid: number): Promise<boolean> {
  for (const end = Date.now() + startMs; Date.now() < end; await wait(10)) {
    const postmaster = findPostmaster(cluster)
    if (postmaster?.pid === pid && postmaster.isReady) return true
    if (!isAlive(pid)) return false
  }
  return false
}

async function stopServer(cluster: string, pid: number): Promise<void> {
  const isGone = () => !isAlive(pid) || findPostmaster(cluster)?.pid !== pid
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (isGone()) return
    process.kill(pid, signal)
    for (const end = Date.now() + stopMs; Date.now() < end && !isGone(); ) await wait(10)
  }
}

/** The port and process of the cluster's server: one that a killed parent left behind, or a new one. */
async function findOrStart(placement: Placement, cluster: string): Promise<{ pid: number; port: number }> {
  const left = findPostmaster(cluster)
  if (left && isServerOf(cluster, left.pid)) {
    if (await waitUntilReady(cluster, left.pid)) return left
    await stopServer(cluster, left.pid)
  } else if (left) {
    // The number is some other process's by now; PostgreSQL would take that for its own server and refuse to start.
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
  }
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const port = await findFreePort()
    const pid = spawnServer(placement, cluster, port)
    if (await waitUntilReady(cluster, pid)) return { pid, port }
    if (isAlive(pid)) await stopServer(cluster, pid)
  }
  return fail('does not start', placement.folder)
}

/**
 * Opens the PostgreSQL of a placement: sets it up the first time, takes over one that a killed parent left running.
 * @throws WhenceError QUEUE_UNAVAILABLE
 */
export async function openPostgresServer(placement: Placement): Promise<PostgresServer> {
  const cluster = join(placement.folder, 'cluster')
  if (!existsSync(join(cluster, 'PG_VERSION'))) createCluster(placement, cluster)
  const password = readFileSync(join(placement.folder, 'password'), 'utf8')
  const { pid, port } = await findOrStart(placement, cluster)
  // For an exit that forgets to close; a killed process cannot do even that.
  const stopAtExit = () => {
    if (isServerOf(cluster, pid)) process.kill(pid, 'SIGINT')
  }
  process.once('exit', stopAtExit)
  const leave = () => void process.off('exit', stopAtExit)
  return {
    pid,
    port,
    user,
    password,
    leave,
    close: async () => {
      leave()
      await stopServer(cluster, pid)
    },
  }
}
