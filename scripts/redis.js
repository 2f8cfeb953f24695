// A throw-away Redis for the tests: from a container if Docker answers, else redis-server from the PATH.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const settings = ['--maxmemory-policy', 'noeviction', '--save', '', '--appendonly', 'no']

export function dockerAnswers() {
  return spawnSync('docker', ['info'], { timeout: 3_000, stdio: 'ignore' }).status === 0
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Resolves once PING is answered; an open port alone may be Docker's proxy in front of a server that is not up. */
async function waitForPong(port, isGone) {
  for (const end = Date.now() + 20_000; Date.now() < end; await wait(50)) {
    if (isGone()) throw new Error('redis-server ended at once')
    const answered = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
      socket.setTimeout(1_000, () => socket.destroy())
      socket.on('data', (chunk) => socket.end(() => resolve(String(chunk).startsWith('+PONG'))))
      socket.on('error', () => resolve(false))
      socket.on('close', () => resolve(false))
    })
    if (answered) return
  }
  throw new Error(`Redis on port ${port} did not answer within 20 s`)
}

async function openFromDocker() {
  const run = spawnSync(
    'docker',
    ['run', '-d', '--rm', '-p', '127.0.0.1::6379', 'redis:7', 'redis-server', ...settings],
    {
      encoding: 'utf8',
    },
  )
  if (run.status !== 0) return null
  const container = run.stdout.trim()
  const close = async () => void spawnSync('docker', ['rm', '-f', container], { stdio: 'ignore' })
  const port = Number(
    spawnSync('docker', ['port', container, '6379'], { encoding: 'utf8' }).stdout.trim().split(':').pop(),
  )
  await waitForPong(port, () => false)
  return { url: `redis://127.0.0.1:${port}`, close }
}

async function openFromPath() {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'whence-redis-'))
  const port = await freePort()
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...settings]
  const child = spawn('redis-server', args, { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const close = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  await waitForPong(port, () => child.exitCode !== null)
  return { url: `redis://127.0.0.1:${port}`, close }
}

/** `{ url, close }`, or null where neither Docker nor redis-server is there. */
export async function openRedis() {
  return (dockerAnswers() ? await openFromDocker() : null) ?? (await openFromPath())
}
