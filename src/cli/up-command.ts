import type { Command } from 'commander'
import type { Config } from '../config.ts'
import type { Cli } from './cli.ts'
import { runServer } from './run-server.ts'

/** `whence up`: API and worker in one process, on the embedded engines unless others are set. */
export function addUpCommand(program: Command, cli: Cli): void {
  program
    .command('up')
    .description('serve the API and work on jobs in one process')
    .option('--demo [folder]', 'load the demo case first; a folder in the form of demo/web plays the web')
    .action(async ({ demo }: { demo?: true | string }) => {
      if (demo === undefined) return runServer(cli, { parts: { api: true, worker: true }, log: 'file' })
      const { demoConfig, demoFolders, loadDemo } = await import('./load-demo.ts')
      const config: Config = demoConfig(cli.config())
      const folders = await demoFolders(demo === true ? null : demo)
      await runServer(cli, {
        parts: { api: true, worker: true },
        log: 'file',
        config,
        webFolder: folders.web,
        prepare: (app) => loadDemo(cli, { ...app, config }, folders),
      })
    })
}
