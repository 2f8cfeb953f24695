import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { WhenceError } from '../../errors.ts'
import { makeFolder } from '../../shared/make-folder.ts'
import { getPostgresFolder, repairLibraryLinks } from './postgres-binaries.ts'
import { findServerUser, type ServerUser } from './server-user.ts'

export type Placement = Readonly<{
  user: ServerUser | null
  /** Holds the cluster, the password and the log. */
  folder: string
  /** Holds `bin`, `lib` and `share`. */
  binaries: string
}>

/** Where root puts what the server's user could not reach elsewhere. */
const sharedFolder = '/var/lib/whence'

function canEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/', env: {} }).status === 0
}

function preparePlace(folder: string): void {
  try {
    // Others may pass through, which the server's user must, but not look.
    makeFolder(folder, 0o711)
  } catch (cause) {
    throw new WhenceError('DATA_FOLDER', `${folder} cannot be made: choose another folder with WHENCE_DATA`, { cause })
  }
}

/**
 * The mark of a data folder whose queue is elsewhere. It lies inside, so that a folder that was removed and made anew
 * does not find the jobs of the old one, and one that was moved finds its own.
 */
function getMark(dataFolder: string): string {
  const path = join(dataFolder, 'queue-mark')
  if (!existsSync(path)) writeFileSync(path, randomBytes(12).toString('hex'))
  return z
    .string()
    .regex(/^[0-9a-f]{24}$/)
    .parse(readFileSync(path, 'utf8').trim())
}

/** The queue's folder for a data folder: inside it, or, where its user cannot enter that, below `/var/lib/whence`. */
function placeFolder(dataFolder: string, user: ServerUser | null): string {
  preparePlace(dataFolder)
  if (user === null || canEnter(user, dataFolder)) return join(dataFolder, 'queue')
  return join(sharedFolder, getMark(dataFolder), 'queue')
}

/** The binaries, or a copy of them when they lie in a folder that the server's user cannot enter. */
function placeBinaries(user: ServerUser | null): string {
  const installed = getPostgresFolder()
  repairLibraryLinks(installed)
  if (user === null || canEnter(user, join(installed, 'bin'))) return installed
  const manifest: unknown = JSON.parse(readFileSync(join(installed, '..', 'package.json'), 'utf8'))
  const { version } = z.object({ version: z.string().regex(/^[\w.-]+$/) }).parse(manifest)
  const copy = join(sharedFolder, `postgres-${version}`)
  if (existsSync(copy)) return copy
  preparePlace(sharedFolder)
  const unfinished = `${copy}.${process.pid}`
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

/**
 * Decides where the embedded server's files are.
 * @throws WhenceError DATA_FOLDER, QUEUE_UNAVAILABLE
 */
export function placeServer(dataFolder: string): Placement {
  const user = findServerUser()
  const folder = placeFolder(resolve(dataFolder), user)
  preparePlace(folder)
  return { user, folder, binaries: placeBinaries(user) }
}
