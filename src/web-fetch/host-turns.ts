import { setTimeout as sleep } from 'node:timers/promises'

export interface HostTurns {
  /**
   * Runs `work` when no other work for this host runs and, with `spaced`, when `delayMs` have passed since the last one
   * ended. First come, first served. Rejects with the signal's reason when it is aborted while waiting.
   */
  take<T>(host: string, options: TurnOptions, work: () => Promise<T>): Promise<T>
}

interface TurnOptions {
  readonly spaced: boolean
  readonly signal: AbortSignal
}

interface HostLine {
  waiting: number
  tail: Promise<void>
  freeAt: number
}

export interface TurnClock {
  now(): number
  /** Resolves after the milliseconds, or as soon as the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

const systemClock: TurnClock = {
  now: Date.now,
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => {}),
}

/** One request at a time for each host, with a pause between; within this process. */
export function createHostTurns(delayMs: number, clock: TurnClock = systemClock): HostTurns {
  const lines = new Map<string, HostLine>()
  return {
    async take(host, { spaced, signal }, work) {
      const line = lines.get(host) ?? { waiting: 0, tail: Promise.resolve(), freeAt: 0 }
      lines.set(host, line)
      line.waiting += 1
      const turn = line.tail
      let release = (): void => {}
      line.tail = new Promise((resolve) => {
        release = resolve
      })
      try {
        await turn
        const pause = spaced ? line.freeAt - clock.now() : 0
        if (pause > 0) await clock.sleep(pause, signal)
        signal.throwIfAborted()
        return await work()
      } finally {
        line.freeAt = clock.now() + delayMs
        line.waiting -= 1
        release()
        forgetIdle(lines, clock.now())
      }
    },
  }
}

const maxIdleLines = 1000

/** A crawl meets many hosts once; lines that nobody waits in and whose pause is over say nothing any more. */
function forgetIdle(lines: Map<string, HostLine>, at: number): void {
  if (lines.size <= maxIdleLines) return
  for (const [host, line] of lines) {
    if (line.waiting === 0 && line.freeAt <= at) lines.delete(host)
  }
}
