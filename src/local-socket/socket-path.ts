import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'

const socketName = 'queue.sock'
/** What a socket address holds on the narrowest system (macOS 104, Linux 108), with its closing zero. */
const longestPath = 103

export function queueSocketPath(dataFolder: string): string {
  return join(dataFolder, socketName)
}

/** The path to give to the system, and how to let go of what it needs: a long one goes through the folder's descriptor. */
export function openSocketPath(dataFolder: string): { readonly path: string; release(): void } {
  const path = queueSocketPath(dataFolder)
  if (Buffer.byteLength(path) <= longestPath || !existsSync('/proc/self/fd') || !existsSync(dataFolder)) {
    return { path, release: () => {} }
  }
  const descriptor = openSync(dataFolder, 'r')
  return { path: `/proc/self/fd/${descriptor}/${socketName}`, release: () => closeSync(descriptor) }
}
