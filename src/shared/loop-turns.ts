const waiting: (() => void)[] = []
let isRunning = false

function next(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setImmediate(next)
  else isRunning = false
}

/**
 * Resolves in a turn of the event loop that no other caller gets. Long steps (decoding an answer, writing one out) wait
 * for it, so that many of them at once do not add up to one long silence; what waits is served in its order.
 */
export function takeTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    if (isRunning) return
    isRunning = true
    setImmediate(next)
  })
}

/** A step of a long list may take so many milliseconds before others get their turn. */
const sliceMs = 3

/** Does something with each item, in turns of a few milliseconds, the first of them at once. */
export async function inTurns<Item>(items: Iterable<Item>, use: (item: Item) => void): Promise<void> {
  let begun = performance.now()
  for (const item of items) {
    if (performance.now() - begun > sliceMs) {
      await takeTurn()
      begun = performance.now()
    }
    use(item)
  }
}
