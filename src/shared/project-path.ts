import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A folder or file that ships with Whence, by its path from the project's root: the same whether this code runs as it
 * was written or as it was compiled.
 */
export function projectPath(...segments: string[]): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) break
    folder = above
  }
  return join(folder, ...segments)
}
