import { readFileSync, readlinkSync } from 'node:fs'

/** The system's number of the calling thread, where the system gives one (Linux, proc(5)). */
export function findOwnThread(): number | null {
  try {
    const number = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    return Number.isInteger(number) ? number : null
  } catch {
    return null
  }
}

/** Milliseconds for which a thread of this process has held a processor; null where the system does not tell. */
export function findThreadTime(thread: number | null): number | null {
  if (thread === null) return null
  try {
    const nanoseconds = Number(readFileSync(`/proc/self/task/${thread}/schedstat`, 'utf8').split(' ')[0])
    return Number.isFinite(nanoseconds) && nanoseconds > 0 ? nanoseconds / 1e6 : null
  } catch {
    return null
  }
}
