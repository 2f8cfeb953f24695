/**
 * Remembers what was worked out, by key, the least recently used forgotten first once the sizes go past `capacity`.
 * Equal questions that are asked while the first is being worked out wait for its answer; a failure is not kept.
 */
export function createSingleFlight<Value>(
  capacity: number,
  sizeOf: (value: Value) => number,
): (key: string, work: () => Promise<Value>) => Promise<Value> {
  const known = new Map<string, { value: Value; size: number }>()
  const pending = new Map<string, Promise<Value>>()
  let held = 0
  const keep = (key: string, value: Value): void => {
    const size = sizeOf(value)
    if (size > capacity) return
    known.set(key, { value, size })
    held += size
    for (const [oldest, entry] of known) {
      if (held <= capacity) break
      known.delete(oldest)
      held -= entry.size
    }
  }
  return async (key, work) => {
    const hit = known.get(key)
    if (hit) {
      known.delete(key)
      known.set(key, hit)
      return hit.value
    }
    const waiting = pending.get(key)
    if (waiting) return waiting
    const started = work()
    pending.set(key, started)
    try {
      const value = await started
      keep(key, value)
      return value
    } finally {
      pending.delete(key)
    }
  }
}
