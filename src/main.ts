import { runCommandLine } from './cli/run-command-line.ts'

// One Ctrl-C asks to stop; whoever cannot wait for that presses it again.
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(1)
    stop.abort()
  })
}

// A pipe that the reader has closed is told to whoever writes; nobody else needs to hear of it.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

const code = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  stop: stop.signal,
})
// What a driver may still hold open is of no use to a process that has done its work.
process.stdout.write('', () => process.exit(code))
