import { join } from 'node:path'
import { openSocketPlace, type SocketPlace } from '../shared/private-socket.ts'

const socketName = 'queue.sock'

export function queueSocketPath(dataFolder: string): string {
  return join(dataFolder, socketName)
}

/** The path to give to the system, and how to let go of what it needs. */
export function openSocketPath(dataFolder: string): SocketPlace {
  return openSocketPlace(dataFolder, socketName)
}
