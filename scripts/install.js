// Whether what is in node_modules is what the lockfile says, and how to make it so. Plain Node: it runs before npm ci.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

function lockedPackages(path) {
  const { packages } = JSON.parse(readFileSync(path, 'utf8'))
  delete packages['']
  return packages
}

/**
 * Compares contents, not times: a checkout or a copy changes times, and npm writes the two files in no fixed order.
 * Optional packages of another platform are in the lockfile only.
 */
export function isInstalled(root) {
  const installedPath = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedPath)) return false
  const wanted = lockedPackages(join(root, 'package-lock.json'))
  const installed = lockedPackages(installedPath)
  return (
    Object.entries(wanted).every(([path, { version, optional }]) =>
      installed[path] ? installed[path].version === version : optional === true,
    ) && Object.keys(installed).every((path) => path in wanted)
  )
}

/** Runs `npm ci`, its output on standard error. Throws when it fails. */
export function install(root) {
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']]
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', process.stderr, process.stderr] })
  if (status !== 0) throw new Error(`npm ci failed (${error?.message ?? `exit code ${status}`}); its output is above`)
}
