import type { Command } from 'commander'
import type { Cli } from './cli.ts'
import { runServer } from './run-server.ts'

/** `whence work`: a worker alone, as many processes as wanted on Neo4j and Redis. */
export function addWorkCommand(program: Command, cli: Cli): void {
  program
    .command('work')
    .description('work on jobs alone; others serve the API')
    .action(() => runServer(cli, { parts: { api: false, worker: true }, log: 'stderr' }))
}
