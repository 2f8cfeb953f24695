import { expect, it } from 'vitest'
import { createProgress } from '../../../src/cli/progress.ts'

function record(isTTY: boolean) {
  const written: string[] = []
  const clock = { now: 0 }
  const terminal = { isTTY, write: (text: string) => written.push(text) }
  return { written, clock, progress: createProgress(terminal, () => clock.now) }
}

it('draws one bar over itself on a terminal, and wipes it', () => {
  const { written, clock, progress } = record(true)
  progress.update({ label: 'reading', done: 5, total: 10 })
  clock.now = 10
  progress.update({ label: 'reading', done: 6, total: 10 })
  progress.update({ label: 'reading', done: 10, total: 10 })
  progress.end()
  expect(written).toEqual([
    '\r\x1b[K[############............] reading: 5 of 10',
    '\r\x1b[K[########################] reading: 10 of 10',
    '\r\x1b[K',
  ])
})

it('writes a plain line now and then elsewhere: at a new step, every two seconds, and at the end', () => {
  const { written, clock, progress } = record(false)
  for (let done = 1; done <= 100; done += 1) {
    clock.now += 100
    progress.update({ label: 'lines', done, total: 100 })
  }
  progress.update({ label: 'more', done: 1, total: null })
  progress.end()
  expect(written).toEqual([
    'lines: 1 of 100\n',
    'lines: 21 of 100\n',
    'lines: 41 of 100\n',
    'lines: 61 of 100\n',
    'lines: 81 of 100\n',
    'lines: 100 of 100\n',
    'more: 1\n',
  ])
})
