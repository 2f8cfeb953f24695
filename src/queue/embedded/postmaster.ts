/** What PostgreSQL writes about itself to `postmaster.pid`, and what can be told about the process from outside. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Postmaster = Readonly<{ pid: number; port: number; isReady: boolean }>

/** Null when there is no such file, or one that is still being written. */
export function findPostmaster(cluster: string): Postmaster | null {
  let lines: string[]
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!Number.isSafeInteger(pid) || pid <= 0) return null
  return { pid, port: Number.isSafeInteger(port) ? port : 0, isReady: lines[7]?.trim() === 'ready' }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? ''
  }
}

/** Whether that process is the server of this cluster; after a restart of the machine its number may be another's. */
export function isServerOf(cluster: string, pid: number): boolean {
  return isAlive(pid) && readCommand(pid).includes(cluster)
}
