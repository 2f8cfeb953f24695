import { createHash, randomBytes } from 'node:crypto'

let lastTime = 0
let lastSerial = 0

/**
 * `job_<time><serial><random>_<kind>`: URL-safe, without the colon that BullMQ reserves, sorted by time of creation
 * (and by order of creation within one process), and telling its kind without a look-up.
 */
export function createJobId(kind: string, now: number): string {
  const time = Math.max(now, lastTime)
  lastSerial = time === lastTime ? lastSerial + 1 : 0
  lastTime = time
  const serial = lastSerial.toString(36).padStart(4, '0')
  return `job_${time.toString(36).padStart(9, '0')}${serial}${randomBytes(5).toString('hex')}_${kind}`
}

/** The kind in an id made above, or null when it is none of ours. */
export function findKind(id: string): string | null {
  return /^job_[0-9a-z]{23,}_([a-z]+(?:-[a-z]+)*)$/.exec(id)?.[1] ?? null
}

/** What makes two unfinished jobs one: the kind and the key, in a form that fits any key. */
export function createDedupId(kind: string, key: string): string {
  return createHash('sha256').update(`${kind}\0${key}`).digest('base64url').slice(0, 22)
}
