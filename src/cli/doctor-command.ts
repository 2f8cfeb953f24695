import type { Command } from 'commander'
import type { Cli } from './cli.ts'
import { padTo, plainLine } from './terminal-text.ts'

/** `whence doctor`: what Whence stands on, and what to do about what is broken. */
export function addDoctorCommand(program: Command, cli: Cli): void {
  program
    .command('doctor')
    .description('check Node, data folder, graph, queue, port and keys, and say what to do')
    .option('--json', 'print the findings as a JSON array')
    .action(async ({ json }: { json?: true }) => {
      const config = cli.config()
      const { checkUp } = await import('../compose/check-up.ts')
      const findings = await checkUp(config)
      if (json) await cli.write(`${JSON.stringify(findings)}\n`)
      for (const { check, ok, message } of json ? [] : findings) {
        await cli.write(`${ok ? 'ok ' : 'BAD'}  ${padTo(check, 5)}  ${plainLine(message)}\n`)
      }
      if (findings.some(({ ok }) => !ok)) cli.exitWith(1)
    })
}
