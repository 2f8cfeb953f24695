import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { untilStopped } from '../shared/until-stopped.ts'
import type { Cli } from './cli.ts'
import type { DemoFolders } from './load-demo.ts'
import { withData } from './with-data.ts'

/** `whence demo [DIR]`: the demo case, traced; nothing is served. */
export function addDemoCommand(program: Command, cli: Cli): void {
  program
    .command('demo')
    .description('load the demo case unless it is there, and print the trace of its claims')
    .argument('[folder]', 'a folder in the form of demo/web that plays the web')
    .action(async (folder: string | undefined) => {
      const { demoConfig, demoFolders } = await import('./load-demo.ts')
      const config = demoConfig(cli.config())
      const folders = await demoFolders(folder ?? null)
      if (await printLoaded(cli, config, folders)) return
      await load(cli, config, folders)
    })
}

async function printLoaded(cli: Cli, config: Config, folders: DemoFolders): Promise<boolean> {
  const { isDemoLoaded, printDemo } = await import('./load-demo.ts')
  const print = async (data: Parameters<typeof printDemo>[1]): Promise<boolean> => {
    if (!(await isDemoLoaded(config, folders, data))) return false
    await printDemo(cli, data, folders)
    return true
  }
  return withData(cli, print, config)
}

async function load(cli: Cli, config: Config, folders: DemoFolders): Promise<void> {
  const [{ openApp }, { openLog }, { loadDemo }] = await Promise.all([
    import('../compose/open-app.ts'),
    import('../compose/open-log.ts'),
    import('./load-demo.ts'),
  ])
  const log = openLog(config, 'file')
  const parts = { api: false, worker: true }
  const app = await openApp({ config, log, parts, webFolder: folders.web, stop: cli.stop })
  try {
    await untilStopped(cli.stop, loadDemo(cli, { ...app, config }, folders))
  } finally {
    await app.close()
  }
}
