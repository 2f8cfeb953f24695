import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'

const socketName = 'graph.sock'
/** What a socket address holds on the narrowest system (macOS 104, Linux 108), with its closing zero. */
const longestPath = 103

export interface SocketPlace {
  readonly path: string
  /** Call when the path is no longer needed. */
  release(): void
}

/**
 * The path of the socket in a data folder. One that is too long for a socket address is reached through the folder's
 * file descriptor where the system shows those as files; elsewhere the system refuses the long path itself.
 */
export function socketPlace(folder: string): SocketPlace {
  const path = join(folder, socketName)
  if (Buffer.byteLength(path) <= longestPath || !existsSync('/proc/self/fd')) return { path, release: () => {} }
  const descriptor = openSync(folder, 'r')
  return { path: `/proc/self/fd/${descriptor}/${socketName}`, release: () => closeSync(descriptor) }
}
