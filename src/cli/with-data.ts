import type { OpenData } from '../compose/open-data.ts'
import type { Config } from '../config.ts'
import type { ImportProgress } from '../exchange/index.ts'
import { untilStopped } from '../shared/until-stopped.ts'
import type { Cli } from './cli.ts'

/** Opens the graph for one command, and closes it whatever happens. */
export async function withData<Result>(
  cli: Cli,
  work: (data: OpenData, config: Config) => Promise<Result>,
  config: Config = cli.config(),
): Promise<Result> {
  const [{ openData }, { createClosers }] = await Promise.all([
    import('../compose/open-data.ts'),
    import('../compose/closers.ts'),
  ])
  const closers = createClosers()
  try {
    const onProgress = (progress: ImportProgress): void => showImport(cli, progress, 'finishing an import')
    const data = await untilStopped(cli.stop, openData(config, closers, { onProgress }))
    return await untilStopped(cli.stop, work(data, config))
  } finally {
    cli.progress.end()
    await closers.closeAll()
  }
}

/** Import progress for people. */
export function showImport(cli: Cli, { stage, done, total }: ImportProgress, label: string): void {
  cli.progress.update({ label: `${label}, ${stage === 'checking' ? 'lines checked' : 'entries stored'}`, done, total })
}
