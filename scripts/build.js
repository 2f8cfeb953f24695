// Whether dist is older than what it is built from, and how to build it.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const inputs = ['src', 'jobs', 'schema', 'bench', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json']
const stamp = 'dist/.built'

/** The latest change below a path in ms; a folder's own time counts, so that a removed file is a change. */
function lastChange(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, lastChange(join(path, name))), stats.mtimeMs)
}

export function isBuilt(root) {
  const stampPath = join(root, stamp)
  if (!existsSync(stampPath)) return false
  const builtAt = statSync(stampPath).mtimeMs
  return inputs.every((input) => !existsSync(join(root, input)) || lastChange(join(root, input)) <= builtAt)
}

/** Compiles src and jobs to dist, the compiler's words on standard error. Throws when it fails. */
export function build(root) {
  const startedAt = new Date()
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (status !== 0) throw new Error('the build failed; the errors are above')
  const stampPath = join(root, stamp)
  writeFileSync(stampPath, '')
  // A file saved while the compiler ran is newer than this, so the next start builds again.
  utimesSync(stampPath, startedAt, startedAt)
}
