import { Command, CommanderError } from 'commander'
import { readConfig } from '../config.ts'
import { isWhenceError, WhenceError } from '../errors.ts'
import { type Cli, UsageError } from './cli.ts'
import { addCommands } from './commands.ts'
import { createProgress } from './progress.ts'
import { addSettings, readSettings } from './settings.ts'
import { plainLine } from './terminal-text.ts'

/** The streams and the stop signal of a process. */
export interface Surroundings {
  readonly stdout: { write(text: string, done: (error?: Error | null) => void): boolean }
  readonly stderr: { readonly isTTY?: boolean; write(text: string): unknown }
  readonly stop: AbortSignal
}

/**
 * Runs one command. Answers the exit code: 0 done, 1 failed, 2 wrong usage. Never throws, and prints no stack trace: a
 * refusal is one line on standard error, and what nobody expected goes to the log.
 */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const { stderr } = surroundings
  const program = createProgram(stderr)
  let code: 0 | 1 = 0
  const settings = () => readSettings(program)
  const cli: Cli = {
    write: (text) =>
      new Promise((resolve, reject) => {
        surroundings.stdout.write(text, (error) => (error ? reject(error) : resolve()))
      }),
    say: (line) => {
      cli.progress.end()
      stderr.write(`${line}\n`)
    },
    progress: createProgress(stderr),
    stop: surroundings.stop,
    settings,
    config: () => readConfig(settings()),
    exitWith: (given) => {
      code = given
    },
  }
  addCommands(program, cli)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return explain(error, cli)
  } finally {
    cli.progress.end()
  }
}

function createProgram(stderr: Surroundings['stderr']): Command {
  const program = new Command('whence')
    .description('Tracks where a claim came from, how it spread, and on how many independent sources it stands.')
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeErr: (text) => void stderr.write(text),
      // The catch below says it, in our form.
      outputError: () => {},
    })
  addSettings(program)
  return program
}

async function explain(error: unknown, cli: Cli): Promise<0 | 1 | 2> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    // Commander prints the help of a group of commands that was given none of them.
    if (error.code === 'commander.help') return 2
    return sayFailure(cli, `${error.message.replace(/^error: /, '')}; see whence --help`, 2)
  }
  if (error instanceof UsageError) return sayFailure(cli, error.message, 2)
  if (isWhenceError(error) && error.kind !== 'bug') {
    return sayFailure(cli, error.message, error.code === 'INVALID_CONFIG' ? 2 : 1)
  }
  // Whoever read our output has gone, as `head` does.
  if (isBrokenPipe(error)) return 1
  if (cli.stop.aborted) return sayFailure(cli, 'interrupted', 1)
  return sayFailure(cli, await reportUnexpected(error, cli), 1)
}

function sayFailure(cli: Cli, message: string, code: 1 | 2): 1 | 2 {
  for (const line of message.split('\n')) {
    if (line !== '') cli.say(`${line.startsWith('  ') ? '  ' : 'whence: '}${plainLine(line)}`)
  }
  return code
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'EPIPE'
}

async function reportUnexpected(error: unknown, cli: Cli): Promise<string> {
  const message = isWhenceError(error) ? error.message : 'something went wrong that should not'
  try {
    const config = cli.config()
    const { openLog, logPath } = await import('../compose/open-log.ts')
    openLog(config, 'file').error({ err: error }, 'a command failed unexpectedly')
    return `${message}; ${logPath(config)} says more`
  } catch {
    const cause = error instanceof WhenceError ? (error.cause ?? error) : error
    return `${message}: ${cause instanceof Error ? cause.message : String(cause)}`
  }
}
