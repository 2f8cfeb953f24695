import type { App } from '../compose/open-app.ts'
import type { Config } from '../config.ts'
import type { ImportProgress } from '../exchange/index.ts'
import { untilStopped } from '../shared/until-stopped.ts'
import type { Cli } from './cli.ts'
import { showImport } from './with-data.ts'

interface ServerRun {
  readonly parts: { readonly api: boolean; readonly worker: boolean }
  /** A person's command logs to a file, a server to standard error. */
  readonly log: 'file' | 'stderr'
  readonly config?: Config
  readonly webFolder?: string
  /** What is to be done before the server is announced. */
  readonly prepare?: (app: App) => Promise<void>
}

/** Opens what is asked for and runs it until it is stopped; a stop is a good end. */
export async function runServer(cli: Cli, run: ServerRun): Promise<void> {
  const config = run.config ?? cli.config()
  const [{ openApp }, { openLog }] = await Promise.all([
    import('../compose/open-app.ts'),
    import('../compose/open-log.ts'),
  ])
  const log = openLog(config, run.log)
  const onProgress = (progress: ImportProgress): void => showImport(cli, progress, 'finishing an import')
  const { parts, webFolder = null } = run
  let app: App | null = null
  try {
    app = await openApp({ config, log, parts, webFolder, onProgress, stop: cli.stop })
    await untilStopped(cli.stop, serve(cli, app, run))
  } catch (error) {
    if (!cli.stop.aborted) throw error
    cli.say('stopping …')
  } finally {
    await app?.close()
  }
}

async function serve(cli: Cli, app: App, { prepare, parts }: ServerRun): Promise<never> {
  await prepare?.(app)
  cli.progress.end()
  if (app.address !== null) cli.say(`GraphQL at ${app.address}/graphql; Ctrl-C stops`)
  else if (parts.worker) cli.say('working on jobs; Ctrl-C stops')
  return new Promise(() => {})
}
