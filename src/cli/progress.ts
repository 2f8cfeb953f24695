import type { Progress } from './cli.ts'

interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const barColumns = 24
const lineEveryMs = 2_000
const frameEveryMs = 80

function drawBar(done: number, total: number): string {
  const full = Math.min(barColumns, Math.round((barColumns * done) / Math.max(1, total)))
  return `[${'#'.repeat(full)}${'.'.repeat(barColumns - full)}]`
}

/** A bar on a terminal; elsewhere, as in a log, a plain line now and then. */
export function createProgress(terminal: Terminal, now: () => number = Date.now): Progress {
  const isTerminal = terminal.isTTY === true
  let drawnAt = Number.NEGATIVE_INFINITY
  let label: string | null = null
  const end = (): void => {
    if (isTerminal && label !== null) terminal.write('\r\x1b[K')
    label = null
  }
  return {
    end,
    update(state) {
      const isNew = state.label !== label
      const isDone = state.total !== null && state.done >= state.total
      const due = now() - drawnAt >= (isTerminal ? frameEveryMs : lineEveryMs)
      if (!(isNew || isDone || due)) return
      label = state.label
      drawnAt = now()
      const counts = state.total === null ? `${state.done}` : `${state.done} of ${state.total}`
      if (!isTerminal) terminal.write(`${state.label}: ${counts}\n`)
      else {
        const bar = state.total === null ? '' : `${drawBar(state.done, state.total)} `
        terminal.write(`\r\x1b[K${bar}${state.label}: ${counts}`)
      }
    },
  }
}
