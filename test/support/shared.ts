import { existsSync } from 'node:fs'
import { join } from 'node:path'

const sharedFolder = join(import.meta.dirname, '../../../shared')

/**
 * The path of a file in the folder of common test data beside the project, or null where it is not laid out. Its
 * absence is said once for each file, loudly; with CI set it is an error, so that no suite disappears unseen.
 */
export function sharedPath(...segments: readonly string[]): string | null {
  const path = join(sharedFolder, ...segments)
  if (existsSync(path)) return path
  if (process.env['CI']) throw new Error(`${path} is missing; with CI set, no suite may be skipped.`)
  console.warn(`SKIPPED: ${path} is missing, so the tests that read it do not run.`)
  return null
}
