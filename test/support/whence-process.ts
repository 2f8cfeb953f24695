import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const launcher = fileURLToPath(new URL('../../bin/whence', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunningWhence {
  readonly process: ChildProcess
  /** Resolves when standard error holds the words. */
  says(words: string): Promise<void>
  readonly ended: Promise<Ended>
}

/** Starts the program as it is shipped, in an empty folder, with no setting of the one who runs the tests. */
export function startWhence(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): RunningWhence {
  const child = spawn(process.execPath, [launcher, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text
    })
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }))
  const says = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (said.stderr.includes(words)) resolve()
      }
      child.stderr.on('data', look)
      look()
      void ended.then(({ stderr }) => reject(new Error(`ended without saying ${words}: ${stderr}`)))
    })
  return { process: child, says, ended }
}

export function runWhence(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return startWhence(folder, args, env).ended
}

export interface TestFolder extends Disposable {
  readonly path: string
}

export function makeTestFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'whence-cli-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
