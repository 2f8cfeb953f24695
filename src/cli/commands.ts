import type { Command } from 'commander'
import type { Cli } from './cli.ts'
import { addDemoCommand } from './demo-command.ts'
import { addDoctorCommand } from './doctor-command.ts'
import { addExportCommand } from './export-command.ts'
import { addImportCommand } from './import-command.ts'
import { addIngestCommand } from './ingest-command.ts'
import { addKeysCommand } from './keys-command.ts'
import { addReadCommand } from './read-command.ts'
import { addServeCommand } from './serve-command.ts'
import { addTraceCommand } from './trace-command.ts'
import { addUpCommand } from './up-command.ts'
import { addWorkCommand } from './work-command.ts'

/** All commands, in the order of the help. What a command needs is loaded when it runs. */
export function addCommands(program: Command, cli: Cli): void {
  addUpCommand(program, cli)
  addServeCommand(program, cli)
  addWorkCommand(program, cli)
  addReadCommand(program, cli)
  addIngestCommand(program, cli)
  addImportCommand(program, cli)
  addTraceCommand(program, cli)
  addExportCommand(program, cli)
  addKeysCommand(program, cli)
  addDoctorCommand(program, cli)
  addDemoCommand(program, cli)
}
