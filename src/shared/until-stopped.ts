/** Waits for work, but no longer than until a stop is asked for. What the work still does then is not waited for. */
export async function untilStopped<Result>(stop: AbortSignal, work: Promise<Result>): Promise<Result> {
  let onStop = (): void => {}
  const stopped = new Promise<never>((_, reject) => {
    onStop = () => reject(stop.reason)
    if (stop.aborted) onStop()
    stop.addEventListener('abort', onStop, { once: true })
  })
  // Nobody waits for the loser of the race.
  work.catch(() => {})
  try {
    return await Promise.race([work, stopped])
  } finally {
    stop.removeEventListener('abort', onStop)
  }
}
