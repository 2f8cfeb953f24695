import type { Command } from 'commander'
import type { Cli } from './cli.ts'
import { runServer } from './run-server.ts'

/** `whence serve`: the API alone, as many processes as wanted on Neo4j and Redis. */
export function addServeCommand(program: Command, cli: Cli): void {
  program
    .command('serve')
    .description('serve the API alone; others work on the jobs')
    .action(() => runServer(cli, { parts: { api: true, worker: false }, log: 'stderr' }))
}
