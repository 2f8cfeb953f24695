import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import type { Server } from 'node:net'
import { join } from 'node:path'

/** What a socket address holds on the narrowest system (macOS 104, Linux 108), with its closing zero. */
const longestPath = 103

export interface SocketPlace {
  readonly path: string
  /** Call when the path is no longer needed. */
  release(): void
}

/**
 * The path of a socket in a folder, as the system takes it. One that is too long for a socket address is reached
 * through the folder's file descriptor where the system shows those as files; elsewhere the system refuses the long
 * path itself.
 */
export function openSocketPlace(folder: string, name: string): SocketPlace {
  const path = join(folder, name)
  if (Buffer.byteLength(path) <= longestPath || !existsSync('/proc/self/fd') || !existsSync(folder)) {
    return { path, release: () => {} }
  }
  const descriptor = openSync(folder, 'r')
  return { path: `/proc/self/fd/${descriptor}/${name}`, release: () => closeSync(descriptor) }
}

/** Listens on a socket that this user alone may open, from the moment it is there. */
export async function listenPrivately(server: Server, path: string): Promise<void> {
  const before = process.umask(0o177)
  try {
    const listening = new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(path, resolve)
    })
    process.umask(before)
    await listening
    chmodSync(path, 0o600)
  } finally {
    process.umask(before)
  }
}
