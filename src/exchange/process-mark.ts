import { readFileSync } from 'node:fs'
import { pid } from 'node:process'

/**
 * Tells this process from every other of this machine, also from a later one that was given the same number: its
 * number and, where the system says it, when it began.
 */
export function findProcessMark(): string {
  return markOf(pid) ?? `${pid}`
}

export function isRunning(mark: string): boolean {
  const number = Number(mark.split('.')[0])
  return Number.isInteger(number) && number > 0 && markOf(number) === mark
}

function markOf(number: number): string | null {
  try {
    // The name of the program stands in brackets and may hold anything; the start time is the 20th field after it.
    const fields = readFileSync(`/proc/${number}/stat`, 'utf8')
      .replace(/^.*\)\s/s, '')
      .split(' ')
    return `${number}.${fields[19]}`
  } catch {
    return isAlive(number) ? `${number}` : null
  }
}

function isAlive(number: number): boolean {
  try {
    process.kill(number, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
