import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those above it that are missing. Step by step, because the recursive call of Node 20 never comes
 * back where a parent refuses new entries (`/proc`).
 */
export function makeFolder(folder: string, mode: number): void {
  const path = resolve(folder)
  if (existsSync(path)) return
  makeFolder(dirname(path), mode)
  mkdirSync(path, { mode })
}
